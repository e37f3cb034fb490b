import type { UiWords } from '../words.ts';
import { en } from './en.ts';

export const zh: UiWords = en;
