/** The words of the shared components. A page's own words are in its own words.ts. */
export const uiWords = {
  supportCode: (code: string) => `Support code: ${code}`,
  showPassword: 'Show password',
  capsLock: 'Caps Lock is on.',
} as const;
