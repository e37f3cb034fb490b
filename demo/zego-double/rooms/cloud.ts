import type { DoubleLog } from '../log.ts';
import type { Messages } from '../schema/messages.ts';
import type { VerifyToken } from '../token-check.ts';
import { type Member, Room, RoomSequences } from './room.ts';
import { TokenLedger } from './token-ledger.ts';

/**
 * What happens to a member whose token expires without a renewal. ZEGO's default is `stay`; with "permission
 * expiration" switched on by its support, publishing stops or the user is removed.
 */
export type ExpiryRule = 'stay' | 'stop-publishing' | 'remove';

export interface CloudSettings {
  readonly messages: Messages;
  readonly verifyToken: VerifyToken;
  readonly log: DoubleLog;
  /** Told to clients in place of the time their token really has left. Seconds. */
  readonly tokenRemainSeconds: number | undefined;
  readonly whenTokenExpires: ExpiryRule;
  /** How long a member whose connection broke is kept in the room. Milliseconds. */
  readonly leaveGraceMs: number;
}

/** A member together with the room it is in. */
export interface Presence {
  readonly room: Room;
  readonly member: Member;
}

/** Everything the connections share: the rooms, the tokens seen, the orders from tests. */
export class Cloud {
  readonly settings: CloudSettings;
  readonly rooms = new Map<string, Room>();
  readonly tokens = new TokenLedger();
  /** While set, every login is answered with this server code. */
  refuseLoginsWith: number | undefined;
  /** By room id; they outlive the rooms. */
  readonly #sequences = new Map<string, RoomSequences>();
  readonly #expiryTimers = new Map<Member, NodeJS.Timeout>();
  #lastID = 1000;

  constructor(settings: CloudSettings) {
    this.settings = settings;
  }

  nextID(): number {
    this.#lastID += 1;
    return this.#lastID;
  }

  openRoom(roomID: string): Room {
    const open = this.rooms.get(roomID);
    if (open !== undefined) return open;
    const sequences = this.#sequences.get(roomID) ?? new RoomSequences();
    this.#sequences.set(roomID, sequences);
    const room = new Room(roomID, this.nextID(), sequences);
    this.rooms.set(roomID, room);
    return room;
  }

  /** Every place the user is in; at most one after the next login. */
  presencesOf(userID: string): Presence[] {
    return [...this.rooms.values()].flatMap((room) => {
      const member = room.members.get(userID);
      return member === undefined ? [] : [{ room, member }];
    });
  }

  /** Arms the one timer of a member, replacing an earlier one. */
  armExpiry(member: Member, expiresAt: number, whenExpired: () => void): void {
    this.disarmExpiry(member);
    // Node fires at once for more than 2^31-1 ms; tokens that long need no timer.
    const delay = Math.max(0, expiresAt * 1000 - Date.now());
    if (delay > 2_147_483_647) return;
    this.#expiryTimers.set(member, setTimeout(whenExpired, delay).unref());
  }

  disarmExpiry(member: Member): void {
    clearTimeout(this.#expiryTimers.get(member));
    this.#expiryTimers.delete(member);
  }

  close(): void {
    for (const timer of this.#expiryTimers.values()) clearTimeout(timer);
    this.#expiryTimers.clear();
  }
}
