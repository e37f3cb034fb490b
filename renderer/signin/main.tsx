import { startPage } from '../ui/start-page.ts';
import { bridge } from './bridge.ts';
import { SignIn } from './sign-in.tsx';
import { vocabulary } from './words.ts';

startPage({ vocabulary, draw: () => <SignIn />, onLanguage: bridge.onLanguage });
