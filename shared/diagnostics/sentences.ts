import type { FindingCode } from './findings.ts';

/** What was found and what to do about it, with the facts in braces. `{says}` is the sentence of one of Foyer's errors. */
export interface FindingSentence {
  readonly happened: string;
  readonly next?: string;
}

export type FindingSentences = Readonly<Record<FindingCode, FindingSentence>>;

const devices = 'Plug one in, or check that it is switched on.';

/** In English, for the command and the report. */
export const findingSentences: FindingSentences = {
  'any.no-company': { happened: 'Not tried: Foyer knows no company yet.' },
  'any.not-reached': { happened: 'Not tried: the company’s server does not answer.' },
  'any.held': { happened: 'Not tried: Foyer sends nothing until it can read what your company has set.' },
  'any.slow': {
    happened: 'No answer within {seconds} s.',
    next: 'Try again. If it stays like this, give this report to your IT department.',
  },
  'any.broken': {
    happened: 'This could not be looked at.',
    next: 'Give this report to your IT department.',
  },
  'version.good': { happened: 'Foyer {version}, Electron {electron}, {system}.' },
  'version.development': {
    happened: 'Foyer {version} runs on Electron {electron}, which is for development only.',
    next: 'Install the Foyer that your company hands out.',
  },
  'policy.none': { happened: 'Your company has set nothing for this computer.' },
  'policy.good': { happened: 'Settings of your company: {count}, from {source}.' },
  'policy.bad-value': {
    happened: 'Some settings in {source} are no good: {keys}. The others apply.',
    next: 'Your IT department sees with foyer --print-policy what is wrong with each.',
  },
  'policy.last-known': {
    happened: '{source} can’t be read ({reason}). What Foyer read last applies.',
    next: 'Your IT department sees with foyer --print-policy what is wrong.',
  },
  'policy.unreadable': {
    happened: '{source} can’t be read ({reason}), so Foyer sends nothing.',
    next: 'Your IT department sees with foyer --print-policy what is wrong.',
  },
  'keychain.good': { happened: 'The {place} can be read.' },
  'keychain.locked': {
    happened: 'The {place} is locked.',
    next: 'Unlock it. Until then Foyer can’t keep you signed in.',
  },
  'keychain.unavailable': {
    happened: 'The {place} does not answer.',
    next: 'Foyer keeps you signed in until you quit. On Linux, check that a keyring is installed and running.',
  },
  'dns.good': { happened: '{host} has an address.' },
  'dns.proxied': { happened: '{host} has no address here, but the proxy looks for it.' },
  'dns.not-found': {
    happened: '{host} has no address ({net}).',
    next: 'Check the company’s meeting address, your network and your VPN.',
  },
  'proxy.none': { happened: 'Foyer reaches {host} without a proxy.' },
  'proxy.used': { happened: 'Foyer reaches {host} through the proxy {proxy}.' },
  'certificate.public': {
    happened: '{issuer}, a public authority, vouches for {host}, for {days} more days.',
  },
  'certificate.inside': { happened: '{host} is inside this computer, where no certificate is needed.' },
  'certificate.ends-soon': {
    happened: 'The certificate of {host} ends in {days} days.',
    next: 'Your IT department has to renew it.',
  },
  'certificate.private': {
    happened:
      '{issuer} vouches for {host}. It is no public authority: it is your company’s own, or a proxy reads along.',
    next: 'Your IT department knows whether it is meant to be so.',
  },
  'certificate.untrusted': {
    happened:
      '{issuer} vouches for {host}, and this computer does not trust it. A proxy may be reading along.',
    next: 'Don’t sign in on this network. If the proxy is your company’s, IT has to install its authority here.',
  },
  'certificate.dates': {
    happened: 'The certificate of {host} is not valid today.',
    next: 'Check this computer’s date. If it is right, your IT department has to renew the certificate.',
  },
  'certificate.name': {
    happened: 'The certificate that {host} shows is for another name.',
    next: 'Check the company’s meeting address. On a guest network, open a web page first to log in there.',
  },
  'certificate.bad': {
    happened: 'The certificate of {host} is not accepted ({net}).',
    next: 'Give this report to your IT department.',
  },
  'certificate.none': {
    happened: '{host} shows no certificate ({net}).',
    next: 'Check your internet connection, VPN and firewall.',
  },
  'server.good': { happened: '{host} answers as a meeting server, in {milliseconds} ms.' },
  'server.compatible': { happened: '{host} answers, and asks who is there, in {milliseconds} ms.' },
  'server.open': {
    happened: '{host} lets anyone into meetings without asking who they are.',
    next: 'Your IT department has to change that.',
  },
  'server.failed': { happened: '{says}', next: '{advice}' },
  'clock.good': { happened: 'This computer’s clock is right.' },
  'clock.off': {
    happened: 'This computer’s clock is {seconds} s off.',
    next: 'Let your system set date and time by itself.',
  },
  'clock.wrong': {
    happened: 'This computer’s clock is {seconds} s off: sign-ins and meetings can fail.',
    next: 'Let your system set date and time by itself, then restart Foyer.',
  },
  'clock.unknown': { happened: 'The server does not say what time it is.' },
  'sign-in.good': { happened: 'Somebody is signed in.' },
  'sign-in.nobody': { happened: 'Nobody is signed in.' },
  'sign-in.failed': { happened: '{says}', next: '{advice}' },
  'pass.good': { happened: 'The server gave a pass for a test meeting, good for {seconds} s.' },
  'pass.refused': {
    happened: 'The server gave no pass for a test meeting.',
    next: 'That is as it should be where only certain meetings are allowed.',
  },
  'pass.nobody': { happened: 'Not tried: nobody is signed in.' },
  'pass.failed': { happened: '{says}', next: '{advice}' },
  'rooms.enforced': { happened: 'A pass opens one meeting and no other.' },
  'rooms.open': {
    happened: 'A pass opens every meeting of the company, for whoever changes Foyer.',
    next: 'Your IT department can ask ZEGO for room privileges, then say so to the server.',
  },
  'rooms.unknown': { happened: 'The server does not say whether a pass opens one meeting only.' },
  'zego.good': { happened: 'ZEGO’s hosts answer: {count} of {total}.' },
  'zego.some': {
    happened: 'Of ZEGO’s hosts, {count} of {total} answer; {host} does not ({net}).',
    next: 'Meetings can work. Your IT department should let Foyer reach all of them.',
  },
  'zego.none': {
    happened: 'None of ZEGO’s hosts answers; {host} says {net}.',
    next: 'Meetings can’t work. Your IT department has to let Foyer reach them.',
  },
  'camera.good': { happened: 'There is a camera, and Foyer may use it.' },
  'camera.asks': { happened: 'Your system asks at the first use of the camera.' },
  'camera.missing': { happened: 'There is no camera.', next: devices },
  'camera.denied': {
    happened: 'Your system does not let Foyer use the camera.',
    next: 'Allow it in the privacy settings of your system.',
  },
  'microphone.good': { happened: 'There is a microphone, and Foyer may use it.' },
  'microphone.asks': { happened: 'Your system asks at the first use of the microphone.' },
  'microphone.missing': { happened: 'There is no microphone.', next: devices },
  'microphone.denied': {
    happened: 'Your system does not let Foyer use the microphone.',
    next: 'Allow it in the privacy settings of your system.',
  },
  'screen.good': { happened: 'Foyer may show your screen to others when you ask it to.' },
  'screen.asks': { happened: 'Your system asks each time you share your screen.' },
  'screen.off': { happened: 'Your company has switched off sharing the screen.' },
  'screen.missing': { happened: 'Not tried: there is no screen here.' },
  'screen.denied': {
    happened: 'Your system does not let Foyer show your screen.',
    next: 'Allow screen recording for Foyer in the privacy settings of your system.',
  },
  'graphics.good': { happened: 'The graphics card draws.' },
  'graphics.software': {
    happened: 'The processor draws, not the graphics card: meetings with many people can stutter.',
    next: 'Check the driver of the graphics card. Virtual desktops often have none.',
  },
  'disk.good': { happened: '{megabytes} MB are free.' },
  'disk.low': {
    happened: 'Only {megabytes} MB are free.',
    next: 'Make room, for example by emptying the bin.',
  },
  'disk.full': {
    happened: 'The disk is full ({megabytes} MB are free): Foyer can’t keep your settings.',
    next: 'Make room, for example by emptying the bin.',
  },
  'disk.read-only': {
    happened: 'Foyer can’t write into its folder: it forgets your settings.',
    next: 'Give this report to your IT department.',
  },
};
