import { describe, expect, it } from 'vitest';
import { nextStep, type PendingLink, readLink, type Situation } from '../../../../main/app/deep-link.ts';
import type { GuestPass } from '../../../../main/guest/guest-pass.ts';

function linkOf(text: string, part: Partial<PendingLink> = {}): PendingLink {
  const link = readLink(text);
  if (!link.ok) throw new Error(`not a link: ${text}`);
  return { ...link.value, ...part };
}

const signedOut: Situation = { account: { kind: 'signedOut' }, meeting: undefined, guestName: 'Alice' };
const signedIn: Situation = {
  ...signedOut,
  account: { kind: 'signedIn', host: 'meet.acme.com', company: 'Acme' },
};
const expired: Situation = {
  ...signedOut,
  account: { kind: 'expired', host: 'meet.acme.com', company: 'Acme' },
};
const inMeeting = (situation: Situation, host = 'meet.acme.com', over = false): Situation => ({
  ...situation,
  meeting: { roomID: 'monday', host, title: 'Monday planning', over },
});

const own = 'foyer://join?room=board&server=meet.acme.com';
const plain = 'foyer://join?room=board';
const foreign = 'foyer://join?room=board&server=meet.other.com';
const invited = `${foreign}&invite=code`;
const guest: GuestPass = {
  title: 'Board',
  userName: 'Alice (Guest)',
  roomToken: () => Promise.reject(new Error('not asked here')),
  tokenYoungFor: () => 0,
  choices: undefined,
};

describe('nextStep', () => {
  it.each([plain, own, `${own}&invite=code`])('follows %s at its own company', (text) => {
    expect(nextStep(linkOf(text), signedIn)).toEqual({ kind: 'open' });
    expect(nextStep(linkOf(text), expired)).toEqual({ kind: 'hold' });
  });

  it('holds a link while nobody is signed in', () => {
    expect(nextStep(linkOf(plain), signedOut)).toEqual({ kind: 'hold' });
    expect(nextStep(linkOf(foreign), signedOut)).toEqual({ kind: 'hold' });
    // Nobody could be asked to let the guest in.
    expect(nextStep(linkOf(`${plain}&invite=code`), signedOut)).toEqual({ kind: 'hold' });
  });

  it('asks before it goes to another company', () => {
    for (const situation of [signedIn, expired])
      expect(nextStep(linkOf(foreign), situation)).toEqual({
        kind: 'ask',
        question: {
          kind: 'other-company',
          meeting: 'board',
          server: 'meet.other.com',
          company: 'Acme',
        },
      });
  });

  it('asks a guest for their name first, and offers a sign-in to who is signed out', () => {
    const question = { kind: 'guest', meeting: 'board', server: 'meet.other.com', name: 'Alice' };
    expect(nextStep(linkOf(invited), signedIn)).toEqual({
      kind: 'ask',
      question: { ...question, maySignIn: false },
    });
    expect(nextStep(linkOf(invited), signedOut)).toEqual({
      kind: 'ask',
      question: { ...question, maySignIn: true },
    });
    expect(nextStep(linkOf(invited, { signInThere: true }), signedOut)).toEqual({ kind: 'hold' });
  });

  it('asks again when the sign-in was at another company than the link’s', () => {
    const agreed = { signInThere: true, mayLeave: true };
    expect(nextStep(linkOf(foreign, agreed), signedIn)).toMatchObject({
      question: { kind: 'other-company' },
    });
    expect(nextStep(linkOf(invited, agreed), signedIn)).toMatchObject({ question: { kind: 'guest' } });
  });

  it('brings the same meeting to the front, also from its end page', () => {
    const same = 'foyer://join?room=monday';
    expect(nextStep(linkOf(same), inMeeting(signedIn))).toEqual({ kind: 'front' });
    expect(nextStep(linkOf(same), inMeeting(expired))).toEqual({ kind: 'front' });
    expect(nextStep(linkOf(same), inMeeting(signedIn, 'meet.acme.com', true))).toEqual({ kind: 'front' });
    expect(nextStep(linkOf(`${same}&server=meet.other.com`), inMeeting(signedOut, 'meet.other.com'))).toEqual(
      {
        kind: 'front',
      },
    );
  });

  it('takes a meeting of the same name at another company for another one', () => {
    const same = 'foyer://join?room=monday';
    expect(nextStep(linkOf(same), inMeeting(signedIn, 'meet.other.com'))).toMatchObject({
      question: { kind: 'switch' },
    });
    expect(nextStep(linkOf(`${same}&server=meet.other.com`), inMeeting(signedIn))).toMatchObject({
      question: { kind: 'other-company', leaves: 'Monday planning' },
    });
  });

  it('asks once before it leaves a meeting, and not on its end page', () => {
    expect(nextStep(linkOf(own), inMeeting(signedIn))).toEqual({
      kind: 'ask',
      question: { kind: 'switch', meeting: 'board', leaves: 'Monday planning' },
    });
    expect(nextStep(linkOf(own, { mayLeave: true }), inMeeting(signedIn))).toEqual({ kind: 'leave' });
    expect(nextStep(linkOf(own), inMeeting(signedIn, 'meet.acme.com', true))).toEqual({ kind: 'leave' });
    expect(nextStep(linkOf(invited), inMeeting(signedIn))).toMatchObject({
      question: { kind: 'guest', leaves: 'Monday planning' },
    });
  });

  it('opens for a guest who was let in, signed in or not, once the other meeting is closed', () => {
    const letIn = linkOf(invited, { guest, mayLeave: true });
    for (const situation of [signedOut, signedIn, expired]) {
      expect(nextStep(letIn, inMeeting(situation))).toEqual({ kind: 'leave' });
      expect(nextStep(letIn, situation)).toEqual({ kind: 'open' });
    }
  });
});

describe('readLink', () => {
  it.each([
    ['foyer://join', 'meeting.link-invalid'],
    ['foyer:', 'meeting.link-invalid'],
    ['Monday planning', 'meeting.link-invalid'],
    ['', 'meeting.link-invalid'],
    ['foyer://join?room=a%20b', 'meeting.id-invalid'],
    [`foyer://join?room=${'a'.repeat(128)}`, 'meeting.id-invalid'],
    [`foyer://join?room=${'a'.repeat(2000)}`, 'meeting.link-too-long'],
    ['foyer://settings?proxy=evil', 'meeting.link-unknown'],
    ['foyer://join?room=a&server=http://meet.acme.com', 'meeting.link-insecure'],
  ])('says what is wrong with %j', (text, code) => {
    const link = readLink(text);
    expect(link.ok ? undefined : link.error.code).toBe(code);
  });
});
