import type { ParticipantMessage } from './messages.ts';

export interface ChatLine {
  readonly direction: 'received' | 'sent';
  readonly userID: string;
  readonly text: string;
}

/** What is known of the participant, from its own reports. */
export interface ParticipantState {
  /** The engine's last word, for example `LOGINED`; '' before the first. */
  readonly room: string;
  /** The code that came with it; 0 is none. */
  readonly code: number;
  readonly joined: boolean;
  readonly peers: readonly { readonly userID: string; readonly userName: string }[];
  /** Frames decoded of everybody else's video. */
  readonly framesDecoded: number;
  readonly chat: readonly ChatLine[];
  readonly renewals: number;
  readonly problems: readonly string[];
  readonly left: boolean;
  /** Its process has ended. */
  readonly ended: boolean;
}

export const initialState: ParticipantState = {
  room: '',
  code: 0,
  joined: false,
  peers: [],
  framesDecoded: 0,
  chat: [],
  renewals: 0,
  problems: [],
  left: false,
  ended: false,
};

const inRoom: ReadonlySet<string> = new Set(['LOGINED', 'RECONNECTED']);

export function nextState(state: ParticipantState, message: ParticipantMessage): ParticipantState {
  switch (message.type) {
    case 'room':
      return { ...state, room: message.state, code: message.code, joined: inRoom.has(message.state) };
    case 'peers':
      return { ...state, peers: message.peers };
    case 'frames':
      return { ...state, framesDecoded: message.decoded };
    case 'chat': {
      const { direction, userID, text } = message;
      return { ...state, chat: [...state.chat, { direction, userID, text }] };
    }
    case 'renewed':
      return { ...state, renewals: state.renewals + 1 };
    case 'problem':
      return { ...state, problems: [...state.problems, message.message] };
    case 'left':
      return { ...state, left: true, joined: false };
    case 'token-wanted':
      return state;
  }
}
