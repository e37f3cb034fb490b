import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { SharingBar } from './sharing-bar.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <SharingBar />, onLanguage: bridge.onLanguage });
