import { render } from 'preact';
import { Picker } from './picker.tsx';

const root = document.getElementById('app');
if (root !== null) render(<Picker />, root);
