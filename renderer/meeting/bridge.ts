import type { MeetingBridge } from '../../shared/bridge.ts';

declare const foyer: MeetingBridge;

/** What this page may ask main. */
export const bridge = foyer;
