/** Every word of the picker that is not an error; those are in shared/error-catalogue.ts. */
export const words = {
  heading: 'Choose what to share',
  lead: 'Everyone in the meeting sees what you choose, until you stop sharing.',
  screens: 'Screens',
  windows: 'Windows',
  loading: 'Looking for your screens and windows…',
  noWindows: 'No other windows are open.',
  retry: 'Try again',
  cancel: 'Cancel',
  share: 'Share',
} as const;
