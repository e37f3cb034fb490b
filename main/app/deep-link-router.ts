import type { AppError } from '../../shared/app-error.ts';
import { err, ok, type Result, unreachable } from '../../shared/result.ts';
import type { WaitingMeeting } from '../../shared/schemas/home.ts';
import type { LinkAnswer, LinkQuestion } from '../../shared/schemas/link.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { GuestPass } from '../guest/guest-pass.ts';
import type { MeetingTarget } from '../meeting/meeting.ts';
import { isSameLink, newLink, nextStep, type PendingLink, readLink, type Situation } from './deep-link.ts';

export interface DeepLinks {
  /** A link from another program. */
  readonly receive: (text: string) => void;
  /** A meeting of the employee's own company, chosen in Foyer: they are asked first if they are in another one. */
  readonly follow: (meeting: { readonly roomID: string; readonly title: string }) => void;
  /** A meeting that the sign-in of `person` ran out for waits for their next one, from the next `settle` on. */
  readonly holdMeeting: (
    meeting: { readonly roomID: string; readonly title: string },
    server: string,
    person: string,
  ) => void;
  /** Something changed on which links wait: a sign-in, a sign-out, a meeting's end. */
  readonly settle: () => void;
  /** Whether the next `settle` opens a meeting at once, so that no other window need be shown. */
  readonly opensNow: () => boolean;
  /** Whether there is anything to settle. */
  readonly isWaiting: () => boolean;
  /** What the sign-in page says of the link that waits; `known`: the address it would show without. */
  readonly waiting: (known: string | undefined) => WaitingMeeting;
  /** The employee's answer to what is asked; an error keeps the question open. */
  readonly answer: (answer: LinkAnswer) => Promise<Result<null>>;
  /** They closed the window that asks. */
  readonly dismiss: () => void;
}

interface Parts {
  /** `undefined` until that is known; then `settle` is called. */
  readonly situation: () => Situation | undefined;
  readonly openMeeting: (target: MeetingTarget) => void;
  readonly leaveMeeting: () => void;
  /** Brings to the front what is open. */
  readonly showFront: () => void;
  /** Shows the sign-in page, with what waits for it. */
  readonly showWaiting: () => void;
  /** Asks, or says what is wrong with a link; `undefined`: nothing any more. */
  readonly show: (content: Result<LinkQuestion> | undefined) => void;
  readonly openInvitation: (
    link: PendingLink & { readonly server: string; readonly invite: string },
    name: string,
  ) => Promise<Result<GuestPass>>;
  readonly signOut: () => Promise<Result<null>>;
}

/**
 * The one way of every link, from wherever it comes. One waits at a time, in memory; the newest counts. It is let go of
 * in the moment in which it is followed or refused, so that none is followed twice.
 */
