/** What an employee can meet when they set a company up by hand; part of the error catalogue. */
export const byHandErrors = {
  'company.pass-address-invalid': {
    happened: 'This is not the full address Foyer needs.',
    next: 'It looks like https://meet.acme.com/pass and has no question mark. Copy it as IT gave it to you.',
    retry: false,
  },
  'company.app-id-invalid': {
    happened: 'This is not an AppID.',
    next: 'It is a number, for example 1234567890. Copy it as IT gave it to you.',
    retry: false,
  },
  'company.open': {
    happened: '{address} lets anyone into your company’s meetings, under any name.',
    next: 'Foyer does not sign in there, to keep others from joining as you. Tell your IT department.',
    retry: false,
  },
  'signin.no-id': {
    happened: 'Your company’s sign-in page did not say who you are in meetings.',
    next: 'Tell your IT department: Foyer looks for “{claim}” there.',
    retry: false,
  },
  'signin.id-invalid': {
    happened: 'An ID in meetings is up to 63 letters, digits, dots, hyphens and underscores.',
    next: 'Type it as your IT department gave it to you.',
    retry: false,
  },
  'signin.id-refused': {
    happened: 'Your company does not let you join meetings with this ID.',
    next: 'Check it for typing errors, or ask your IT department for access.',
    retry: false,
  },
} as const;
