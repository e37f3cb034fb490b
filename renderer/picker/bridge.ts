import type { PickerBridge } from '../../shared/bridge.ts';

declare const foyer: PickerBridge;

/** What this page may ask main. */
export const bridge = foyer;
