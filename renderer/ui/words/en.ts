export const en = {
  supportCode: (code: string) => `Support code: ${code}`,
  help: (contact: string) => `Help: ${contact}`,
  diagnose: 'Find out why',
  showPassword: 'Show password',
  capsLock: 'Caps Lock is on.',
} as const;
