import { render } from 'preact';
import { MeetingPage } from './meeting-page.tsx';

const root = document.getElementById('app');
if (root !== null) render(<MeetingPage />, root);
