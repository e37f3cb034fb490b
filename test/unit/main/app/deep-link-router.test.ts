import { describe, expect, it } from 'vitest';
import { ok } from '../../../../shared/result.ts';
import type { LinkAnswer } from '../../../../shared/schemas/link.ts';
import { type LinkWorld, linkWorld } from './link-world.ts';

const own = 'foyer://join?room=board&server=meet.acme.com';
const foreign = 'foyer://join?room=board&server=meet.other.com';
const invited = `${foreign}&invite=code`;

function started(host?: string): LinkWorld {
  const world = linkWorld();
  world.load();
  if (host !== undefined) world.signIn(host);
  return world;
}

function inMeeting(): LinkWorld {
  const world = started('meet.acme.com');
  world.links.receive('foyer://join?room=monday');
  world.events.length = 0;
  return world;
}

describe('the router of links', () => {
  it('keeps a link that comes before anything is loaded, and follows it once', () => {
    const { links, events, load, signIn, closeMeeting } = linkWorld();
    links.receive(own);
    expect(links.isWaiting()).toBe(true);
    expect(links.opensNow()).toBe(false);
    load();
    signIn('meet.acme.com');
    closeMeeting();
    links.settle();
    expect(events).toEqual(['sign-in page', 'open board at meet.acme.com']);
    expect(links.isWaiting()).toBe(false);
  });

  it('holds a link while somebody signs in, and says so with the link’s server', () => {
    const { links, events, signIn } = started();
    links.receive(own);
    expect(links.waiting(undefined)).toEqual({ address: 'meet.acme.com', waiting: 'board' });
    expect(links.waiting('https://meet.acme.org')).toEqual({
      address: 'https://meet.acme.org',
      waiting: 'board',
    });
    signIn('meet.acme.com');
    expect(events.at(-1)).toBe('open board at meet.acme.com');
    expect(links.waiting(undefined)).toEqual({});
  });

  it('asks after a sign-in at another company, and goes nowhere by itself', () => {
    const { links, events, signIn, shown } = started();
    links.receive(own);
    signIn('meet.other.com');
    expect(shown()).toMatchObject({ value: { kind: 'other-company', server: 'meet.acme.com' } });
    expect(events).toEqual(['sign-in page']);
  });

  it('keeps the newest of two links', () => {
    const { links, events, signIn } = started();
    links.receive('foyer://join?room=first');
    links.receive('foyer://join?room=second');
    signIn('meet.acme.com');
    expect(events.filter((event) => event.startsWith('open'))).toEqual(['open second at meet.acme.com']);
  });

  it('stays in the meeting when the employee says so, or closes the question', async () => {
    for (const no of ['stay', 'dismiss'] as const) {
      const { links, events, shown, closeMeeting } = inMeeting();
      links.receive(own);
      expect(shown()).toEqual(ok({ kind: 'switch', meeting: 'board', leaves: 'monday' }));
      if (no === 'stay') expect(await links.answer({ kind: 'stay' })).toEqual(ok(null));
      else links.dismiss();
      expect(shown()).toBeUndefined();
      closeMeeting();
      expect(events).toEqual([]);
    }
  });

  it('leaves the meeting when the employee says so, and opens the other when it is closed', async () => {
    const { links, events, closeMeeting } = inMeeting();
    links.receive(own);
    await links.answer({ kind: 'follow' });
    expect(events).toEqual(['leave']);
    closeMeeting();
    expect(events).toEqual(['leave', 'open board at meet.acme.com']);
  });

  it('asks no more when the meeting is over anyhow', () => {
    const { links, events, shown, closeMeeting } = inMeeting();
    links.receive(own);
    closeMeeting();
    expect(shown()).toBeUndefined();
    expect(events).toEqual(['open board at meet.acme.com']);
  });

  it('brings the same meeting to the front', () => {
    const { links, events, shown } = inMeeting();
    links.receive('foyer://join?room=monday&server=meet.acme.com');
    expect(events).toEqual(['front']);
    expect(shown()).toBeUndefined();
  });

  it('signs out for another company only when told to, then waits for the sign-in there', async () => {
    const { links, events, shown, signIn } = started('meet.acme.com');
    links.receive(foreign);
    expect(shown()).toMatchObject({ value: { kind: 'other-company', company: 'Acme' } });
    expect(events).toEqual([]);
    await links.answer({ kind: 'follow' });
    expect(events).toEqual(['signed out', 'sign-in page']);
    // The employee has just agreed to it, so it goes before the address of before.
    expect(links.waiting('https://meet.acme.com')).toEqual({ address: 'meet.other.com', waiting: 'board' });
    signIn('meet.other.com');
    expect(events.at(-1)).toBe('open board at meet.other.com');
  });

  it('keeps the question while the keychain does not let the sign-in go', async () => {
    const { links, events, shown, refuse } = started('meet.acme.com');
    links.receive(foreign);
    refuse(true);
    expect(await links.answer({ kind: 'follow' })).toMatchObject({ ok: false });
    expect(shown()).toMatchObject({ value: { kind: 'other-company' } });
    refuse(false);
    expect(await links.answer({ kind: 'follow' })).toEqual(ok(null));
    expect(events).toEqual(['signed out', 'sign-in page']);
  });

  it('lets a guest in after they typed a name, and sends nothing before', async () => {
    const { links, events, shown } = started();
    links.receive(invited);
    expect(shown()).toMatchObject({ value: { kind: 'guest', name: 'Alice', maySignIn: true } });
    expect(await links.answer({ kind: 'as-guest', name: '  ' })).toMatchObject({
      error: { code: 'guest.name-empty' },
    });
    expect(events).toEqual([]);
    await links.answer({ kind: 'as-guest', name: ' Zoë ' });
    expect(events).toEqual(['send Zoë to meet.other.com', 'open board at meet.other.com']);
    expect(shown()).toBeUndefined();
  });

  it('lets a guest try again after a refusal', async () => {
    const { links, events, shown, refuse } = started('meet.acme.com');
    links.receive(invited);
    refuse(true);
    expect(await links.answer({ kind: 'as-guest', name: 'Zoë' })).toMatchObject({
      error: { code: 'company.unreachable' },
    });
    expect(shown()).toMatchObject({ value: { kind: 'guest' } });
    refuse(false);
    await links.answer({ kind: 'as-guest', name: 'Zoë' });
    expect(events.at(-1)).toBe('open board at meet.other.com');
  });

  it('opens an invitation once, however often the button is pressed', async () => {
    const { links, events } = started();
    links.receive(invited);
    const answers = await Promise.all([1, 2, 3].map(() => links.answer({ kind: 'as-guest', name: 'Zoë' })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(events).toEqual(['send Zoë to meet.other.com', 'open board at meet.other.com']);
  });

  it('goes nowhere when the guest closed the window while the server thought about it', async () => {
    const { links, events, closeMeeting } = started();
    links.receive(invited);
    const answer = links.answer({ kind: 'as-guest', name: 'Zoë' });
    links.dismiss();
    await answer;
    closeMeeting();
    expect(events).toEqual(['send Zoë to meet.other.com']);
  });

  it('lets who has an account sign in instead', async () => {
    const { links, events, signIn } = started();
    links.receive(invited);
    await links.answer({ kind: 'sign-in' });
    expect(links.waiting('https://meet.acme.com')).toMatchObject({ address: 'meet.other.com' });
    signIn('meet.other.com');
    expect(events).toEqual(['sign-in page', 'open board at meet.other.com']);
  });

  it('says what is wrong with a link, and keeps the one that waits', async () => {
    const { links, events, shown, signIn } = started();
    links.receive(own);
    links.receive('foyer://join');
    expect(shown()).toMatchObject({ ok: false, error: { code: 'meeting.link-invalid' } });
    await links.answer({ kind: 'stay' });
    expect(shown()).toBeUndefined();
    signIn('meet.acme.com');
    expect(events.at(-1)).toBe('open board at meet.acme.com');
  });

  it('comes back to its question after it said what is wrong with another link', () => {
    const { links, shown } = inMeeting();
    links.receive(own);
    links.receive('foyer://settings');
    expect(shown()).toMatchObject({ error: { code: 'meeting.link-unknown' } });
    links.dismiss();
    expect(shown()).toMatchObject({ value: { kind: 'switch' } });
  });

  it('does not take an answer to a question it did not ask', async () => {
    const answers: LinkAnswer[] = [{ kind: 'as-guest', name: 'Zoë' }, { kind: 'sign-in' }];
    for (const answer of answers) {
      const { links, events } = inMeeting();
      expect(await links.answer(answer)).toMatchObject({ ok: false });
      links.receive(own);
      expect(await links.answer(answer)).toMatchObject({ ok: false });
      expect(events).toEqual([]);
    }
  });

  it('goes on with a meeting for which the sign-in ran out, after the next one', () => {
    const { links, events, signIn, expire, closeMeeting } = inMeeting();
    expire();
    links.holdMeeting({ roomID: 'monday', title: 'Monday planning' }, 'meet.acme.com', 'alice@meet.acme.com');
    closeMeeting();
    expect(links.waiting('https://meet.acme.com')).toMatchObject({ waiting: 'Monday planning' });
    signIn('meet.acme.com');
    expect(events).toEqual(['sign-in page', 'open monday at meet.acme.com']);
  });

  it('shows a meeting that waits for one person to nobody else', () => {
    const { links, events, signIn, expire, closeMeeting } = inMeeting();
    expire();
    links.holdMeeting({ roomID: 'monday', title: 'Monday planning' }, 'meet.acme.com', 'alice@meet.acme.com');
    closeMeeting();
    signIn('meet.acme.com', 'bob');
    expect(events).toEqual(['sign-in page']);
    expect(links.isWaiting()).toBe(false);
    signIn('meet.acme.com', 'alice');
    expect(events).toEqual(['sign-in page']);
  });

  it('asks before a meeting that was chosen in Foyer takes the place of the one that is open', async () => {
    const { links, events, shown, meeting, closeMeeting } = inMeeting();
    links.follow({ roomID: 'board', title: 'Board' });
    expect(shown()).toEqual(ok({ kind: 'switch', meeting: 'Board', leaves: 'monday' }));
    await links.answer({ kind: 'stay' });
    expect([meeting(), shown(), events]).toEqual(['monday', undefined, []]);

    links.follow({ roomID: 'board', title: 'Board' });
    await links.answer({ kind: 'follow' });
    closeMeeting();
    expect(events).toEqual(['leave', 'open board at meet.acme.com']);
  });

  it('brings a meeting forward that is chosen again while it is open', () => {
    const { links, events, shown } = inMeeting();
    links.follow({ roomID: 'monday', title: 'Monday' });
    expect([events, shown()]).toEqual([['front'], undefined]);
  });
});
