import { render } from 'preact';
import { SignIn } from './sign-in.tsx';

const root = document.getElementById('app');
if (root !== null) render(<SignIn />, root);
