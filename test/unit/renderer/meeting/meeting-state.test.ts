import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initialState,
  type MeetingEvent,
  type MeetingState,
  nextState,
  reportOf,
} from '../../../../renderer/meeting/meeting-state.ts';
import type { AppError } from '../../../../shared/app-error.ts';
import { meetingReportSchema } from '../../../../shared/schemas/meeting.ts';

const problem: AppError = { code: 'company.unreachable', support: 'S1' };
const room = (reason: string, code = 0): MeetingEvent => ({ kind: 'room-state', reason, code });
const signalling = (up: boolean): MeetingEvent => ({ kind: 'signalling', up });

const preparing: MeetingState = { phase: 'preparing' };
const prejoin: MeetingState = { phase: 'prejoin' };
const joining: MeetingState = { phase: 'joining' };
const joined: MeetingState = { phase: 'joined', published: true };
const reconnecting: MeetingState = { phase: 'reconnecting', noticedBy: 'engine', published: true };
const cutOff: MeetingState = { phase: 'reconnecting', noticedBy: 'signalling', published: true };
const left: MeetingState = { phase: 'ended', end: { kind: 'left' } };
const live = [preparing, prejoin, joining, joined, reconnecting, cutOff];

const after = (start: MeetingState, ...events: MeetingEvent[]) => events.reduce(nextState, start);
const endOf = (state: MeetingState) => (state.phase === 'ended' ? state.end : state.phase);

describe('getting in', () => {
  it('goes from the pre-join over joining into the meeting', () => {
    expect(after(initialState, { kind: 'booted', rejoin: false })).toEqual(prejoin);
    expect(after(prejoin, { kind: 'token-ready' }, { kind: 'join' })).toEqual(joining);
    expect(after(joining, room('LOGINING'), room('LOGINED'))).toEqual(joined);
  });

  it('leaves the pre-join out when somebody comes back', () => {
    expect(after(initialState, { kind: 'booted', rejoin: true })).toEqual(joining);
  });

  it('says why it does not open, and opens when it is tried again', () => {
    const failed = after(initialState, { kind: 'boot-failed', error: problem });
    expect(failed).toEqual({ phase: 'preparing', problem });
    expect(after(failed, { kind: 'booted', rejoin: false })).toEqual(prejoin);
  });

  it('says in the pre-join why there is no pass, until there is one', () => {
    const failed = after(prejoin, { kind: 'token-failed', error: problem });
    expect(failed).toEqual({ phase: 'prejoin', problem });
    expect(after(failed, { kind: 'token-ready' })).toEqual(prejoin);
    expect(after(joining, { kind: 'token-failed', error: problem })).toEqual({ phase: 'prejoin', problem });
  });

  it('does not believe UIKit, which says "left" before the engine is in', () => {
    expect(after(joining, { kind: 'uikit-left', asked: false })).toEqual(joining);
  });

  it('cannot be joined twice, nor before the page knows which meeting it is', () => {
    expect(after(joining, { kind: 'join' })).toBe(joining);
    expect(after(joined, { kind: 'join' })).toBe(joined);
    expect(after(preparing, { kind: 'join' })).toBe(preparing);
  });

  it.each([
    [{ kind: 'join-timeout' } as const, { kind: 'network' }],
    [{ kind: 'room-failed', error: problem } as const, { kind: 'failed', error: problem }],
    [room('LOGIN_FAILED', 1002034), { kind: 'full' }],
    [room('LOGIN_FAILED', 1102016), { kind: 'error', code: 1102016 }],
    [room('KICKOUT', 1002055), { kind: 'removed' }],
    [{ kind: 'removed' } as const, { kind: 'removed' }],
  ])('ends when it fails: %j', (event, end) => {
    expect(endOf(after(joining, event))).toEqual(end);
  });

  it('does not end a meeting that came about in time', () => {
    expect(after(joined, { kind: 'join-timeout' })).toBe(joined);
    expect(after(joined, { kind: 'room-failed', error: problem })).toBe(joined);
    expect(after(joined, room('LOGIN_FAILED', 1002034))).toBe(joined);
  });
});

describe('staying in', () => {
  it('is reconnecting as long as the engine says so', () => {
    expect(after(joined, room('RECONNECTING'))).toEqual(reconnecting);
    expect(after(reconnecting, room('RECONNECTED'))).toEqual(joined);
  });

  it('notices a connection that is gone before the engine does', () => {
    expect(after(joined, signalling(false))).toEqual(cutOff);
    expect(after(cutOff, signalling(true))).toEqual(joined);
    const unheard: MeetingState = { phase: 'joined', published: false };
    expect(after(unheard, signalling(false), signalling(true))).toEqual(unheard);
  });

  it('leaves the last word to the engine once it has spoken', () => {
    expect(after(cutOff, room('RECONNECTING'), signalling(true))).toEqual(reconnecting);
    expect(after(reconnecting, signalling(false))).toBe(reconnecting);
    expect(after(cutOff, room('RECONNECTED'))).toEqual(joined);
  });

  it('knows whether the others can hear and see', () => {
    const silent = after(joined, { kind: 'publishing', on: false });
    expect(silent).toEqual({ phase: 'joined', published: false });
    expect(after(silent, { kind: 'publishing', on: true })).toEqual(joined);
    expect(after(joining, { kind: 'publishing', on: false })).toBe(joining);
  });

  it('takes no harm from words of a later engine', () => {
    for (const state of live) expect(after(state, room('SOMETHING_NEW', 7))).toBe(state);
  });
});

