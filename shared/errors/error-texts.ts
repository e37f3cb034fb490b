import { type ErrorCode, errorCatalogue } from '../error-catalogue.ts';
import type { Vocabulary } from '../words-of.ts';

/** What stands for a part of a sentence that has a name of its own in every language. */
export const vaultPlaces = ['credential-manager', 'keychain', 'keyring'] as const;
export type VaultPlace = (typeof vaultPlaces)[number];

/** The sentences of shared/error-catalogue.ts in one language, and what is put into them. */
export interface ErrorTexts {
  readonly sentences: Readonly<Record<ErrorCode, Sentences>>;
  /** What the employee's system calls its keychain. */
  readonly places: Readonly<Record<VaultPlace, string>>;
  /** How long to wait; whole seconds, `undefined` when nobody said. */
  readonly wait: (seconds: number | undefined) => string;
  /** "a and b". */
  readonly list: (parts: readonly string[]) => string;
  /** Whether what is put in may run the other way: it is then kept apart from the sentence. */
  readonly rightToLeft: boolean;
}

export interface Sentences {
  readonly happened: string;
  readonly next: string;
}

/** A part of them, in a file of its own. */
export type SomeSentences = Partial<Record<ErrorCode, Sentences>>;

/** English is in the catalogue itself. */
export const english: ErrorTexts = {
  sentences: errorCatalogue,
  places: {
    'credential-manager': 'Windows Credential Manager',
    keychain: 'Keychain',
    keyring: 'keyring',
  },
  wait: (seconds) => (seconds === undefined ? 'a moment' : duration('en', seconds)),
  list: (parts) => new Intl.ListFormat('en').format(parts),
  rightToLeft: false,
};

/** `30 seconds`, and from one and a half minutes on whole minutes. */
export function duration(tag: string, seconds: number): string {
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

export let errorTexts: ErrorTexts = { ...english };

/** A code that is new has no text until it is in shared/errors/{de,zh,ar} too: it does not compile before. */
export const errorVocabulary: Vocabulary<ErrorTexts> = {
  en: english,
  load: {
    de: async () => (await import('./de.ts')).de,
    zh: async () => (await import('./zh.ts')).zh,
    ar: async () => (await import('./ar.ts')).ar,
  },
  use(next) {
    errorTexts = next;
  },
};
