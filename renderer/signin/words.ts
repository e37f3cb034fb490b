/** Every word of the sign-in page that is not an error; those are in shared/error-catalogue.ts. */
export const words = {
  title: 'Sign in to Foyer',
  waiting: (meeting: string) => `“${meeting}” opens as soon as you are signed in.`,
  company: {
    heading: 'Welcome to Foyer',
    lead: 'Where does your company meet?',
    label: 'Your company’s meeting address',
    hint: 'For example meet.acme.com',
    submit: 'Continue',
  },
  password: {
    heading: 'Sign in',
    change: 'Change',
    changeLabel: 'Change company',
    user: 'User name',
    password: 'Password',
    submit: 'Sign in',
    promise: (company: string) => `Your password goes to ${company} only. Foyer does not keep it.`,
  },
  offer: {
    heading: 'Foyer can’t remember your sign-in',
    text: (place: string) =>
      `Your ${place} can’t be used right now, so there is no safe place to keep it on this computer.`,
    next: 'You can go on all the same. When you start Foyer again, you sign in again.',
    accept: 'Keep me signed in until I quit',
    decline: 'Cancel',
  },
} as const;
