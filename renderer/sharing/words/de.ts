import type { Words } from '../words.ts';

export const de: Words = {
  sharing: 'Sie teilen',
  withSound: 'mit Ton',
  stop: 'Teilen beenden',
};
