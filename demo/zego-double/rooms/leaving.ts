import type { Cloud, Presence } from './cloud.ts';
import { type KickReason, pushKick, pushMemberChange, pushStreamChange, pushTokenExpired } from './pushes.ts';
import type { Room, RoomStream } from './room.ts';

export function removeStream(cloud: Cloud, room: Room, stream: RoomStream): void {
  room.streams.delete(stream.streamID);
  pushStreamChange(cloud.settings.messages, room, stream, 'removed');
}

/** Takes a member out of its room, with its streams, and tells the others. Does nothing for one already replaced. */
export function leave(cloud: Cloud, { room, member }: Presence, why: string): void {
  if (room.members.get(member.userID) !== member) return;
  cloud.settings.log('room left', { room: room.roomID, user: member.userID, why });
  cloud.disarmExpiry(member);
  for (const stream of room.streamsOf(member.userID)) removeStream(cloud, room, stream);
  room.members.delete(member.userID);
  pushMemberChange(cloud.settings.messages, room, member, 'left');
  if (room.members.size === 0) cloud.rooms.delete(room.roomID);
  member.link.left();
}

export function kick(cloud: Cloud, presence: Presence, reason: KickReason): void {
  pushKick(cloud.settings.messages, presence.member, reason);
  leave(cloud, presence, `kicked: ${reason}`);
}

/** A token has run out: its owner may stay, but its streams stop. */
export function stopPublishing(cloud: Cloud, { room, member }: Presence): void {
  const streams = room.streamsOf(member.userID);
  pushTokenExpired(cloud.settings.messages, member, streams);
  for (const stream of streams) removeStream(cloud, room, stream);
}

/** Arms what the settings say happens when this member's token is not renewed in time. */
export function watchExpiry(cloud: Cloud, presence: Presence, expiresAt: number): void {
  switch (cloud.settings.whenTokenExpires) {
    case 'stay':
      return;
    case 'stop-publishing':
      cloud.armExpiry(presence.member, expiresAt, () => {
        stopPublishing(cloud, presence);
      });
      return;
    case 'remove':
      cloud.armExpiry(presence.member, expiresAt, () => {
        kick(cloud, presence, 'token-expired');
      });
  }
}
