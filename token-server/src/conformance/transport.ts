import { connect } from 'node:tls';
import { fail, pass, skipped, type Finding } from './finding.ts';

const patienceMs = 10_000;

/**
 * SECURITY: looked at before anything is sent: over plain HTTP, or to whoever has a certificate of their own making, the
 * credential would be read on the way.
 *
 * @param trusted certificates that count besides those Node knows, for tests.
 */
export async function checkTransport(url: URL, trusted?: string): Promise<Finding> {
  const { protocol, hostname } = url;
  if (protocol === 'https:') return checkCertificate(url, trusted);
  return isLoopback(hostname)
    ? skipped('http, but only within this machine')
    : fail('http: password and token could be read on their way, so nothing was sent');
}

function checkCertificate({ hostname, port }: URL, trusted: string | undefined): Promise<Finding> {
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    // A name that is an address can not be asked for by SNI.
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const ca = trusted === undefined ? {} : { ca: trusted };
    const socket = connect({ host, port: port === '' ? 443 : Number(port), servername, ...ca }, () => {
      const version = socket.getProtocol() ?? 'TLS';
      socket.destroy();
      resolve(pass(`https, ${version}, with a certificate that counts`));
    });
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer')));
    socket.on('error', (error: Error) => {
      const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
      resolve(fail(`https: ${code}, so nothing was sent`));
    });
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
