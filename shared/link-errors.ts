/** The part of the catalogue that is about links from other programs and about guests. */
export const linkErrors = {
  'meeting.link-too-long': {
    happened: 'This link is too long for an invitation.',
    next: 'Ask for a new one.',
    retry: false,
  },
  'meeting.link-unknown': {
    happened: 'Foyer does not know what this link is for.',
    next: 'Update Foyer, or ask for an invitation to a meeting.',
    retry: false,
  },
  'meeting.link-insecure': {
    happened: 'This invitation leads to http://, which anyone on the network could read.',
    next: 'Ask for a new one that leads to https://.',
    retry: false,
  },
  'guest.name-empty': {
    happened: 'Your name is missing.',
    next: 'Type it as the others should see it.',
    retry: false,
  },
  'guest.invitation-refused': {
    happened: '{address} does not let you in with this invitation.',
    next: 'Ask the person who invited you for a new one.',
    retry: false,
  },
  'guest.invitation-over': {
    happened: 'This invitation is over, or somebody has used it already.',
    next: 'Ask the person who invited you for a new one.',
    retry: false,
  },
  'guest.not-welcome': {
    happened: '{address} takes no guests.',
    next: 'Ask the person who invited you how to join.',
    retry: false,
  },
  'guest.pass-wrong': {
    happened: '{address} sent a pass that does not fit this meeting.',
    next: 'Foyer did not use it. Tell the person who invited you.',
    retry: true,
  },
  'guest.time-over': {
    happened: 'Your time as a guest is over.',
    next: 'Open the invitation again, or ask for a new one.',
    retry: false,
  },
} as const;
