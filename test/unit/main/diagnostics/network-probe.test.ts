import { describe, expect, it } from 'vitest';
import { createNetworkProbe } from '../../../../main/diagnostics/network-probe.ts';

type Fate = 'response' | 'redirect' | { readonly error: string };

interface World {
  readonly fate?: Fate;
  readonly proxy?: string;
  readonly endpoints?: readonly unknown[] | { readonly error: string };
  /** The certificate that is seen on the way. */
  readonly certificate?: { readonly issuerName: string; readonly result: string; readonly known: boolean };
}

/** A probe in a made-up network, and what it told Chromium about certificates. */
function probeIn({ fate = 'response', proxy = 'DIRECT', endpoints = [{}], certificate }: World) {
  const verdicts: number[] = [];
  let see: () => void = () => undefined;
  let aborted = 0;
  const probe = createNetworkProbe({
    session: {
      setCertificateVerifyProc(ask) {
        see = () => {
          if (certificate === undefined) return;
          const { issuerName, result, known } = certificate;
          ask(
            {
              hostname: 'meet.acme.com',
              certificate: { issuerName, validExpiry: 1000 },
              verificationResult: result,
              isIssuedByKnownRoot: known,
            },
            (code) => verdicts.push(code),
          );
        };
      },
      resolveHost: () =>
        'error' in endpoints ? Promise.reject(new Error(endpoints.error)) : Promise.resolve({ endpoints }),
      resolveProxy: () => Promise.resolve(proxy),
    },
    request() {
      const heard = new Map<string, (error: Error) => void>();
      return {
        on: (event: string, listener: (error: Error) => void) => heard.set(event, listener),
        end() {
          see();
          if (typeof fate === 'string') heard.get(fate)?.(new Error('none'));
          else heard.get('error')?.(new Error(fate.error));
        },
        abort() {
          aborted += 1;
        },
      };
    },
  });
  return { probe, verdicts, aborted: () => aborted };
}

describe('the network', () => {
  it('answers, whatever it says, and no answer is waited for to its end', async () => {
    for (const fate of ['response', 'redirect'] as const) {
      const { probe, aborted } = probeIn({ fate });
      expect(await probe.reach('https://a.example/')).toBeUndefined();
      expect(aborted()).toBe(1);
    }
    const { probe } = probeIn({ fate: { error: 'net::ERR_CONNECTION_REFUSED' } });
    expect(await probe.reach('https://a.example/')).toBe('ERR_CONNECTION_REFUSED');
  });

  it('finds names or does not', async () => {
    expect(await probeIn({}).probe.resolve('a.example')).toBeUndefined();
    expect(await probeIn({ endpoints: [] }).probe.resolve('a.example')).toBe('ERR_NAME_NOT_RESOLVED');
    const { probe } = probeIn({ endpoints: { error: 'net::ERR_NAME_NOT_RESOLVED' } });
    expect(await probe.resolve('a.example')).toBe('ERR_NAME_NOT_RESOLVED');
  });

  it.each([
    ['DIRECT', undefined],
    ['PROXY proxy.acme.com:8080', 'proxy.acme.com:8080'],
    ['HTTPS proxy.acme.com:443;DIRECT', 'proxy.acme.com:443'],
    ['SOCKS5 10.0.0.1:1080', '10.0.0.1:1080'],
    ['', undefined],
  ])('has a proxy in %j: %s', async (proxy, expected) => {
    expect(await probeIn({ proxy }).probe.proxyFor('https://a.example/')).toBe(expected);
  });

  it('shows certificates, and leaves it to Chromium whether they are accepted', async () => {
    const certificate = {
      issuerName: 'Acme\u0007 Gateway',
      result: 'net::ERR_CERT_AUTHORITY_INVALID',
      known: false,
    };
    const { probe, verdicts } = probeIn({ certificate, fate: { error: 'net::ERR_CERT_AUTHORITY_INVALID' } });
    expect(await probe.certificateOf('https://meet.acme.com')).toEqual({
      kind: 'seen',
      issuer: 'Acme  Gateway',
      net: 'ERR_CERT_AUTHORITY_INVALID',
      isPublic: false,
      validUntil: 1000,
    });
    expect(verdicts).toEqual([-3]);
    const good = probeIn({ certificate: { issuerName: 'R11', result: 'net::OK', known: true } });
    expect(await good.probe.certificateOf('https://meet.acme.com')).toMatchObject({
      net: undefined,
      isPublic: true,
    });
    const none = probeIn({ fate: { error: 'net::ERR_CONNECTION_REFUSED' } });
    expect(await none.probe.certificateOf('https://meet.acme.com')).toEqual({
      kind: 'none',
      net: 'ERR_CONNECTION_REFUSED',
    });
  });
});
