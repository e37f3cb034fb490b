import type { EndReason } from '../../shared/schemas/meeting.ts';
import type { Preferences } from '../../shared/schemas/preferences.ts';
import type { RoomHappening } from '../../shared/schemas/room-facts.ts';
import type { MeetingState } from '../meeting/meeting.ts';
import { plainText } from './plain-text.ts';
import type { Words } from './words/words.ts';

export type NoticeKind = 'came' | 'said' | 'ended' | 'taken';

export interface Notice {
  /** A new one takes the place of the last one of its kind. */
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
}

export interface Notices {
  readonly happened: (happening: RoomHappening, meeting: string) => void;
  /** The meeting stands differently now. */
  readonly stateIs: (state: MeetingState, meeting: string) => void;
  /** The employee looks at the meeting: what waited to be told is not told any more. */
  readonly seen: () => void;
}

interface Parts {
  readonly wanted: () => Preferences['notifications'];
  /** Whether the employee has the meeting in front of them. */
  readonly isInView: () => boolean;
  readonly words: () => Words;
  readonly show: (notice: Notice) => void;
}

/** Of each kind one notice in this time, in milliseconds: what happens meanwhile is told in one. */
export const quietMs = 5000;

const longestName = 40;
const longestText = 160;

type Said = Extract<RoomHappening, { kind: 'said' }>;

/** Decides what the employee is told of a meeting that is not in front of them, and when. */
export function createNotices({ wanted, isInView, words, show }: Parts): Notices {
  const came = gather<string>((names, meeting) => {
    show({ kind: 'came', title: cameTitle(names, words()), body: meeting });
  });
  const said = gather<Said>((all, meeting) => {
    show({ kind: 'said', ...saidText(all, meeting, words(), wanted().chatText) });
  });
  const nameOf = ({ name }: RoomHappening) => plainText(name, longestName) || words().notification.somebody;

  return {
    happened(happening, meeting) {
      if (isInView()) return;
      const title = plainText(meeting, longestName);
      switch (happening.kind) {
        case 'came':
          if (wanted().joined) came.add(nameOf(happening), title);
          return;
        case 'said':
          if (wanted().chat) said.add({ ...happening, name: nameOf(happening) }, title);
          return;
        case 'went':
          return;
      }
    },
    stateIs(state, meeting) {
      if (state.phase !== 'ended') return;
      came.forget();
      said.forget();
      const title = endTitle(state.reason, words());
      if (title === undefined || isInView() || !wanted().ended) return;
      show({ kind: 'ended', title, body: plainText(meeting, longestName) });
    },
    seen() {
      came.forget();
      said.forget();
    },
  };
}

/** Tells the first at once, and what comes within `quietMs` after it together. */
function gather<T>(tell: (all: readonly T[], meeting: string) => void) {
  let waiting: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  const add = (one: T, meeting: string) => {
    waiting.push(one);
    if (timer === undefined) flush(meeting);
  };
  const flush = (meeting: string) => {
    timer = undefined;
    if (waiting.length === 0) return;
    const all = waiting;
    waiting = [];
    timer = setTimeout(flush, quietMs, meeting);
    tell(all, meeting);
  };
  return {
    add,
    forget() {
      waiting = [];
    },
  };
}

function cameTitle(names: readonly string[], { notification }: Words): string {
  const [one = notification.somebody, other] = names;
  if (other === undefined) return notification.came(one);
  return names.length === 2 ? notification.cameTwo(one, other) : notification.cameMore(one, names.length - 1);
}

/** SECURITY: what was written stands in it only if the employee wants it to: a locked screen shows notifications. */
function saidText(
  all: readonly Said[],
  meeting: string,
  { notification }: Words,
  quotes: boolean,
): { readonly title: string; readonly body: string } {
  const last = all.at(-1);
  if (last === undefined || all.length > 1)
    return { title: notification.saidMore(all.length), body: meeting };
  const text = quotes ? plainText(last.text, longestText) : '';
  return { title: notification.said(last.name), body: text === '' ? meeting : text };
}

/** Nothing for an end that the employee wanted. */
function endTitle(reason: EndReason, { notification }: Words): string | undefined {
  switch (reason.kind) {
    case 'left':
      return undefined;
    case 'removed':
      return notification.removed;
    case 'elsewhere':
      return notification.elsewhere;
    case 'expired':
    case 'full':
    case 'network':
    case 'error':
      return notification.ended;
  }
}
