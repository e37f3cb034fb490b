import { english, type ErrorTexts } from './error-texts.ts';

export const ar: ErrorTexts = english;
