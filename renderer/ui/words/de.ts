import type { UiWords } from '../words.ts';

export const de: UiWords = {
  supportCode: (code) => `Support-Code: ${code}`,
  help: (contact) => `Hilfe: ${contact}`,
  diagnose: 'Ursache suchen',
  showPassword: 'Passwort anzeigen',
  capsLock: 'Die Feststelltaste ist aktiv.',
};
