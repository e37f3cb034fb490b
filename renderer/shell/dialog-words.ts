/** The words of the dialogs that are loaded when they open. */
export const newMeetingWords = {
  heading: 'New meeting',
  text: 'A place of its own that nobody finds by chance. You are its host.',
  label: 'Title',
  make: 'Create meeting',
  cancel: 'Cancel',
  meetByName: 'Meet by this name',
} as const;

export const invitationWords = {
  heading: 'Invite people',
  ready: 'Your meeting is ready',
  copy: 'Copy invitation',
  copyLink: 'Copy link',
  copied: 'Invitation copied. Paste it into an e-mail or a chat.',
  linkCopied: 'Link copied.',
  guests: (company: string) => `For people without an account at ${company}:`,
  copyGuests: 'Copy guest invitation',
  guestsCopied: (until: string) =>
    `Guest invitation copied. Anyone who has it can join until ${until}, so share it with care.`,
  saved: 'Calendar file saved. Open it to put the meeting into your calendar.',
  join: 'Join now',
  done: 'Done',
} as const;

export const calendarWords = {
  heading: 'Put it in a calendar',
  start: 'Starts',
  lengthLabel: 'Length',
  length: (minutes: number) =>
    new Intl.NumberFormat(undefined, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes),
  save: 'Save calendar file…',
} as const;
