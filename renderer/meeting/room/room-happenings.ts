import { longestName, longestText, type RoomHappening } from '../../../shared/schemas/room-facts.ts';

/** The part of UIKit's users and messages that matters here. */
interface User {
  readonly userID: string;
  readonly userName?: string;
}

interface Message {
  readonly fromUser: User;
  readonly message: string;
}

/** UIKit's callbacks. */
export interface Happenings {
  readonly onUserJoin: (users: readonly User[]) => void;
  readonly onUserLeave: (users: readonly User[]) => void;
  readonly onInRoomMessageReceived: (message: Message) => void;
}

interface Parts {
  readonly ownID: string;
  /** Milliseconds since this participant came in; nothing before. */
  readonly inRoomFor: () => number | undefined;
  readonly onHappening: (happening: RoomHappening) => void;
}

/** UIKit names those who are there already as if they came, in the moment after the login. In milliseconds. */
const settling = 2000;

/** Tells who came, went and wrote, by name, and leaves out this participant and whoever was there before. */
export function createHappenings({ ownID, inRoomFor, onHappening }: Parts): Happenings {
  const others = (users: readonly User[]) => users.filter(({ userID }) => userID !== ownID);
  const tell = (kind: 'came' | 'went', users: readonly User[]) => {
    for (const user of others(users)) onHappening({ kind, name: nameOf(user) });
  };
  return {
    onUserJoin(users) {
      if ((inRoomFor() ?? 0) > settling) tell('came', users);
    },
    onUserLeave(users) {
      tell('went', users);
    },
    onInRoomMessageReceived({ fromUser, message }) {
      if (fromUser.userID === ownID) return;
      onHappening({ kind: 'said', name: nameOf(fromUser), text: message.slice(0, longestText) });
    },
  };
}

function nameOf({ userName }: User): string {
  return (userName ?? '').slice(0, longestName);
}
