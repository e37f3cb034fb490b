import { english, type ErrorTexts } from './error-texts.ts';

export const de: ErrorTexts = english;
