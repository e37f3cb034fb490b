import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { Shell } from './shell.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <Shell />, onLanguage: bridge.onLanguage });
