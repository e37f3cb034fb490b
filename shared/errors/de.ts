import { meetings } from './de/meetings.ts';
import { signIn } from './de/sign-in.ts';
import { duration, type ErrorTexts } from './error-texts.ts';

export const de: ErrorTexts = {
  sentences: { ...signIn, ...meetings },
  places: {
    'credential-manager': 'Windows-Anmeldeinformationsverwaltung',
    keychain: 'Schlüsselbund',
    keyring: 'Schlüsselbund',
  },
  wait: (seconds) => (seconds === undefined ? 'einen Moment' : duration('de', seconds)),
  list: (parts) => new Intl.ListFormat('de').format(parts),
  rightToLeft: false,
};
