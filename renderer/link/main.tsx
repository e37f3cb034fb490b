import { render } from 'preact';
import { LinkPage } from './link-page.tsx';

const root = document.getElementById('app');
if (root !== null) render(<LinkPage />, root);