export function createDeepLinks(parts: Parts): DeepLinks {
  let pending: PendingLink | undefined;
  /** What is wrong with a link that can't be followed; it does not touch the one that waits. */
  let problem: AppError | undefined;
  let asked: LinkQuestion | undefined;
  let answering: PendingLink | undefined;

  const stepOf = (link: PendingLink) => {
    const situation = parts.situation();
    return situation === undefined ? undefined : nextStep(link, situation);
  };

  /** SECURITY: a meeting that waits for one person is not shown to another who signs in. */
  function dropAnothers(): void {
    const person = parts.situation()?.person;
    if (pending?.heldFor !== undefined && person !== undefined && person !== pending.heldFor)
      pending = undefined;
  }

  function settle(): void {
    if (parts.situation() === undefined) return;
    dropAnothers();
    asked = undefined;
    const link = pending;
    const step = link === undefined ? undefined : stepOf(link);
    if (step?.kind === 'refuse') {
      pending = undefined;
      problem = step.error;
      parts.show(err(problem));
      return;
    }
    if (problem !== undefined) parts.show(err(problem));
    else if (step?.kind !== 'ask') parts.show(undefined);
    if (link === undefined || step === undefined) return;
    switch (step.kind) {
      case 'front':
        pending = undefined;
        parts.showFront();
        return;
      case 'open':
        pending = undefined;
        parts.openMeeting(targetOf(link));
        return;
      case 'leave':
        parts.leaveMeeting();
        return;
      case 'hold':
        parts.showWaiting();
        return;
      case 'ask':
        if (problem !== undefined) return;
        asked = step.question;
        parts.show(ok(step.question));
        return;
      default:
        unreachable(step);
    }
  }

  function wait(link: PendingLink): void {
    // The same link again keeps what was said about it.
    if (pending === undefined || !isSameLink(pending, link)) pending = link;
    settle();
  }

  async function openAsGuest(link: PendingLink, typed: string): Promise<Result<null>> {
    const name = typed.trim();
    const { server, invite } = link;
    if (name === '') return err({ code: 'guest.name-empty', support: '' });
    if (server === undefined || invite === undefined) return nothingAsked();
    const pass = await parts.openInvitation({ ...link, server, invite }, name);
    // Another link has come meanwhile, or they closed the window.
    if (pending !== link) return ok(null);
    if (!pass.ok) return pass;
    pending = { ...link, guest: pass.value, mayLeave: true };
    settle();
    return ok(null);
  }

  async function signInThere(link: PendingLink): Promise<Result<null>> {
    const signedOut = await parts.signOut();
    if (pending !== link) return ok(null);
    if (!signedOut.ok) return signedOut;
    pending = { ...link, mayLeave: true, signInThere: true };
    settle();
    return ok(null);
  }

  async function reply(link: PendingLink, question: LinkQuestion, given: LinkAnswer): Promise<Result<null>> {
    switch (given.kind) {
      case 'stay':
        pending = undefined;
        settle();
        return ok(null);
      case 'as-guest':
        return question.kind === 'guest' ? openAsGuest(link, given.name) : nothingAsked();
      case 'sign-in':
        if (question.kind !== 'guest' || !question.maySignIn) return nothingAsked();
        pending = { ...link, mayLeave: true, signInThere: true };
        settle();
        return ok(null);
      case 'follow':
        if (question.kind === 'other-company') return signInThere(link);
        if (question.kind !== 'switch') return nothingAsked();
        pending = { ...link, mayLeave: true };
        settle();
        return ok(null);
      default:
        return unreachable(given);
    }
  }

  return {
    settle,
    isWaiting: () => pending !== undefined || problem !== undefined,
    opensNow() {
      dropAnothers();
      return pending !== undefined && stepOf(pending)?.kind === 'open';
    },

    receive(text) {
      const link = readLink(text);
      if (link.ok) {
        wait(link.value);
        return;
      }
      problem = link.error;
      settle();
    },

    follow({ roomID, title }) {
      wait(newLink({ kind: 'meeting', roomID }, title));
    },

    holdMeeting({ roomID, title }, server, person) {
      // A link that came later is what the employee wants now.
      pending ??= { ...newLink({ kind: 'meeting', roomID, server }, title), heldFor: person };
    },

    waiting(known) {
      const held = pending !== undefined && stepOf(pending)?.kind === 'hold' ? pending : undefined;
      if (held === undefined) return known === undefined ? {} : { address: known };
      const address = held.signInThere ? held.server : (known ?? held.server);
      return { ...(address === undefined ? {} : { address }), waiting: held.title };
    },

    async answer(given) {
      if (problem !== undefined) {
        problem = undefined;
        settle();
        return ok(null);
      }
      if (pending === undefined || asked === undefined || answering === pending) return nothingAsked();
      const link = pending;
      answering = link;
      try {
        return await reply(link, asked, given);
      } finally {
        if (answering === link) answering = undefined;
      }
    },

    dismiss() {
      if (problem !== undefined) problem = undefined;
      else if (asked !== undefined) pending = undefined;
      settle();
    },
  };
}

function targetOf(link: PendingLink): MeetingTarget {
  const { roomID, title, server, guest } = link;
  if (guest === undefined || server === undefined) return { roomID, title };
  return { roomID, title: guest.title ?? title, guest: { host: server, pass: guest } };
}

function nothingAsked(): Result<null> {
  return err({ code: 'app.internal', support: supportCode() });
}
