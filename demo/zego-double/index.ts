/** A loopback double of ZEGO's cloud, for the demo and for tests. Importing this starts nothing. */
export { startZegoDouble } from './start.ts';
export type { DoubleState, ZegoDouble, ZegoDoubleOptions } from './options.ts';
export { token04Check, tokenServerCodes } from './token-check.ts';
