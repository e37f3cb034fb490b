import { uptime } from 'node:os';
import type { App, BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { err } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { personOf } from '../account/person.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { Meetings, MeetingState, MeetingTarget } from '../meeting/meeting.ts';
import type { Services } from '../services.ts';
import { createDeepLinks, type DeepLinks } from './deep-link-router.ts';
import { hearLinks } from './deep-link-sources.ts';
import type { Situation } from './deep-link.ts';
import { createLinkWindow } from './link-window.ts';
import { signOut } from './sign-out.ts';
import type { Windows } from './windows.ts';

interface Parts {
  readonly app: App;
  readonly args: readonly string[];
  readonly ipc: Ipc;
  readonly windows: Windows;
  /** Brings to the front what is open, or opens something. */
  readonly showFront: () => void;
  readonly meetings: Meetings;
  /** What is loaded so far. */
  readonly loaded: () => Services | undefined;
  readonly openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Loads what is not loaded yet and settles. */
  readonly settleSoon: () => void;
  readonly onHomeChanged: (all: Services) => void;
  /** The address the sign-in page shows by itself. */
  readonly knownAddress: () => string | undefined;
}

export interface AppLinks extends DeepLinks {
  /** A meeting's window is gone; `last` is how the meeting stood. */
  readonly meetingClosed: (target: MeetingTarget, last: MeetingState) => void;
}

/** Connects the router of links to the windows, the account and the ways in which links come. */
export function startDeepLinks(parts: Parts): AppLinks {
  const { app, args, ipc, windows, meetings, showFront, loaded, openWindow, settleSoon } = parts;

  const links: DeepLinks = createDeepLinks({
    situation: () => {
      const all = loaded();
      return all === undefined ? undefined : situationOf(all, meetings);
    },
    openMeeting: (target) => {
      meetings.open(target);
    },
    leaveMeeting: meetings.leave,
    showFront,
    showWaiting() {
      windows.showSignIn();
      windows.tellWaiting(links.waiting(parts.knownAddress()));
      windows.focus();
    },
    show: createLinkWindow({
      ipc,
      open: openWindow,
      onAnswer: (answer) => links.answer(answer),
      onDismiss: () => {
        links.dismiss();
      },
    }),
    async openInvitation(link, name) {
      const all = loaded();
      if (all === undefined) return notLoaded();
      // It needs zod, which is not loaded before first paint.
      const { openInvitation } = await import('../guest/guest-pass.ts');
      const pass = await openInvitation(all.companyFetch, { ...link, name }, () => uptime() * 1000);
      if (pass.ok) all.settings.change({ guestName: name });
      return pass;
    },
    async signOut() {
      const all = loaded();
      if (all === undefined) return notLoaded();
      const result = await signOut(all);
      if (result.ok) parts.onHomeChanged(all);
      return result;
    },
  });

  hearLinks(app, args, {
    onLink(link) {
      links.receive(link);
      // Before that, the start itself settles once its first window is there.
      if (app.isReady()) settleSoon();
    },
    onSecond: showFront,
  });
  return {
    ...links,
    meetingClosed(target, last) {
      const state = loaded()?.account.state();
      if (target.guest !== undefined || state?.kind !== 'expired' || isOver(last)) return;
      links.holdMeeting(target, new URL(state.account.address).host, personOf(state.account));
    },
  };
}

/** Whether the meeting has come to an end that the employee, or somebody else in it, wanted. */
function isOver(state: MeetingState): boolean {
  return state.phase === 'ended' && ['left', 'removed', 'elsewhere'].includes(state.reason.kind);
}

function situationOf(all: Services, meetings: Meetings): Situation {
  const { guestName } = all.settings.read();
  const state = all.account.state();
  const own =
    state.kind === 'signedOut'
      ? undefined
      : { host: new URL(state.account.address).host, company: state.account.companyName };
  const userName = state.kind === 'signedOut' ? '' : state.account.userName;
  const open = meetings.current();
  const only = all.policy.onlyCompany();
  return {
    account:
      state.kind === 'signedOut' || own === undefined ? { kind: 'signedOut' } : { kind: state.kind, ...own },
    meeting:
      open === undefined
        ? undefined
        : { ...named(open.target), host: open.target.guest?.host ?? own?.host ?? '', over: open.over },
    guestName: guestName === '' ? userName : guestName,
    person: state.kind === 'signedIn' ? personOf(state.account) : undefined,
    policy: {
      onlyCompany: only === undefined ? undefined : new URL(only).host,
      linkServers: all.policy.linkServers(),
    },
  };
}

function notLoaded() {
  return err({ code: 'app.internal', support: supportCode() } as const);
}

function named({ roomID, title }: MeetingTarget) {
  return { roomID, title };
}
