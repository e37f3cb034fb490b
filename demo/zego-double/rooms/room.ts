/** Where pushes for a member go: its connection's room channel. */
export interface MemberLink {
  /** @param command the push's name in the SDK's table, for example `PushIm`. @param body its encoded body. */
  push(command: string, contextKey: number, body: Buffer): void;
  /** The member is out of its room, for whatever reason. */
  left(): void;
}

export interface Member {
  readonly userID: string;
  readonly userName: string;
  /** Stays the same when the same client logs in again after a lost connection. */
  readonly sessionID: number;
  readonly contextKey: number;
  /** Milliseconds. */
  readonly joinedAt: number;
  readonly link: MemberLink;
}

/** A stream as the SDK's messages describe it; `info` is what goes onto the wire. */
export interface RoomStream {
  readonly streamID: string;
  readonly userID: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** One entry of a room's extra information, such as UIKit's "who shares the screen". */
export interface ExtraInfo {
  readonly channel: string;
  readonly type: string;
  readonly data: Buffer;
  readonly sequence: number;
  readonly userID: string;
  readonly userName: string;
  /** Milliseconds. */
  readonly sentAt: number;
}

/**
 * The numbers of everything that changes in a room. The SDK drops pushes whose numbers do not follow on each other, and
 * for good every list of streams that is older than one it has seen (measured against uikit-prebuilt 2.18.4): so they
 * go on when everybody has left and the room is opened anew.
 */
export class RoomSequences {
  user = 0;
  stream = 0;
  message = 0;
  extraInfo = 0;

  /** A room that is opened anew is another state of it: nothing a client knows of the one before is still right. */
  opened(): this {
    this.user += 1;
    this.stream += 1;
    this.extraInfo += 1;
    return this;
  }
}

/** What the cloud knows of one room. */
export class Room {
  readonly members = new Map<string, Member>();
  readonly streams = new Map<string, RoomStream>();
  readonly extraInfo = new Map<string, ExtraInfo>();
  readonly roomID: string;
  readonly sessionID: number;
  readonly #sequences: RoomSequences;

  constructor(roomID: string, sessionID: number, sequences: RoomSequences) {
    this.roomID = roomID;
    this.sessionID = sessionID;
    this.#sequences = sequences.opened();
  }

  get userSequence(): number {
    return this.#sequences.user;
  }

  get streamSequence(): number {
    return this.#sequences.stream;
  }

  /** Also the number of chat messages so far. */
  get messageSequence(): number {
    return this.#sequences.message;
  }

  get extraInfoSequence(): number {
    return this.#sequences.extraInfo;
  }

  othersThan(userID: string): Member[] {
    return [...this.members.values()].filter((member) => member.userID !== userID);
  }

  streamsOf(userID: string): RoomStream[] {
    return [...this.streams.values()].filter((stream) => stream.userID === userID);
  }

  nextUserSequence(): number {
    return (this.#sequences.user += 1);
  }

  nextStreamSequence(): number {
    return (this.#sequences.stream += 1);
  }

  nextMessageSequence(): number {
    return (this.#sequences.message += 1);
  }

  nextExtraInfoSequence(): number {
    return (this.#sequences.extraInfo += 1);
  }
}
