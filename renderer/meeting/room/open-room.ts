import { ZegoUIKitPrebuilt } from '@zegocloud/zego-uikit-prebuilt';
import type { MediaChoices, RoomRules } from '../../../shared/schemas/meeting.ts';
import type { RoomFacts, RoomHappening } from '../../../shared/schemas/room-facts.ts';
import type { RoomToken } from '../../../shared/schemas/room-token.ts';
import { isClosing } from '../end-reason.ts';
import type { RoomDevices } from '../media/devices.ts';
import type { RoomEvent } from '../meeting-state.ts';
import { words } from '../words.ts';
import { kitTokenOf } from './kit-token.ts';
import { createMediaDoor } from './media-door.ts';
import { roomConfigOf } from './room-config.ts';
import { createHappenings } from './room-happenings.ts';
import { createRoomSwitches, type RoomSwitches } from './room-switches.ts';
import { watchRoom } from './room-watch.ts';
import { watchSignalling } from './signalling-watch.ts';
import { labelControls } from './uikit-controls.ts';
import { tellFailuresOnly } from './quiet-cancel.ts';
import { removeLeftoverLayers } from './leftover-layers.ts';
import { coreOf, engineOf } from './uikit-types.ts';
import { replaceWords } from './uikit-words.ts';

/**
 * How long the engine may try to get back into the room, in seconds. UIKit shows its room as long; the page shows that
 * it is reconnecting. The same number would hold for the first login, which the meeting session cuts short.
 */
const patience = 300;

export interface RoomParts {
  /** In the page and as large as the room will be: UIKit measures it. */
  readonly container: HTMLElement;
  readonly roomToken: RoomToken;
  readonly choices: MediaChoices;
  /** What the company has set. */
  readonly rules?: RoomRules | undefined;
  readonly devices: RoomDevices;
  readonly onEvent: (event: RoomEvent) => void;
  /** 30 s are left. */
  readonly onTokenWillExpire: () => void;
  /** What UIKit shows has changed. */
  readonly onFacts: (facts: RoomFacts) => void;
  /** Somebody else came, went or wrote. */
  readonly onHappening: (happening: RoomHappening) => void;
  /** Switched in the room, so that coming back is as it was. */
  readonly onSwitched: (switched: Partial<Pick<MediaChoices, 'cameraOn' | 'microphoneOn'>>) => void;
}

export interface Room {
  readonly switches: Omit<RoomSwitches, 'shown' | 'stop'>;
  readonly renew: (roomToken: RoomToken) => void;
  /** Leaves the room for good: logged out, camera and microphone off, sockets closed. */
  readonly close: () => void;
}

/**
 * Enters the room in UIKit.
 * @throws whatever UIKit throws at a token it cannot read, or when it does not start
 */
export function openRoom(parts: RoomParts): Room {
  const { container, roomToken, choices, devices, onEvent } = parts;
  removeLeftoverLayers();
  const kit = ZegoUIKitPrebuilt.create(kitTokenOf(ZegoUIKitPrebuilt, roomToken), kitOptionsOf(parts.rules));
  const engine = engineOf(kit);
  engine.setEngineConfig({ roomRetryTime: patience });

  const door = createMediaDoor(navigator.mediaDevices);
  const onNotShared = tellFailuresOnly({
    devices: navigator.mediaDevices,
    body: document.body,
    failed: () => words.room.notShared,
  });
  const stopWatching = watchSignalling({
    scope: window,
    onChange: (up) => {
      onEvent({ kind: 'signalling', up });
    },
  });
  const controls = labelControls(container);
  const switches = createRoomSwitches(container);
  const stopReading = watchRoom(container, (facts) => {
    switches.shown(facts);
    parts.onFacts(facts);
  });
  let asked = false;
  let cameIn: number | undefined;

  engine.on('roomStateChanged', (_roomID, reason, code, extendedData) => {
    onEvent({ kind: 'room-state', reason, code, closed: isClosing(extendedData) });
    // UIKit takes all listeners of this event away when it logs in, so ours comes after.
    if (reason !== 'LOGINED') return;
    cameIn ??= performance.now();
    watchPublishing();
  });

  const watchPublishing = () => {
    engine.on('publisherStateUpdate', ({ state, streamID, errorCode }) => {
      if (!streamID.endsWith('_main')) return;
      if (state === 'PUBLISHING') onEvent({ kind: 'publishing', on: true });
      if (state === 'NO_PUBLISH' && errorCode !== 0) onEvent({ kind: 'publishing', on: false });
    });
  };

  const core = coreOf(ZegoUIKitPrebuilt);
  if (core !== undefined) {
    // Where UIKit's own pre-join leaves the chosen devices; its room takes them from there (measured with 2.18.4).
    if (devices.camera !== undefined) core.status.cameraDeviceID = devices.camera;
    if (devices.microphone !== undefined) core.status.micDeviceID = devices.microphone;
    if (devices.speaker !== undefined) core.status.speakerDeviceID = devices.speaker;
  }

  kit.joinRoom(
    roomConfigOf({
      uikit: ZegoUIKitPrebuilt,
      container,
      choices,
      publish: roomToken.rights.publish,
      share: roomToken.rights.publish && parts.rules?.screenSharing !== false,
      onNotShared,
      onLeaveConfirmed: () => {
        asked = true;
      },
      callbacks: {
        onTokenWillExpire: parts.onTokenWillExpire,
        onLeaveRoom: () => {
          onEvent({ kind: 'uikit-left', asked });
        },
        onYouRemovedFromRoom: () => {
          onEvent({ kind: 'removed' });
        },
        onCameraStateUpdated: (state) => {
          parts.onSwitched({ cameraOn: state === 'ON' });
        },
        onMicrophoneStateUpdated: (state) => {
          parts.onSwitched({ microphoneOn: state === 'ON' });
        },
        ...createHappenings({
          ownID: roomToken.userID,
          inRoomFor: () => (cameIn === undefined ? undefined : performance.now() - cameIn),
          onHappening: parts.onHappening,
        }),
      },
    }),
  );
  if (core !== undefined) replaceWords(core);

  return {
    switches,
    renew(fresh) {
      kit.renewToken(kitTokenOf(ZegoUIKitPrebuilt, fresh));
    },
    close() {
      controls.stop();
      stopReading();
      switches.stop();
      stopWatching();
      kit.destroy();
      engine.destroyEngine();
      door.shut();
    },
  };
}

/** UIKit takes a list of proxies, and an empty one for one that does not work. */
function kitOptionsOf(rules: RoomRules | undefined) {
  if (rules === undefined || rules.mediaProxies.length === 0) return undefined;
  return { cloudProxyConfig: { proxyList: rules.mediaProxies } };
}
