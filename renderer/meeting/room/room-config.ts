import type { ZegoCloudRoomConfig, ZegoUIKitPrebuilt } from '@zegocloud/zego-uikit-prebuilt';
import type { MediaChoices } from '../../../shared/schemas/meeting.ts';
import { words } from '../words.ts';
import { uikitLanguage } from './uikit-types.ts';

type Callbacks = Required<
  Pick<
    ZegoCloudRoomConfig,
    | 'onTokenWillExpire'
    | 'onLeaveRoom'
    | 'onYouRemovedFromRoom'
    | 'onCameraStateUpdated'
    | 'onMicrophoneStateUpdated'
    | 'onUserJoin'
    | 'onUserLeave'
    | 'onInRoomMessageReceived'
  >
>;

interface Parts {
  readonly uikit: typeof ZegoUIKitPrebuilt;
  readonly container: HTMLElement;
  readonly choices: MediaChoices;
  /** Whether the token lets this participant be seen and heard. */
  readonly publish: boolean;
  /** Whether they may share a screen as well. */
  readonly share: boolean;
  readonly onLeaveConfirmed: () => void;
  /** Gives what UIKit says when nothing is shared after all; never nothing (quiet-cancel.ts). */
  readonly onNotShared: () => string;
  readonly callbacks: Callbacks;
}

/** How UIKit shows the room: with our pre-join before it, our end after it, and no trace of ids or browsers. */
export function roomConfigOf(parts: Parts): ZegoCloudRoomConfig {
  const { uikit, container, choices, publish, share, onLeaveConfirmed, onNotShared, callbacks } = parts;
  return {
    container,
    scenario: { mode: uikit.VideoConference },
    console: uikit.ConsoleNone,
    language: uikitLanguage(document.documentElement.lang),
    showPreJoinView: false,
    showLeavingView: false,
    // Its title is the room's id.
    showRoomDetailsButton: false,
    sharedLinks: [],
    turnOnCameraWhenJoining: publish && choices.cameraOn,
    turnOnMicrophoneWhenJoining: publish && choices.microphoneOn,
    showMyCameraToggleButton: publish,
    showMyMicrophoneToggleButton: publish,
    showScreenSharingButton: share,
    // Only where leave-button.ts does not ask first: UIKit's own answer tells leaving from UIKit giving up.
    showLeaveRoomConfirmDialog: true,
    leaveRoomDialogConfig: {
      titleText: words.room.leaveTitle,
      descriptionText: words.room.leaveText,
      confirmCallback: onLeaveConfirmed,
    },
    screenSharingConfig: { onError: onNotShared },
    // No black bars beside faces; a shared screen is always shown whole.
    videoScreenConfig: { objectFit: 'cover', localMirror: choices.mirror, pullStreamMirror: false },
    ...callbacks,
  };
}
