/**
 * The part of UIKit's `express` engine that the participant uses. UIKit types it as `{}`; what it really is was
 * measured against uikit-prebuilt 2.18.4 (express 3.10.0).
 */
export interface Engine {
  on(event: 'roomStateChanged', listener: (roomID: string, reason: string, code: number) => void): boolean;
  on(event: 'roomTokenWillExpire', listener: (roomID: string) => void): boolean;
  /** Seconds the engine tries before a join or a reconnection counts as failed; 300 without. */
  setEngineConfig(config: { roomRetryTime: number }): void;
  sendBroadcastMessage(roomID: string, message: string): Promise<{ errorCode: number }>;
  destroyEngine(): void;
}

const functions = ['on', 'setEngineConfig', 'sendBroadcastMessage', 'destroyEngine'] as const;

function isEngine(value: object): value is Engine {
  return functions.every((name) => typeof Reflect.get(value, name) === 'function');
}

/** @throws Error when UIKit's engine has another shape than the one measured. */
export function engineOf(uikit: { readonly express: object }): Engine {
  if (!isEngine(uikit.express)) throw new Error('UIKit has another engine than expected');
  return uikit.express;
}
