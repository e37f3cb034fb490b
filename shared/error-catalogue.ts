import { byHandErrors } from './by-hand-errors.ts';
import { linkErrors } from './link-errors.ts';
import { newMeetingErrors } from './new-meeting-errors.ts';
import { policyErrors } from './policy-errors.ts';
import { updateErrors } from './update-errors.ts';

/**
 * Every error an employee can meet: what happened in their words, what to do next, and whether trying again helps.
 * Codes are stable; docs/troubleshooting.md lists them for support. Never token, room id or SDK in a sentence.
 */
interface CatalogueEntry {
  readonly happened: string;
  readonly next: string;
  readonly retry: boolean;
}

export const errorCatalogue = {
  'company.address-empty': {
    happened: 'Foyer needs your company’s meeting address.',
    next: 'Type it as your IT department gave it to you, for example meet.acme.com.',
    retry: false,
  },
  'company.address-invalid': {
    happened: 'This is not a meeting address.',
    next: 'It looks like meet.acme.com. Check it for typing errors.',
    retry: false,
  },
  'company.address-credentials': {
    happened: 'The address contains a user name or password.',
    next: 'Leave out everything up to and including the @ sign. You type your name and password in the next step.',
    retry: false,
  },
  'company.address-insecure': {
    happened: 'This address starts with http://, which anyone on the network could read.',
    next: 'Use https://, or leave the beginning out. If your company gave you this address, tell your IT department.',
    retry: false,
  },
  'company.not-found': {
    happened: 'There is nothing at {address}.',
    next: 'Check the address and your internet connection.',
    retry: true,
  },
  'company.unreachable': {
    happened: 'Foyer can’t reach {address}.',
    next: 'Check your internet connection or VPN, then try again.',
    retry: true,
  },
  'company.slow': {
    happened: '{address} takes too long to answer.',
    next: 'Try again in a moment. If it stays like this, tell your IT department.',
    retry: true,
  },
  'company.certificate': {
    happened: 'The connection to {address} is not safe: its certificate is not trusted.',
    next: 'Don’t sign in on this network. Tell your IT department.',
    retry: false,
  },
  'company.redirected': {
    happened: '{address} sends Foyer on to another place, which Foyer does not follow.',
    next: 'If you are on a guest network, open a web page first to log in there. Otherwise ask IT for the right address.',
    retry: true,
  },
  'company.not-a-server': {
    happened: '{address} answers, but not as a meeting server.',
    next: 'Check the address. If it is right, tell your IT department.',
    retry: false,
  },
  'company.answer-too-large': {
    happened: 'The answer from {address} is far larger than a meeting server’s.',
    next: 'Check the address. If it is right, tell your IT department.',
    retry: false,
  },
  'company.broken': {
    happened: 'Your company’s meeting server has a problem.',
    next: 'Try again in a minute. If it stays like this, tell your IT department.',
    retry: true,
  },
  'company.busy': {
    happened: 'Your company’s meeting server asks Foyer to wait.',
    next: 'Wait {wait}, then try again.',
    retry: true,
  },
  'company.mail-public': {
    happened: '{domain} is a mail provider, not your company.',
    next: 'Type your work e-mail address, or your company’s meeting address.',
    retry: false,
  },
  'company.mail-nobody': {
    happened: 'Foyer found no meeting server. It asked {tried}.',
    next: 'Check your e-mail address for typing errors, or ask IT for your company’s meeting address.',
    retry: true,
  },
  'signin.user-empty': {
    happened: 'Your user name is missing.',
    next: 'Type the name you use for your company’s meetings.',
    retry: false,
  },
  'signin.password-empty': {
    happened: 'Your password is missing.',
    next: 'Type your password.',
    retry: false,
  },
  'signin.credentials-wrong': {
    happened: 'User name and password don’t match.',
    next: 'Check both. Is Caps Lock on?',
    retry: false,
  },
  'signin.key-empty': {
    happened: 'The access key is missing.',
    next: 'Type it as your IT department gave it to you.',
    retry: false,
  },
  'signin.key-wrong': {
    happened: 'Your company does not know this access key.',
    next: 'Check it for typing errors, or ask your IT department for a new one.',
    retry: false,
  },
  'signin.browser-missing': {
    happened: 'Your browser did not open.',
    next: 'Check that this computer has a default browser, then try again.',
    retry: true,
  },
  'signin.browser-timeout': {
    happened: 'Foyer waited five minutes for your browser.',
    next: 'Start the sign-in again when you are ready.',
    retry: true,
  },
  'signin.browser-refused': {
    happened: 'Your company’s sign-in page did not let you in.',
    next: 'Try again. If it stays like this, ask your IT department for access.',
    retry: true,
  },
  'signin.answer-wrong': {
    happened: 'The answer of your company’s sign-in page does not belong to this sign-in.',
    next: 'Foyer did not use it. Start the sign-in again.',
    retry: true,
  },
  'signin.paste-wrong': {
    happened: 'This is not the code or address of this sign-in.',
    next: 'Copy the whole address from the browser window in which you signed in.',
    retry: false,
  },
  'signin.port-busy': {
    happened: 'Another program keeps Foyer from hearing your browser.',
    next: 'Close other programs and try again. If it stays like this, tell your IT department.',
    retry: true,
  },
  'signin.provider-broken': {
    happened: 'Your company’s sign-in page at {address} has a problem.',
    next: 'Try again in a minute. If it stays like this, tell your IT department.',
    retry: true,
  },
  'signin.not-accepted': {
    happened: 'Your company’s meeting server does not accept this sign-in.',
    next: 'Try again. If it stays like this, tell your IT department.',
    retry: true,
  },
  'signin.not-allowed': {
    happened: 'Your company does not let this account use meetings.',
    next: 'Ask your IT department for access.',
    retry: false,
  },
  'signin.expired': {
    happened: 'Your company has ended this sign-in.',
    next: 'Sign in again to go on.',
    retry: false,
  },
  'signin.session-lost': {
    happened: 'You signed in until you quit Foyer.',
    next: 'Sign in again to go on.',
    retry: false,
  },
  'vault.locked': {
    happened: 'Your {place} is locked, so Foyer can’t read your sign-in.',
    next: 'Unlock your {place}, then try again.',
    retry: true,
  },
  'vault.missing': {
    happened: 'Your sign-in is no longer in your {place}.',
    next: 'Sign out, then sign in again.',
    retry: false,
  },
  'vault.unavailable': {
    happened: 'Foyer can’t use your {place} right now.',
    next: 'Try again. If it stays like this, sign out and sign in again.',
    retry: true,
  },
  'meeting.title-empty': {
    happened: 'The meeting needs a name.',
    next: 'Type the name the others use, or paste the invitation.',
    retry: false,
  },
  'meeting.link-invalid': {
    happened: 'This invitation is not complete.',
    next: 'Copy the whole link again, or ask for a new one.',
    retry: false,
  },
  'meeting.id-invalid': {
    happened: 'The meeting in this invitation can’t exist.',
    next: 'Copy the whole link again, or ask for a new one.',
    retry: false,
  },
  'meeting.other-company': {
    happened: 'This invitation is for a meeting at {address}, where you are not signed in.',
    next: 'Sign out and sign in there, or ask for an invitation to a meeting of your company.',
    retry: false,
  },
  'meeting.not-allowed': {
    happened: 'Your company does not let you into this meeting.',
    next: 'Ask the person who invited you.',
    retry: false,
  },
  'meeting.pass-wrong': {
    happened: 'Your company’s meeting server sent a pass that does not fit you or this meeting.',
    next: 'Foyer did not use it. Tell your IT department.',
    retry: true,
  },
  'meeting.pass-expired': {
    happened: 'Your company’s meeting server sent a pass that has already run out.',
    next: 'Check this computer’s date and time, then try again.',
    retry: true,
  },
  'meeting.pass-garbled': {
    happened: 'Foyer can’t read the answer of your company’s meeting server.',
    next: 'Try again. If it stays like this, tell your IT department.',
    retry: true,
  },
  ...byHandErrors,
  ...linkErrors,
  ...newMeetingErrors,
  ...policyErrors,
  ...updateErrors,
  'room.unavailable': {
    happened: 'The meeting part of Foyer did not start.',
    next: 'Try again. If it stays like this, restart Foyer.',
    retry: true,
  },
  'media.camera-denied': {
    happened: 'Foyer is not allowed to use the camera.',
    next: 'Allow it in your system’s privacy settings, or join without a camera.',
    retry: true,
  },
  'media.microphone-denied': {
    happened: 'Foyer is not allowed to use the microphone.',
    next: 'Allow it in your system’s privacy settings, or join muted and listen.',
    retry: true,
  },
  'media.camera-busy': {
    happened: 'The camera does not start. Another program may be using it.',
    next: 'Close the other program or choose another camera.',
    retry: true,
  },
  'media.camera-in-use': {
    happened: '{device} does not start. Another program is probably using this camera.',
    next: 'Close the other program or choose another camera.',
    retry: true,
  },
  'media.microphone-busy': {
    happened: 'The microphone does not start. Another program may be using it.',
    next: 'Close the other program or choose another microphone.',
    retry: true,
  },
  'media.microphone-in-use': {
    happened: '{device} does not start. Another program is probably using this microphone.',
    next: 'Close the other program or choose another microphone.',
    retry: true,
  },
  'share.no-sources': {
    happened: 'Foyer can’t see your screens and windows.',
    next: 'Try again. On a Mac, allow screen recording for Foyer in the privacy settings.',
    retry: true,
  },
  'app.internal': {
    happened: 'Something in Foyer went wrong.',
    next: 'Try again. If it stays like this, restart Foyer.',
    retry: true,
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
