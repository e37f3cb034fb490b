import 'reflect-metadata';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as x509 from '@peculiar/x509';

export interface InterceptingProxy {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;

/** A TLS server with the certificate of an authority that nobody installed, as a proxy that opens connections shows it. */
export async function startInterceptingProxy(authority: string): Promise<InterceptingProxy> {
  const { cert, key } = await certificateBy(authority);
  const server = createServer({ cert, key }, (_request, response) => {
    response.end('seen by somebody else');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://127.0.0.1:${String(portOf(server.address()))}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function certificateBy(authority: string): Promise<{ readonly cert: string; readonly key: string }> {
  const [ca, own] = await Promise.all(
    [0, 1].map(() => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])),
  );
  if (ca === undefined || own === undefined) throw new Error('no keys');
  const dates = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 30 * day) };
  const leaf = await x509.X509CertificateGenerator.create({
    ...dates,
    serialNumber: '02',
    subject: 'CN=127.0.0.1',
    issuer: `CN=${authority}`,
    signingAlgorithm: algorithm,
    publicKey: own.publicKey,
    signingKey: ca.privateKey,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }])],
  });
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    ...dates,
    serialNumber: '01',
    name: `CN=${authority}`,
    signingAlgorithm: algorithm,
    keys: ca,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', own.privateKey)).toString('base64');
  return {
    cert: `${leaf.toString('pem')}\n${root.toString('pem')}\n`,
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
