import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type LanguageChoice, languages } from '../../shared/language.ts';
import type { Home, SignInBoot } from '../../shared/schemas/home.ts';
import type { Theme } from '../../shared/schemas/preferences.ts';

/**
 * What the first window needs before settings, keychain and schemas are loaded: a small copy of what the settings say.
 * Start-up reads this one file synchronously; the rest loads after first paint.
 */
export interface Boot {
  /** The home page of the person signed in, `null` when nobody is. */
  readonly home: Home | null;
  readonly signIn: SignInBoot;
  /** Missing in files of a Foyer that spoke one. */
  readonly language?: LanguageChoice;
  readonly theme?: Theme;
}

/** `undefined` when there is none or it cannot be understood: then the settings are asked, which takes longer. */
export function readBootFile(file: string): Boot | undefined {
  try {
    const boot: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isBoot(boot) ? boot : undefined;
  } catch {
    return undefined;
  }
}

export function writeBootFile(file: string, boot: Boot): void {
  writeFileSync(`${file}.new`, JSON.stringify(boot), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeBootFile(file: string): void {
  rmSync(file, { force: true });
}

// Hand-written because zod is not loaded before first paint (it alone costs a tenth of the start).

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isBoot(value: unknown): value is Boot {
  if (!isRecord(value)) return false;
  const { home, signIn, language, theme } = value;
  return (home === null || isHome(home)) && isSignIn(signIn) && isLanguage(language) && isTheme(theme);
}

function isTheme(value: unknown): boolean {
  return value === undefined || value === 'system' || value === 'light' || value === 'dark';
}

function isLanguage(value: unknown): boolean {
  return value === undefined || value === 'system' || languages.some((language) => language === value);
}

function isHome(value: unknown): value is Home {
  if (!isRecord(value)) return false;
  const { person, company, recent, recentOff, sessionOnly } = value;
  return (
    isRecord(person) &&
    typeof person['userID'] === 'string' &&
    typeof person['name'] === 'string' &&
    isRecord(company) &&
    typeof company['name'] === 'string' &&
    typeof company['address'] === 'string' &&
    typeof sessionOnly === 'boolean' &&
    (recentOff === undefined || recentOff === true) &&
    ['string', 'undefined'].includes(typeof value['supportContact']) &&
    Array.isArray(recent) &&
    recent.every(isRecent)
  );
}

function isRecent(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['title'] === 'string' &&
    typeof value['lastJoined'] === 'number'
  );
}

function isSignIn(value: unknown): value is SignInBoot {
  if (!isRecord(value)) return false;
  return ['address', 'user', 'notice', 'supportContact'].every((key) =>
    ['string', 'undefined'].includes(typeof value[key]),
  );
}
