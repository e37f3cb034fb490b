/** Every word of the sign-in page that is not an error; those are in shared/error-catalogue.ts. */
export const words = {
  title: 'Sign in to Foyer',
  waiting: (meeting: string) => `“${meeting}” opens after you sign in.`,
  company: {
    heading: 'Welcome to Foyer',
    lead: 'Where does your company meet?',
    label: 'Your company’s meeting address or your work e-mail',
    hint: 'For example meet.acme.com or name@acme.com',
    submit: 'Continue',
  },
  method: {
    heading: 'Sign in',
    change: 'Change',
    changeLabel: 'Change company',
    or: 'or',
  },
  browser: {
    submit: 'Sign in with your browser',
    heading: 'Go on in your browser',
    text: (company: string) =>
      `Sign in on the page of ${company} that opens there. Then Foyer goes on by itself.`,
    waiting: 'Waiting for your browser…',
    again: 'Open it again',
    cancel: 'Cancel',
    lost: 'Your browser does not come back?',
    paste: 'Paste the code or address',
    pasteHint: 'The whole address of the page at which your browser stopped.',
    pasteSubmit: 'Continue',
  },
  byHand: {
    instead: 'Set up by hand',
    why: 'For when your IT department gave you a full address and an AppID.',
    heading: 'Set up by hand',
    lead: 'Type what your IT department gave you.',
    address: 'Full address',
    addressHint: 'For example https://meet.acme.com/pass',
    appID: 'AppID',
    appIDHint: 'A number, for example 1234567890',
    submit: 'Continue',
    back: 'Back',
    card: (appID: number) => `AppID ${String(appID)}`,
    name: 'Your name in meetings (optional)',
    id: 'Your ID in meetings',
    idOther: 'Is your ID in meetings not your user name?',
    promise: (company: string) =>
      `Your password goes to ${company} only, and into this computer’s safe place for passwords.`,
  },
  key: {
    label: 'Access key',
    submit: 'Sign in',
    instead: 'Use an access key',
    back: 'Sign in another way',
    promise: (company: string) =>
      `The key goes to ${company} only, and into this computer’s safe place for passwords.`,
  },
  password: {
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
