export const en = {
  problem: {
    title: 'This link can’t be opened',
    close: 'Close',
  },
  leaves: (meeting: string) => `You leave “${meeting}” for it.`,
  switch: {
    title: (leaves: string, meeting: string) => `Leave “${leaves}” and join “${meeting}”?`,
    text: (leaves: string) => `The others stay in “${leaves}”. You can come back while it goes on.`,
    stay: 'Stay',
    follow: 'Leave and join',
  },
  otherCompany: {
    title: (server: string) => `Sign in at ${server}?`,
    text: (meeting: string, server: string, company: string) =>
      `“${meeting}” is at ${server}, and you are signed in at ${company}. To join, sign out of ${company} first. This computer then forgets your recent meetings.`,
    promise: (server: string) => `Foyer has sent nothing to ${server}.`,
    stay: 'Stay signed in',
    follow: 'Sign out and go on',
  },
  guest: {
    title: (meeting: string) => `Join “${meeting}” as a guest?`,
    text: (server: string) => `It is a meeting at ${server}. The others see the name you type here.`,
    promise: (server: string) => `Nothing is sent to ${server} before you join.`,
    name: 'Your name',
    stay: 'Not now',
    signIn: 'Sign in instead',
    follow: 'Join as a guest',
  },
} as const;
