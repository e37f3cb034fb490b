export const en = {
  supportCode: (code: string) => `Support code: ${code}`,
  showPassword: 'Show password',
  capsLock: 'Caps Lock is on.',
} as const;
