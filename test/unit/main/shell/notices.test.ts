import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNotices, type Notice, type Notices, quietMs } from '../../../../main/shell/notices.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { builtInPreferences } from '../../../../shared/schemas/preferences.ts';

const meeting = 'Monday planning';

let inView: boolean;
let wanted: (typeof builtInPreferences)['notifications'];
let shown: Notice[];
let notices: Notices;

beforeEach(() => {
  vi.useFakeTimers();
  inView = false;
  wanted = builtInPreferences.notifications;
  shown = [];
  notices = createNotices({
    wanted: () => wanted,
    isInView: () => inView,
    words: () => wordsIn('en'),
    show: (notice) => shown.push(notice),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const comes = (...names: readonly string[]) => {
  for (const name of names) notices.happened({ kind: 'came', name }, meeting);
};
const says = (name: string, text: string) => {
  notices.happened({ kind: 'said', name, text }, meeting);
};
const titles = () => shown.map(({ title }) => title);

it('tells who joined, with the meeting', () => {
  comes('Bob');
  expect(shown).toEqual([{ kind: 'came', title: 'Bob joined', body: meeting }]);
});

it('tells of many who join at once in two notices', () => {
  comes('Bob', 'Carol', 'Dan', 'Eve');
  expect(titles()).toEqual(['Bob joined']);
  vi.advanceTimersByTime(quietMs);
  expect(titles()).toEqual(['Bob joined', 'Carol and 2 others joined']);
  comes('Frank', 'Grace');
  expect(shown).toHaveLength(2);
  vi.advanceTimersByTime(quietMs);
  expect(titles()).toEqual(['Bob joined', 'Carol and 2 others joined', 'Frank and Grace joined']);
  vi.advanceTimersByTime(quietMs);
  comes('Heidi');
  expect(titles().at(-1)).toBe('Heidi joined');
});

it('is silent while the employee looks at the meeting', () => {
  inView = true;
  comes('Bob');
  says('Bob', 'hello');
  notices.stateIs({ phase: 'ended', reason: { kind: 'removed' } }, meeting);
  vi.advanceTimersByTime(2 * quietMs);
  expect(shown).toEqual([]);
});

it('does not tell later what the employee has seen meanwhile', () => {
  comes('Bob', 'Carol');
  notices.seen();
  vi.advanceTimersByTime(2 * quietMs);
  expect(titles()).toEqual(['Bob joined']);
});

it('says who wrote, and what only if that is wanted', () => {
  says('Bob', 'the password is 1234');
  expect(shown).toEqual([{ kind: 'said', title: 'Message from Bob', body: meeting }]);
  vi.advanceTimersByTime(quietMs);
  wanted = { ...wanted, chatText: true };
  says('Bob', 'two\nlines');
  expect(shown.at(-1)).toEqual({ kind: 'said', title: 'Message from Bob', body: 'two lines' });
  says('Bob', 'one');
  says('Carol', 'another');
  vi.advanceTimersByTime(quietMs);
  expect(shown.at(-1)).toEqual({ kind: 'said', title: '2 new messages', body: meeting });
});

it('tells only what the settings want', () => {
  wanted = { joined: false, chat: false, chatText: true, ended: false };
  comes('Bob');
  says('Bob', 'hello');
  notices.stateIs({ phase: 'ended', reason: { kind: 'removed' } }, meeting);
  expect(shown).toEqual([]);
});

it('tells of an end that the employee did not want', () => {
  notices.stateIs({ phase: 'joined' }, meeting);
  notices.stateIs({ phase: 'ended', reason: { kind: 'left' } }, meeting);
  expect(shown).toEqual([]);
  notices.stateIs({ phase: 'ended', reason: { kind: 'removed' } }, meeting);
  notices.stateIs({ phase: 'ended', reason: { kind: 'elsewhere' } }, meeting);
  notices.stateIs({ phase: 'ended', reason: { kind: 'network' } }, meeting);
  expect(titles()).toEqual([
    'You were removed from the meeting',
    'You joined on another device',
    'The meeting has ended for you',
  ]);
});

it('takes names for what they are: text of others', () => {
  comes('\u202EEve\n<b>', '\u200F');
  vi.advanceTimersByTime(quietMs);
  expect(titles()).toEqual(['Eve <b> joined', 'Somebody joined']);
  comes('x'.repeat(200));
  vi.advanceTimersByTime(quietMs);
  expect(titles().at(-1)).toBe(`${'x'.repeat(39)}… joined`);
});
