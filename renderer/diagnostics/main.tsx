import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { DiagnosticsPage } from './diagnostics-page.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <DiagnosticsPage />, onLanguage: bridge.onLanguage });
