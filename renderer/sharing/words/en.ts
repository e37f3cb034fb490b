export const en = {
  sharing: 'You are sharing',
  withSound: 'with sound',
  stop: 'Stop sharing',
} as const;
