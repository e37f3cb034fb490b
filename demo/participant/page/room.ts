import { ZegoUIKitPrebuilt } from '@zegocloud/zego-uikit-prebuilt';
import type { Kit, ParticipantBridge } from '../messages.ts';
import { type Engine, engineOf } from './engine.ts';
import { replyTo } from './replies.ts';

export interface RoomParts {
  readonly container: HTMLElement;
  readonly kit: Kit;
  readonly bridge: ParticipantBridge;
}

export interface EnteredRoom {
  say(text: string): void;
  leave(): void;
}

/** UIKit declares its renewal without the argument it needs. */
interface Renewable {
  renewToken(kitToken: string): boolean;
}

/** How long to try before a join or a reconnection counts as failed, in seconds. */
const retrySeconds = 60;

/** Joins the room with camera and microphone on, answers what is said to it, and renews its token when asked to. */
export function enterRoom({ container, kit, bridge }: RoomParts): EnteredRoom {
  const instance = ZegoUIKitPrebuilt.create(kitToken(kit, kit.token));
  const engine = engineOf(instance);
  engine.setEngineConfig({ roomRetryTime: retrySeconds });
  engine.on('roomStateChanged', (_roomID, state, code) => {
    bridge.report({ type: 'room', state, code });
  });
  engine.on('roomTokenWillExpire', () => {
    renew(instance, kit, bridge);
  });
  const say = (text: string): void => {
    send(engine, kit, bridge, text);
  };
  const peers = new Map<string, string>();
  instance.joinRoom({
    container,
    scenario: { mode: ZegoUIKitPrebuilt.VideoConference },
    showPreJoinView: false,
    showLeavingView: false,
    showLeaveRoomConfirmDialog: false,
    turnOnCameraWhenJoining: true,
    turnOnMicrophoneWhenJoining: true,
    sharedLinks: [],
    onUserJoin: (users) => {
      for (const user of users) peers.set(user.userID, user.userName ?? '');
      reportPeers(bridge, peers);
    },
    onUserLeave: (users) => {
      for (const user of users) peers.delete(user.userID);
      reportPeers(bridge, peers);
    },
    onInRoomMessageReceived: ({ fromUser, message }) => {
      if (fromUser.userID === kit.userID) return;
      bridge.report({ type: 'chat', direction: 'received', userID: fromUser.userID, text: message });
      const reply = replyTo(message);
      if (reply !== undefined) say(reply);
    },
  });
  return {
    say,
    leave: () => {
      instance.destroy();
      // destroy() alone leaves the engine's connection open for another 90 s.
      engine.destroyEngine();
    },
  };
}

function kitToken(kit: Kit, token: string): string {
  return ZegoUIKitPrebuilt.generateKitTokenForProduction(
    kit.appID,
    token,
    kit.roomID,
    kit.userID,
    kit.userName,
  );
}

/** UIKit says it 30 s before: these pauses fit in. In milliseconds. */
const pauses = [2000, 4000, 8000, 8000] as const;

/** Renews, trying again while the old token lives: the company's server may just be starting again. */
function renew(instance: Renewable, kit: Kit, bridge: ParticipantBridge, failures = 0): void {
  bridge.freshToken().then(
    (token) => {
      if (instance.renewToken(kitToken(kit, token))) bridge.report({ type: 'renewed' });
      else bridge.report({ type: 'problem', message: 'UIKit did not take the fresh token' });
    },
    (error: unknown) => {
      const pause = pauses[failures];
      if (pause === undefined) {
        bridge.report({ type: 'problem', message: `no fresh token: ${String(error)}` });
        return;
      }
      setTimeout(() => {
        renew(instance, kit, bridge, failures + 1);
      }, pause);
    },
  );
}

function send(engine: Engine, kit: Kit, bridge: ParticipantBridge, text: string): void {
  engine.sendBroadcastMessage(kit.roomID, text).then(
    ({ errorCode }) => {
      if (errorCode === 0) bridge.report({ type: 'chat', direction: 'sent', userID: kit.userID, text });
      else bridge.report({ type: 'problem', message: `a message was not sent: ${String(errorCode)}` });
    },
    (error: unknown) => {
      bridge.report({ type: 'problem', message: `a message was not sent: ${String(error)}` });
    },
  );
}

function reportPeers(bridge: ParticipantBridge, peers: ReadonlyMap<string, string>): void {
  bridge.report({
    type: 'peers',
    peers: [...peers].map(([userID, userName]) => ({ userID, userName })),
  });
}
