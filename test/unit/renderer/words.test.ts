import { describe, expect, it } from 'vitest';
import { uiVocabulary } from '../../../renderer/ui/words.ts';
import { vocabulary as diagnostics } from '../../../renderer/diagnostics/words.ts';
import { vocabulary as link } from '../../../renderer/link/words.ts';
import { vocabulary as meeting } from '../../../renderer/meeting/words.ts';
import { vocabulary as picker } from '../../../renderer/picker/words.ts';
import { vocabulary as sharing } from '../../../renderer/sharing/words.ts';
import { vocabulary as shell } from '../../../renderer/shell/words.ts';
import { vocabulary as signin } from '../../../renderer/signin/words.ts';
import { wordsIn } from '../../../main/shell/words/words.ts';
import { errorVocabulary } from '../../../shared/errors/error-texts.ts';
import { given, listed, type Listed } from './word-list.ts';

const pages = {
  diagnostics,
  link,
  meeting,
  picker,
  sharing,
  shell,
  signin,
  ui: uiVocabulary,
  errors: errorVocabulary,
};
const others = ['de', 'zh', 'ar'] as const;
type Other = (typeof others)[number];

/** Every list of words in English and one other language. */
async function pairs(language: Other): Promise<readonly (readonly [string, object, object])[]> {
  const loaded = await Promise.all(
    Object.entries(pages).map(async ([name, { en, load }]) => [name, en, await load[language]()] as const),
  );
  return [...loaded, ['main', wordsIn('en'), wordsIn(language)]];
}

/** What a text has of another's: the words put in, and the names in braces that are filled later. */
const slots = (text: string) => (text.match(/‹\d›|\{\w+\}/g) ?? []).sort();

/** The same in every language, or in the two that share its letters. */
const names =
  /^(Foyer|Electron|Chat|Code|Link|Name|Ctrl|Shift|Esc|Test|Text|Support|System|Version|Updates|VPN|OK|AppID|[\s\p{P}])*$/u;
const isName = (text: string) => names.test(text.replace(/‹\d›|\{\w+\}/g, ''));

/** What its sentence before this one has said. */
const saidBefore = 'errors: sentences.vault.locked.next';

/** Sentences that take a number, or a word of ours, and nothing that may run the other way. */
const takeOurs = [
  'diagnostics: running',
  'diagnostics: worthALook',
  'diagnostics: notWell',
  'main: notification.cameMore',
  'main: notification.saidMore',
  'meeting: prejoin.turnOn',
  'meeting: prejoin.turnOff',
  'signin: byHand.card',
  'shell: settings.shortcuts.choose',
  'shell: settings.shortcuts.remove',
  'signin: offer.text',
];

interface Text extends Listed {
  readonly english: string;
}

async function textsOf(language: Other): Promise<readonly Text[]> {
  return (await pairs(language)).flatMap(([name, en, other]) => {
    const there = new Map(listed(other).map((one) => [one.path, one]));
    return listed(en).map(({ path, text }) => ({
      ...(there.get(path) ?? { text: '', takes: 0 }),
      path: `${name}: ${path}`,
      english: text,
    }));
  });
}

describe.each(others)('the words in %s', (language) => {
  it('are all there, and no others', async () => {
    for (const [name, en, other] of await pairs(language)) {
      const paths = (words: object) =>
        listed(words)
          .map(({ path }) => path)
          .sort();
      expect(paths(other), name).toEqual(paths(en));
    }
  });

  it('say every word that is put into a sentence', async () => {
    const wrong = (await textsOf(language)).filter(
      ({ path, text, english }) =>
        path !== saidBefore && !slots(english).every((slot) => text.includes(slot)),
    );
    expect(wrong).toEqual([]);
  });

  it('are translated', async () => {
    const left = (await textsOf(language)).filter(
      ({ text, english }) => text.trim() === '' || (text === english && !isName(text)),
    );
    expect(left).toEqual([]);
  });

  it('have no three full stops and no straight quotation marks', async () => {
    const wrong = (await textsOf(language)).filter(({ text }) => /\.\.\.|["']/.test(text));
    expect(wrong).toEqual([]);
  });
});

it('is written in its own letters', async () => {
  const letters = { zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u } as const;
  for (const language of ['zh', 'ar'] as const) {
    const wrong = (await textsOf(language)).filter(
      ({ text }) => !letters[language].test(text) && !isName(text),
    );
    expect(wrong).toEqual([]);
  }
});

it('German says “Sie”', async () => {
  const wrong = (await textsOf('de')).filter(({ text }) => /\b(du|dich|dir|dein\w*)\b/i.test(text));
  expect(wrong).toEqual([]);
});

it('Arabic keeps what is put into its sentences apart from them', async () => {
  const own = (await textsOf('ar')).filter(({ path, takes }) => takes > 0 && !takeOurs.includes(path));
  const wrong = own.filter(({ text }) =>
    [given(0), given(1), given(2)].some(
      (word) => text.includes(word) && !text.includes(`\u2068${word}\u2069`),
    ),
  );
  expect(wrong).toEqual([]);
});

it('Arabic has a form for every number', () => {
  const { saidMore, cameMore } = wordsIn('ar').notification;
  const numbers = [0, 1, 2, 3, 11, 100];
  const forms = (say: (count: number) => string) =>
    new Set(numbers.map((count) => say(count).replace(String(count), '')));
  expect(new Set(numbers.map((count) => new Intl.PluralRules('ar').select(count))).size).toBe(6);
  expect(forms(saidMore).size).toBeGreaterThanOrEqual(5);
  expect(forms((count) => cameMore('x', count)).size).toBeGreaterThanOrEqual(4);
});

it('counts new messages as each language does', () => {
  expect(wordsIn('de').notification.saidMore(2)).toBe('2 neue Nachrichten');
  expect(wordsIn('zh').notification.saidMore(2)).toBe('2 条新消息');
  expect(wordsIn('ar').notification.saidMore(2)).toBe('رسالتان جديدتان');
  expect(wordsIn('ar').notification.saidMore(5)).toBe('5 رسائل جديدة');
});
