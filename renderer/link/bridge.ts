import type { LinkBridge } from '../../shared/bridge.ts';

declare const foyer: LinkBridge;

/** What this page may ask main. */
export const bridge = foyer;
