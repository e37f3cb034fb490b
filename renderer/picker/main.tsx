import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { Picker } from './picker.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <Picker />, onLanguage: bridge.onLanguage });