describe('getting out', () => {
  it.each([
    ['KICKOUT', 1002055, { kind: 'removed' }],
    ['KICKOUT', 1002050, { kind: 'elsewhere' }],
    ['KICKOUT', 1102018, { kind: 'expired' }],
    ['RECONNECT_FAILED', 1002031, { kind: 'network' }],
    ['LOGOUT', 0, { kind: 'left' }],
  ])('%s %i is an end for everybody who is in', (reason, code, end) => {
    for (const state of [joined, reconnecting, cutOff])
      expect(endOf(after(state, room(reason, code)))).toEqual(end);
  });

  it('tells the employee’s own leaving from UIKit giving up', () => {
    expect(endOf(after(joined, { kind: 'uikit-left', asked: true }))).toEqual({ kind: 'left' });
    expect(endOf(after(reconnecting, { kind: 'uikit-left', asked: true }))).toEqual({ kind: 'left' });
    expect(endOf(after(reconnecting, { kind: 'uikit-left', asked: false }))).toEqual({ kind: 'network' });
    expect(endOf(after(cutOff, { kind: 'uikit-left', asked: false }))).toEqual({ kind: 'network' });
    expect(endOf(after(joined, { kind: 'uikit-left', asked: false }))).toEqual({ kind: 'left' });
  });

  it('works from everywhere, at once', () => {
    for (const state of live) expect(after(state, { kind: 'leave' })).toEqual(left);
  });

  it('does not remove somebody who never was in', () => {
    expect(after(prejoin, { kind: 'removed' })).toBe(prejoin);
    expect(after(prejoin, room('KICKOUT', 1002055))).toBe(prejoin);
  });

  it('keeps the first reason, whatever the room still says', () => {
    const removed = after(joined, { kind: 'removed' });
    expect(after(removed, { kind: 'leave' }, room('LOGOUT'), { kind: 'join' })).toBe(removed);
  });
});

const reasons = [
  'LOGINING',
  'LOGINED',
  'LOGIN_FAILED',
  'RECONNECTING',
  'RECONNECTED',
  'RECONNECT_FAILED',
  'KICKOUT',
];
const anyEvent: fc.Arbitrary<MeetingEvent> = fc.oneof(
  fc.record({ kind: fc.constant('booted' as const), rejoin: fc.boolean() }),
  fc.record({ kind: fc.constant('token-failed' as const), error: fc.constant(problem) }),
  fc.record({ kind: fc.constant('room-failed' as const), error: fc.constant(problem) }),
  fc.record({ kind: fc.constantFrom('token-ready', 'join', 'join-timeout', 'leave', 'removed') }),
  fc.record({
    kind: fc.constant('room-state' as const),
    reason: fc.constantFrom(...reasons, 'LOGOUT', 'NEW'),
    code: fc.constantFrom(0, 1002034, 1002050, 1002055, 1102018, 42, Number.NaN),
  }),
  fc.record({ kind: fc.constant('uikit-left' as const), asked: fc.boolean() }),
  fc.record({ kind: fc.constant('signalling' as const), up: fc.boolean() }),
  fc.record({ kind: fc.constant('publishing' as const), on: fc.boolean() }),
);

describe('whatever happens', () => {
  it('an end is final, "joined" comes from the engine or from a connection that is back, and main understands', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = initialState;
        for (const event of events) {
          const next = nextState(state, event);
          if (state.phase === 'ended') expect(next).toBe(state);
          if (next.phase === 'joined' && state.phase === 'joining')
            expect(event).toMatchObject({ kind: 'room-state' });
          const report = reportOf(next);
          if (next.phase === 'preparing') expect(report).toBeUndefined();
          else expect(meetingReportSchema.parse(report).phase).toBe(next.phase);
          state = next;
        }
      }),
    );
  });

  it('tells a meeting that was closed from a removal, and reports both as removal', () => {
    const closed = after(joined, { kind: 'room-state', reason: 'KICKOUT', code: 1002055, closed: true });
    expect(endOf(closed)).toEqual({ kind: 'closed' });
    expect(endOf(after(joined, room('KICKOUT', 1002055)))).toEqual({ kind: 'removed' });
    expect(reportOf(closed)).toEqual({ phase: 'ended', reason: { kind: 'removed' } });
  });

  it('reports an end that is Foyer’s own without its details', () => {
    expect(reportOf({ phase: 'ended', end: { kind: 'failed', error: problem } })).toEqual({
      phase: 'ended',
      reason: { kind: 'error', code: 0 },
    });
  });
});
