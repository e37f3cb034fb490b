import { expect, it } from 'vitest';
import { en } from '../../../../main/shell/words/en.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { languages, pseudoLanguage } from '../../../../shared/language.ts';

/** Every text, with a name or number where one belongs. */
function texts(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(Reflect.apply(value, undefined, ['Ada', 3]))];
    return typeof value === 'object' && value !== null ? texts(value) : [];
  });
}

it.each(languages)('says everything in %s, with the names where they belong', (language) => {
  const said = texts(wordsIn(language));
  expect(said).toHaveLength(texts(en).length);
  for (const text of said) expect(text).toMatch(/\S/);
  expect(wordsIn(language).leave.quitTitle('Board')).toContain('Board');
});

it('is translated: only names are the same in another language', () => {
  for (const language of languages.filter((one) => one !== 'en')) {
    const same = texts(wordsIn(language)).filter((text, index) => text === texts(en)[index]);
    expect(new Set(same), language).toEqual(new Set(same.filter((text) => text === 'Foyer')));
  }
});

it('counts in Arabic as Arabic does', () => {
  const { saidMore, cameMore } = wordsIn('ar').notification;
  expect(saidMore(2)).toBe('رسالتان جديدتان');
  expect(saidMore(5)).toBe('5 رسائل جديدة');
  expect(saidMore(11)).toBe('11 رسالة جديدة');
  expect(cameMore('Ada', 2)).toContain('شخصان آخران');
});

it('has brackets around every text of the tests’ language', () => {
  expect(wordsIn(pseudoLanguage).tray.open).toMatch(/^\[.*\]$/);
});
