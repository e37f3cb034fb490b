import type { SharingBridge } from '../../shared/bridge.ts';

declare const foyer: SharingBridge;

/** What this page may ask main. */
export const bridge = foyer;
