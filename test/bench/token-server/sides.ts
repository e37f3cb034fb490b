/** Our server; the same with its log and its audit log; a route that does nothing but make the token. */
export const sideNames = ['ours', 'recorded', 'bare'] as const;
export type SideName = (typeof sideNames)[number];

export const roomID = 'weekly-review';

export type ServerMessage =
  | { readonly url: string; readonly bearer: string }
  /** What the process has used of the processor since it started. */
  | { readonly cpuMicroseconds: number };
