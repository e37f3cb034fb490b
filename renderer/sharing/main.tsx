import { render } from 'preact';
import { SharingBar } from './sharing-bar.tsx';

const root = document.getElementById('app');
if (root !== null) render(<SharingBar />, root);
