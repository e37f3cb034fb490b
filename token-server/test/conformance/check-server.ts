import { runConformance, type NamedFinding } from '../../src/conformance/run-conformance.ts';
import type { ProtocolName } from '../../src/conformance/protocol.ts';
import type { Credentials } from '../../src/conformance/credentials.ts';
import { Secret } from '../../src/index.ts';
import { alicePassword, appID } from '../support/test-server.ts';
import { secret } from '../support/secrets.ts';

export const alice: Credentials = {
  kind: 'password',
  user: 'alice',
  password: new Secret(alicePassword),
  userID: null,
};

export function check(
  url: string,
  protocol: ProtocolName,
  change: { readonly credentials?: Credentials; readonly appID?: number | null } = {},
): Promise<readonly NamedFinding[]> {
  return runConformance({
    url: new URL(url),
    protocol,
    credentials: alice,
    secret,
    room: null,
    appID,
    ...change,
  });
}

/** Name → why, of what failed. */
export function failures(findings: readonly NamedFinding[]): Record<string, string> {
  return Object.fromEntries(
    findings.filter(({ result }) => result === 'fail').map(({ name, why }) => [name, why]),
  );
}
