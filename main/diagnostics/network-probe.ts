/** One of Chromium's errors, for example `ERR_NAME_NOT_RESOLVED`. */
export type NetError = string;

export interface CertificateSeen {
  readonly kind: 'seen';
  /** Who issued it, in its own words. */
  readonly issuer: string;
  /** Why it is not accepted. */
  readonly net: NetError | undefined;
  /** Whether its root is one that the public's browsers know. */
  readonly isPublic: boolean;
  /** In seconds. */
  readonly validUntil: number;
}

/** How the network looks to Foyer: by Chromium's own resolver, proxy settings and certificate check. */
export interface NetworkProbe {
  /** `undefined`: the name has an address. */
  readonly resolve: (hostname: string) => Promise<NetError | undefined>;
  /** Host and port of the proxy; `undefined`: none. */
  readonly proxyFor: (url: string) => Promise<string | undefined>;
  readonly certificateOf: (
    url: string,
  ) => Promise<CertificateSeen | { readonly kind: 'none'; readonly net: NetError }>;
  /** Whether somebody answers, whatever they say; `undefined`: yes. */
  readonly reach: (url: string) => Promise<NetError | undefined>;
}

/** The part of a Session that is needed here. */
interface ProbeSession {
  setCertificateVerifyProc(
    ask: (
      asked: {
        readonly hostname: string;
        readonly certificate: { readonly issuerName: string; readonly validExpiry: number };
        readonly verificationResult: string;
        readonly isIssuedByKnownRoot: boolean;
      },
      answer: (code: number) => void,
    ) => void,
  ): void;
  resolveHost(hostname: string): Promise<{ readonly endpoints: readonly unknown[] }>;
  resolveProxy(url: string): Promise<string>;
}

/** The part of a ClientRequest that is needed here. */
interface ProbeCall {
  on(event: 'response' | 'redirect', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
  abort(): void;
}

interface Parts {
  /** SECURITY: of its own and in memory: what it asks carries no credential, and nothing of an answer is kept. */
  readonly session: ProbeSession;
  /** Opens a call in that session. */
  readonly request: (options: {
    url: string;
    method: string;
    redirect: 'manual';
    credentials: 'omit';
  }) => ProbeCall;
}

export function createNetworkProbe({ session, request }: Parts): NetworkProbe {
  const certificates = new Map<string, CertificateSeen>();
  session.setCertificateVerifyProc((asked, answer) => {
    const { hostname, certificate, verificationResult, isIssuedByKnownRoot } = asked;
    certificates.set(hostname, {
      kind: 'seen',
      issuer: shorten(certificate.issuerName),
      net:
        verificationResult === 'OK' || verificationResult === 'net::OK'
          ? undefined
          : netErrorOf(verificationResult),
      isPublic: isIssuedByKnownRoot,
      validUntil: certificate.validExpiry,
    });
    // SECURITY: Chromium decides, as it does everywhere else.
    answer(-3);
  });

  const reach = (url: string) =>
    new Promise<NetError | undefined>((resolve) => {
      const call = request({ url, method: 'GET', redirect: 'manual', credentials: 'omit' });
      const end = (error: NetError | undefined) => {
        resolve(error);
        call.abort();
      };
      call.on('response', () => {
        end(undefined);
      });
      call.on('redirect', () => {
        end(undefined);
      });
      call.on('error', (error) => {
        end(netErrorOf(error.message));
      });
      call.end();
    });

  return {
    async resolve(hostname) {
      try {
        const { endpoints } = await session.resolveHost(hostname);
        return endpoints.length > 0 ? undefined : 'ERR_NAME_NOT_RESOLVED';
      } catch (error) {
        return netErrorOf(error instanceof Error ? error.message : '');
      }
    },

    async proxyFor(url) {
      const rules = await session.resolveProxy(url);
      return /^(?:PROXY|HTTPS|SOCKS\d?) ([^;\s]+)/.exec(rules)?.[1];
    },

    async certificateOf(url) {
      const { hostname } = new URL(url);
      const net = await reach(url);
      return certificates.get(hostname) ?? { kind: 'none', net: net ?? 'ERR_FAILED' };
    },

    reach,
  };
}

function netErrorOf(message: string): NetError {
  return /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? 'ERR_FAILED';
}

/** SECURITY: anybody can write anything into a certificate. */
function shorten(name: string): string {
  const text = name.replace(/[\p{C}]/gu, ' ').trim();
  return text === '' ? '?' : text.slice(0, 100);
}
