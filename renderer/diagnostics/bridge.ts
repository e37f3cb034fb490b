import type { DiagnosticsBridge } from '../../shared/bridge.ts';

declare const foyer: DiagnosticsBridge;

/** What this page may ask main. */
export const bridge = foyer;
