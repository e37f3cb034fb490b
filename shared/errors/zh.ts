import { english, type ErrorTexts } from './error-texts.ts';

export const zh: ErrorTexts = english;
