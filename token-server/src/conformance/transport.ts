import { fail, pass, skipped, type Finding } from './finding.ts';

/** SECURITY: looked at before anything is sent: over plain HTTP, the credential would be read on the way. */
export function checkTransport({ protocol, hostname }: URL): Finding {
  // The certificate is checked with each request, which then has no answer.
  if (protocol === 'https:') return pass('https');
  return isLoopback(hostname)
    ? skipped('http, but only within this machine')
    : fail('http: password and token could be read on their way, so nothing was sent');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
