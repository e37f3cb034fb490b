import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { LinkPage } from './link-page.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <LinkPage />, onLanguage: bridge.onLanguage });
