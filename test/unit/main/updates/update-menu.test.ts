import type { MessageBoxOptions } from 'electron';
import { expect, it } from 'vitest';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { checkFromMenu } from '../../../../main/updates/update-menu.ts';
import { languages } from '../../../../shared/language.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { UpdateProgress, UpdateState } from '../../../../shared/schemas/update.ts';

const at = (progress: UpdateProgress, keeper: UpdateState['keeper'] = 'foyer') =>
  ok<UpdateState>({ current: '1.0.0', keeper, progress });
const refused: Result<never> = err({ code: 'update.untrusted', support: 'ABCD-EFGH' });

interface Asked {
  readonly looked: Result<UpdateState>;
  readonly inMeeting?: boolean;
  readonly language?: (typeof languages)[number];
  /** The button that is pressed on each dialog; the first where nothing is said. */
  readonly press?: string;
  readonly restarted?: Result<null>;
}

async function ask({ looked, inMeeting = false, language = 'en', press, restarted = ok(null) }: Asked) {
  const shown: MessageBoxOptions[] = [];
  const done: string[] = [];
  await checkFromMenu({
    desk: {
      check: () => Promise.resolve(looked),
      get: () => done.push('get'),
      restart: () => {
        done.push('restart');
        return Promise.resolve(restarted);
      },
    },
    inMeeting: () => inMeeting,
    language,
    show: (options) => {
      shown.push(options);
      return Promise.resolve(Math.max(0, options.buttons?.indexOf(press ?? '') ?? 0));
    },
  });
  return { shown, done };
}

it.each([
  ['newest', at({ kind: 'none' }), 'You have the newest Foyer, 1.0.0.'],
  ['nowhere to look', at({ kind: 'none' }, 'nobody'), 'Your company has set no place for updates'],
  ['on its way', at({ kind: 'arriving', version: '1.0.1', percent: 40 }), 'Foyer 1.0.1 is on its way.'],
])('says that it is the %s, with one button', async (_, looked, sentence) => {
  const { shown, done } = await ask({ looked });
  expect(shown).toHaveLength(1);
  expect(shown[0]?.message).toContain(sentence);
  expect(shown[0]?.buttons).toEqual(['Close']);
  expect(done).toEqual([]);
});

it('says why it could not look, with what to do and the support code', async () => {
  const { shown } = await ask({ looked: refused });
  expect(shown[0]).toMatchObject({
    type: 'warning',
    message: 'What Foyer found is not signed by those who make its updates.',
    detail: 'Foyer did not take it. Tell your IT department.\n\nSupport code: ABCD-EFGH',
    buttons: ['Close'],
  });
});

it('gets what was found when the employee says so, and not otherwise', async () => {
  const looked = at({ kind: 'found', version: '1.0.1' });
  expect((await ask({ looked, press: 'Get it' })).done).toEqual(['get']);
  const later = await ask({ looked, press: 'Later' });
  expect(later.done).toEqual([]);
  // Escape is “Later”, Enter is what was offered.
  expect(later.shown[0]).toMatchObject({ buttons: ['Later', 'Get it'], cancelId: 0, defaultId: 1 });
});

it('restarts when the employee says so; in a meeting that is not even offered', async () => {
  const looked = at({ kind: 'ready', version: '1.0.1' });
  expect((await ask({ looked, press: 'Restart now' })).done).toEqual(['restart']);
  expect((await ask({ looked, press: 'Later' })).done).toEqual([]);
  const { shown, done } = await ask({ looked, press: 'Restart now', inMeeting: true });
  expect(shown[0]).toMatchObject({ buttons: ['Close'], detail: 'Restart Foyer when your meeting is over.' });
  expect(done).toEqual([]);
});

it('says in a meeting that what was found is got afterwards', async () => {
  const { shown } = await ask({ looked: at({ kind: 'found', version: '1.0.1' }), inMeeting: true });
  expect(shown[0]?.detail).toBe('Foyer gets it when your meeting is over.');
});

it('says why it did not restart', async () => {
  const restarted: Result<never> = err({ code: 'update.in-meeting', support: 'ABCD-EFGH' });
  const looked = at({ kind: 'ready', version: '1.0.1' });
  const { shown } = await ask({ looked, press: 'Restart now', restarted });
  expect(shown.map(({ message }) => message)).toEqual([
    'An update is ready: Foyer 1.0.1.',
    'You are in a meeting, so Foyer did not restart.',
  ]);
});

it.each(languages)('speaks %s, also where something went wrong', async (language) => {
  const { shown } = await ask({ looked: refused, language });
  const english = 'What Foyer found is not signed by those who make its updates.';
  expect(shown[0]?.message === english).toBe(language === 'en');
  expect(shown[0]?.buttons).toEqual([wordsIn(language).updates.close]);
});
