import type { ZegoUIKitLanguage, ZegoUIKitPrebuilt } from '@zegocloud/zego-uikit-prebuilt';

/*
 * What the typings of uikit-prebuilt 2.18.4 leave out of what it does. The only file with casts: the library types
 * its engine and its core as `{}`.
 */
declare module '@zegocloud/zego-uikit-prebuilt' {
  interface ZegoCloudRoomConfig {
    /** Called 30 s before the token runs out. */
    onTokenWillExpire?: () => void;
  }

  interface ZegoUIKitPrebuilt {
    /** True at once, before the server has answered; false before login. */
    renewToken(kitToken: string): boolean;
  }
}

/** The part of the Express engine we use. */
export interface Engine {
  on(
    event: 'roomStateChanged',
    listener: (roomID: string, reason: string, errorCode: number, extendedData: string) => void,
  ): void;
  on(event: 'publisherStateUpdate', listener: (update: PublisherState) => void): void;
  setEngineConfig(config: { readonly roomRetryTime: number }): void;
  /** Logs out of the room and closes the sockets, which `destroy()` leaves open for 90 s. */
  destroyEngine(): void;
}

export interface PublisherState {
  readonly state: 'NO_PUBLISH' | 'PUBLISH_REQUESTING' | 'PUBLISHING';
  readonly streamID: string;
  readonly errorCode: number;
}

export function engineOf(kit: ZegoUIKitPrebuilt): Engine {
  return kit.express as Engine;
}

/** The part of UIKit's static `core` we use: what its own pre-join leaves there for its room, and its words. */
export interface Core {
  readonly status: {
    cameraDeviceID?: string;
    micDeviceID?: string;
    speakerDeviceID?: string;
  };
  readonly intl?: { readonly messages?: Record<string, string> };
}

/**
 * The nearest that UIKit speaks by itself; what it shows is replaced by our words in the page's own language, so that only
 * what has no word of ours stays in this one. Its enum is typed as an export, but is none.
 * @param tag of the page
 */
export function uikitLanguage(tag: string): ZegoUIKitLanguage {
  return (tag.startsWith('zh') ? 'zh-CN' : 'en-US') as ZegoUIKitLanguage;
}

/** UIKit's core after `create()`, nothing if a later version has no such thing. */
export function coreOf(uikit: typeof ZegoUIKitPrebuilt): Core | undefined {
  const core = uikit.core as Partial<Core> | undefined;
  return core?.status === undefined ? undefined : (core as Core);
}
