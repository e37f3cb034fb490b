import type { ShellBridge } from '../../shared/bridge.ts';

declare const foyer: ShellBridge;

/** What this page may ask main, and hear from it. */
export const bridge = foyer;
