/** The part of the catalogue that is about new versions of Foyer. */
export const updateErrors = {
  'update.unreachable': {
    happened: 'Foyer can’t reach the place your company’s updates come from.',
    next: 'Check your internet connection or VPN, then try again.',
    retry: true,
  },
  'update.missing': {
    happened: 'Your company has no updates for this computer.',
    next: 'You can go on working. If you expected one, tell your IT department.',
    retry: false,
  },
  'update.untrusted': {
    happened: 'What Foyer found is not signed by those who make its updates.',
    next: 'Foyer did not take it. Tell your IT department.',
    retry: false,
  },
  'update.broken': {
    happened: 'Foyer can’t read what your company’s update server says.',
    next: 'Tell your IT department. You can go on working.',
    retry: false,
  },
  'update.interrupted': {
    happened: 'The update did not arrive whole.',
    next: 'Check your internet connection, then try again.',
    retry: true,
  },
  'update.damaged': {
    happened: 'The update that arrived is not the one that was announced.',
    next: 'Foyer threw it away. Try again later; if it stays like this, tell your IT department.',
    retry: true,
  },
  'update.not-installed': {
    happened: 'The update could not be installed.',
    next: 'You can go on working. Try again later, or ask your IT department to install it.',
    retry: true,
  },
  'update.in-meeting': {
    happened: 'You are in a meeting, so Foyer did not restart.',
    next: 'Leave the meeting first.',
    retry: false,
  },
} as const;
