import { Secret } from '../../src/index.ts';

/** Made up; the same everywhere, so that a failing test can be repeated. */
export const secretText = '0123456789abcdefFEDCBA9876543210';
export const secret = new Secret(secretText);
export const otherSecret = new Secret('00000000000000000000000000000000');
