import type { MeetingFacts } from '../meeting/meeting-facts.ts';

/** What the tray, the taskbar and the dock show of a meeting. */
export type Presence =
  /** Not in a meeting; `open` is the title of one whose window shows “Get ready” or its end. */
  | { readonly kind: 'idle'; readonly open: string | undefined }
  | {
      readonly kind: 'in-meeting';
      readonly title: string;
      /** `none`: there is no microphone to switch. */
      readonly microphone: 'on' | 'off' | 'none';
    };

export function presenceOf(facts: MeetingFacts | undefined): Presence {
  if (facts === undefined) return { kind: 'idle', open: undefined };
  const { title, state, microphone } = facts;
  if (state.phase === 'joined' || state.phase === 'reconnecting')
    return { kind: 'in-meeting', title, microphone };
  return { kind: 'idle', open: title };
}
