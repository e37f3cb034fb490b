/** Every word of the home page that is not an error; those are in shared/error-catalogue.ts. */
export const words = {
  product: 'Foyer',
  join: {
    heading: 'Join a meeting',
    label: 'Meeting name or invitation',
    submit: 'Join',
  },
  recent: {
    heading: 'Recent meetings',
    loading: 'Loading your recent meetings…',
    join: 'Join',
    forget: (title: string) => `Forget ${title}`,
    forgotten: (title: string) => `${title} is off the list.`,
    clear: 'Clear list',
    cleared: 'The list is empty.',
    clearTitle: 'Clear the list?',
    clearText: 'Foyer forgets which meetings you were in on this computer. The meetings themselves stay.',
    cancel: 'Cancel',
  },
  empty: {
    heading: 'No meetings yet',
    headingOff: 'Ways into a meeting',
    name: 'Agree on a name with the others, for example “Monday planning”. Everyone in your company who types it meets in the same place.',
    invitation: 'Or paste an invitation, just as you received it.',
    list: 'Meetings you were in wait here, one click away.',
  },
  person: {
    menu: 'Your account',
    signOut: 'Sign out',
    signOutTitle: 'Sign out of Foyer?',
    signOutText: (company: string) =>
      `This computer forgets your sign-in and your recent meetings. To come back you need your password for ${company}.`,
    signOutTextPlain: 'This computer forgets your sign-in and your recent meetings.',
    cancel: 'Stay signed in',
  },
  sessionOnly: 'You’re signed in until you quit Foyer.',
  retry: 'Try again',
} as const;
