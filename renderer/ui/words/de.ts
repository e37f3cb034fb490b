import type { UiWords } from '../words.ts';

export const de: UiWords = {
  supportCode: (code) => `Support-Code: ${code}`,
  showPassword: 'Passwort anzeigen',
  capsLock: 'Die Feststelltaste ist aktiv.',
};
