import { startPage } from '../ui/start-page.ts';
import { MeetingPage } from './meeting-page.tsx';
import { vocabulary } from './words.ts';

// It keeps its language to the end: half of what is on it is UIKit's.
startPage({ vocabulary, draw: () => <MeetingPage /> });
