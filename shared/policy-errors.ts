/** The part of the catalogue that is about what a company sets for its computers. */
export const policyErrors = {
  'policy.unreadable': {
    happened: 'Foyer can’t read what your company has set for this computer.',
    next: 'Foyer sends nothing until it can. Tell your IT department, then try again.',
    retry: true,
  },
  'policy.other-company': {
    happened: 'Your company has set Foyer up for {address} only.',
    next: 'Use that address. If you are signed in somewhere else, sign out first.',
    retry: false,
  },
  'policy.server-differs': {
    happened: 'The meeting server at {address} is not set up as your company has set it for this computer.',
    next: 'Foyer does not sign in there. Tell your IT department.',
    retry: true,
  },
  'policy.link-refused': {
    happened: 'Your company does not let Foyer open meetings at {address}.',
    next: 'Ask for an invitation to a meeting of your company, or ask your IT department.',
    retry: false,
  },
} as const;
