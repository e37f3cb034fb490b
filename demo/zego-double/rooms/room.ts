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
 * What the cloud knows of one room. The sequences matter: the SDK drops pushes that do not follow on each other
 * (measured against uikit-prebuilt 2.18.4).
 */
export class Room {
  readonly members = new Map<string, Member>();
  readonly streams = new Map<string, RoomStream>();
  readonly extraInfo = new Map<string, ExtraInfo>();
  readonly roomID: string;
  readonly sessionID: number;
  userSequence = 1;
  streamSequence = 1;
  messageSequence = 0;
  extraInfoSequence = 1;

  constructor(roomID: string, sessionID: number) {
    this.roomID = roomID;
    this.sessionID = sessionID;
  }

  othersThan(userID: string): Member[] {
    return [...this.members.values()].filter((member) => member.userID !== userID);
  }

  streamsOf(userID: string): RoomStream[] {
    return [...this.streams.values()].filter((stream) => stream.userID === userID);
  }

  nextUserSequence(): number {
    this.userSequence += 1;
    return this.userSequence;
  }

  nextStreamSequence(): number {
    this.streamSequence += 1;
    return this.streamSequence;
  }

  nextMessageSequence(): number {
    this.messageSequence += 1;
    return this.messageSequence;
  }

  nextExtraInfoSequence(): number {
    this.extraInfoSequence += 1;
    return this.extraInfoSequence;
  }
}
