import type { SignInBridge } from '../../shared/bridge.ts';

declare const foyer: SignInBridge;

/** What this page may ask main. */
export const bridge = foyer;
