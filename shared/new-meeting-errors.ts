/** The part of the catalogue that is about making meetings and inviting to them. */
export const newMeetingErrors = {
  'meeting.new-title-empty': {
    happened: 'The meeting needs a title.',
    next: 'Type what it is about, for example “Monday planning”.',
    retry: false,
  },
  'meeting.new-unavailable': {
    happened: 'Your company’s meeting server does not make new meetings.',
    next: 'You can meet by name instead: everyone who types the same name meets in the same place.',
    retry: false,
  },
  'meeting.new-not-allowed': {
    happened: 'Your company does not let you start new meetings.',
    next: 'Ask your IT department for the right to, or meet by name instead.',
    retry: false,
  },
  'meeting.guests-unavailable': {
    happened: 'Your company’s meeting server takes no guests.',
    next: 'Invite colleagues with the usual invitation.',
    retry: false,
  },
  'meeting.guests-not-allowed': {
    happened: 'Your company does not let you invite guests to this meeting.',
    next: 'Invite colleagues with the usual invitation, or ask the host to invite your guests.',
    retry: false,
  },
  'calendar.time-empty': {
    happened: 'The meeting needs a day and a time.',
    next: 'Choose when it starts.',
    retry: false,
  },
  'calendar.not-saved': {
    happened: 'Foyer could not save the calendar file.',
    next: 'Choose another folder, or another name.',
    retry: true,
  },
} as const;
