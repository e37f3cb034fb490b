import { createDeepLinks, type DeepLinks } from '../../../../main/app/deep-link-router.ts';
import type { LinkPolicy, Situation } from '../../../../main/app/deep-link.ts';
import type { GuestPass } from '../../../../main/guest/guest-pass.ts';
import type { MeetingTarget } from '../../../../main/meeting/meeting.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { LinkQuestion } from '../../../../shared/schemas/link.ts';

/** Foyer around the router of links, as simple as it can be: an account, one meeting window, one question. */
export interface LinkWorld {
  readonly links: DeepLinks;
  /** Everything that happened, in words. */
  readonly events: string[];
  readonly shown: () => Result<LinkQuestion> | undefined;
  readonly meeting: () => string | undefined;
  readonly load: () => void;
  /** @param user alice, unless it says otherwise */
  readonly signIn: (host: string, user?: string) => void;
  readonly expire: () => void;
  readonly signOut: () => void;
  readonly closeMeeting: () => void;
  readonly endMeeting: () => void;
  /** What the company has set. */
  readonly setPolicy: (policy: LinkPolicy) => void;
  /** What the other server, or the keychain, does from now on. */
  readonly refuse: (refusing: boolean) => void;
}

export function linkWorld(): LinkWorld {
  const events: string[] = [];
  let loaded = false;
  let account: Situation['account'] = { kind: 'signedOut' };
  let person: string | undefined;
  let meeting: Situation['meeting'];
  let shown: Result<LinkQuestion> | undefined;
  let refusing = false;
  let policy: LinkPolicy | undefined;
  const refusal = err({ code: 'company.unreachable', support: 'S1' } as const);

  const links: DeepLinks = createDeepLinks({
    situation: () => (loaded ? { account, meeting, guestName: 'Alice', person, policy } : undefined),
    openMeeting({ roomID, title, guest }: MeetingTarget) {
      if (meeting !== undefined) throw new Error('two meetings at once');
      if (guest === undefined && account.kind !== 'signedIn') throw new Error('nobody is signed in');
      const host = guest?.host ?? (account.kind === 'signedOut' ? '' : account.host);
      meeting = { roomID, host, title, over: false };
      events.push(`open ${roomID} at ${host}`);
    },
    leaveMeeting() {
      events.push('leave');
    },
    showFront: () => events.push('front'),
    showWaiting: () => events.push('sign-in page'),
    show(content) {
      shown = content;
    },
    async openInvitation(link, name) {
      events.push(`send ${name} to ${link.server}`);
      await Promise.resolve();
      return refusing ? refusal : ok(passFor(name));
    },
    async signOut() {
      await Promise.resolve();
      if (refusing) return refusal;
      account = { kind: 'signedOut' };
      events.push('signed out');
      return ok(null);
    },
  });

  const change = (what: () => void) => () => {
    what();
    links.settle();
  };
  return {
    links,
    events,
    shown: () => shown,
    meeting: () => meeting?.roomID,
    load: change(() => {
      loaded = true;
    }),
    signIn(host, user = 'alice') {
      account = { kind: 'signedIn', host, company: 'Acme' };
      person = `${user}@${host}`;
      links.settle();
    },
    expire: change(() => {
      if (account.kind === 'signedIn') account = { ...account, kind: 'expired' };
      person = undefined;
    }),
    signOut: change(() => {
      account = { kind: 'signedOut' };
      person = undefined;
    }),
    closeMeeting: change(() => {
      meeting = undefined;
    }),
    endMeeting() {
      if (meeting !== undefined) meeting = { ...meeting, over: true };
    },
    setPolicy(value) {
      policy = value;
    },
    refuse(value) {
      refusing = value;
    },
  };
}

function passFor(name: string): GuestPass {
  return {
    title: undefined,
    userName: `${name} (Guest)`,
    roomToken: () => Promise.resolve(err({ code: 'app.internal', support: '' })),
    tokenYoungFor: () => 0,
    choices: undefined,
  };
}
