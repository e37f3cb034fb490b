import { makeCertificate } from './certificate.ts';
import { zegoClientSwitches } from './client-switches.ts';
import { HubConnection } from './hub/connection.ts';
import { Listener } from './hub/listener.ts';
import { silentLog } from './log.ts';
import { MediaSessions } from './media/media-sessions.ts';
import type { DoubleState, RoomState, ZegoDouble, ZegoDoubleOptions } from './options.ts';
import { Cloud } from './rooms/cloud.ts';
import { kick, stopPublishing } from './rooms/leaving.ts';
import type { Room } from './rooms/room.ts';
import { createMessages } from './schema/messages.ts';
import { installedBundlePath, readSdkBundle } from './schema/sdk-bundle.ts';

const defaultLeaveGraceMs = 5000;

/**
 * Starts a stand-in for ZEGO's cloud on loopback, for the unmodified UIKit 2.18.4: room signalling, a forwarding unit
 * for real WebRTC media, tokens really checked.
 *
 * @throws SchemaError when the installed UIKit is not one it can read.
 */
export async function startZegoDouble(options: ZegoDoubleOptions): Promise<ZegoDouble> {
  const log = options.log ?? silentLog;
  const messages = createMessages(readSdkBundle(options.bundlePath ?? installedBundlePath()));
  const certificate = await makeCertificate();
  const cloud = new Cloud({
    messages,
    log,
    verifyToken: options.verifyToken,
    tokenRemainSeconds: options.tokenRemainSeconds,
    whenTokenExpires: options.whenTokenExpires ?? 'stay',
    leaveGraceMs: options.leaveGraceMs ?? defaultLeaveGraceMs,
  });
  const sessions = new MediaSessions(log, () => cloud.nextID());
  const listener = await Listener.open({
    certificate,
    log,
    accept: (write) => new HubConnection(cloud, sessions, write),
  });
  return {
    port: listener.port,
    spkiHash: certificate.spkiHash,
    certificate: certificate.certificate,
    clientSwitches: () => zegoClientSwitches(listener.port, certificate.spkiHash),
    state: () => stateOf(cloud, sessions, listener),
    kick: (userID, reason) => {
      const presences = cloud.presencesOf(userID);
      for (const presence of presences) kick(cloud, presence, reason);
      return presences.length > 0;
    },
    expireToken: (userID) => {
      const presences = cloud.presencesOf(userID);
      for (const presence of presences) stopPublishing(cloud, presence);
      return presences.length > 0;
    },
    refuseLogins: (code) => {
      cloud.refuseLoginsWith = code;
    },
    cut: () => {
      listener.cut();
    },
    goDark: async () => {
      sessions.setForwarding(false);
      await listener.goDark();
    },
    comeBack: async () => {
      await listener.comeBack();
      sessions.setForwarding(true);
    },
    close: async () => {
      await listener.goDark();
      cloud.close();
      sessions.closeAll();
    },
  };
}

function stateOf(cloud: Cloud, sessions: MediaSessions, listener: Listener): DoubleState {
  return {
    rooms: [...cloud.rooms.values()].map(roomState),
    media: sessions.streams(),
    mediaSessions: sessions.sessionCount,
    tokens: cloud.tokens.all(),
    connections: listener.hubConnections,
    telemetryConnections: listener.telemetryConnections,
  };
}

function roomState(room: Room): RoomState {
  return {
    roomID: room.roomID,
    users: [...room.members.values()].map(({ userID, userName }) => ({ userID, userName })),
    streams: [...room.streams.values()].map(({ streamID, userID }) => ({ streamID, userID })),
    messages: room.messageSequence,
  };
}
