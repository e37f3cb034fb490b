// The X.509 library's dependency injection wants this polyfill before it is loaded.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { zegoDomains } from './client-switches.ts';

export interface DoubleCertificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly certificate: string;
  /** SHA-256 of the SubjectPublicKeyInfo, base64: the form Chromium's SPKI list takes. */
  readonly spkiHash: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayInMs = 24 * 60 * 60 * 1000;

/**
 * Makes a certificate for ZEGO's host names that nobody trusts but a client told its hash.
 * SECURITY: the key is made anew at each start, lives in memory only and is valid for two days.
 */
export async function makeCertificate(now: Date = new Date()): Promise<DoubleCertificate> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=ZEGO double on loopback',
    notBefore: new Date(now.getTime() - dayInMs),
    notAfter: new Date(now.getTime() + dayInMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...zegoDomains.map((domain) => ({ type: 'dns' as const, value: `*.${domain}` })),
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  });
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  const spki = await crypto.subtle.exportKey('spki', keys.publicKey);
  return {
    key: PemConverter.encode(pkcs8, 'PRIVATE KEY'),
    certificate: certificate.toString('pem'),
    spkiHash: createHash('sha256').update(Buffer.from(spki)).digest('base64'),
  };
}
