import { describe, expect, it } from 'vitest';
import type { CertificateSeen, NetworkProbe } from '../../../../../main/diagnostics/network-probe.ts';
import { certificateStep } from '../../../../../main/diagnostics/steps/certificate.ts';
import { dnsStep } from '../../../../../main/diagnostics/steps/dns.ts';
import { proxyStep } from '../../../../../main/diagnostics/steps/proxy.ts';
import { zegoHostsOf, zegoStep } from '../../../../../main/diagnostics/steps/zego.ts';
import { builtInRules } from '../../../../../main/security/meeting-rules.ts';

const company = 'https://meet.acme.com';
const now = Date.UTC(2026, 10, 24);
const inDays = (days: number) => now / 1000 + days * 86_400;

const seen = (part: Partial<CertificateSeen> = {}): CertificateSeen => ({
  kind: 'seen',
  issuer: 'R11',
  net: undefined,
  isPublic: true,
  validUntil: inDays(60.5),
  ...part,
});

function network(part: Partial<NetworkProbe> = {}): NetworkProbe {
  return {
    resolve: () => Promise.resolve(undefined),
    proxyFor: () => Promise.resolve(undefined),
    certificateOf: () => Promise.resolve(seen()),
    reach: () => Promise.resolve(undefined),
    ...part,
  };
}

describe('steps that need a company', () => {
  it('are not tried while there is none', async () => {
    const steps = [
      dnsStep(undefined, network()),
      proxyStep(undefined, network()),
      certificateStep(undefined, network(), () => now),
    ];
    for (const { run } of steps) expect((await run()).code).toBe('any.no-company');
  });
});

describe('the name of the company’s server', () => {
  it('has an address, or none, or is the proxy’s to look for', async () => {
    const nowhere = { resolve: () => Promise.resolve('ERR_NAME_NOT_RESOLVED') };
    expect(await dnsStep(company, network()).run()).toEqual({
      code: 'dns.good',
      facts: { host: 'meet.acme.com' },
    });
    expect(await dnsStep(company, network(nowhere)).run()).toEqual({
      code: 'dns.not-found',
      facts: { host: 'meet.acme.com', net: 'ERR_NAME_NOT_RESOLVED' },
    });
    const behind = network({ ...nowhere, proxyFor: () => Promise.resolve('proxy.acme.com:8080') });
    expect((await dnsStep(company, behind).run()).code).toBe('dns.proxied');
    expect(await proxyStep(company, behind).run()).toEqual({
      code: 'proxy.used',
      facts: { host: 'meet.acme.com', proxy: 'proxy.acme.com:8080' },
    });
    expect((await proxyStep(company, network()).run()).code).toBe('proxy.none');
  });
});

describe('who vouches for the company’s server', () => {
  const look = (certificate: Partial<CertificateSeen>) =>
    certificateStep(
      company,
      network({ certificateOf: () => Promise.resolve(seen(certificate)) }),
      () => now,
    ).run();

  it('is named, with the days that are left', async () => {
    expect(await look({})).toEqual({
      code: 'certificate.public',
      facts: { host: 'meet.acme.com', issuer: 'R11', days: 60 },
    });
    expect((await look({ validUntil: inDays(13.9) })).code).toBe('certificate.ends-soon');
  });

  it('is named where a proxy reads along, trusted by this computer or not', async () => {
    const proxy = { issuer: 'Acme Web Gateway', isPublic: false };
    expect(await look(proxy)).toMatchObject({
      code: 'certificate.private',
      facts: { issuer: 'Acme Web Gateway' },
    });
    expect(await look({ ...proxy, net: 'ERR_CERT_AUTHORITY_INVALID' })).toMatchObject({
      code: 'certificate.untrusted',
      facts: { issuer: 'Acme Web Gateway' },
    });
  });

  it.each([
    ['ERR_CERT_DATE_INVALID', 'certificate.dates'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'certificate.name'],
    ['ERR_CERT_REVOKED', 'certificate.bad'],
  ])('is not accepted: %s', async (net, code) => {
    expect((await look({ net })).code).toBe(code);
  });

  it('is nobody where there is no TLS, which counts only inside this computer', async () => {
    expect((await certificateStep('http://127.0.0.1:8080', network(), () => now).run()).code).toBe(
      'certificate.inside',
    );
    const none = network({
      certificateOf: () => Promise.resolve({ kind: 'none', net: 'ERR_CONNECTION_REFUSED' }),
    });
    expect(await certificateStep(company, none, () => now).run()).toMatchObject({
      code: 'certificate.none',
      facts: { net: 'ERR_CONNECTION_REFUSED' },
    });
  });
});

describe('ZEGO’s hosts', () => {
  it('are those that this computer is set up for', () => {
    expect(zegoHostsOf(builtInRules)).toEqual([
      'accesshub-wss.coolbcloud.com',
      'accesshub-wss.coolgcloud.com',
    ]);
    expect(zegoHostsOf({ ...builtInRules, zegoHosts: ['zego.acme.com'] })).toEqual([
      'accesshub-wss.zego.acme.com',
    ]);
    const mediaProxies = [
      { hostName: 'proxy.acme.com', port: 443 },
      { hostName: 'proxy.acme.com', port: 8443 },
    ];
    expect(zegoHostsOf({ ...builtInRules, mediaProxies })).toEqual(['proxy.acme.com', 'proxy.acme.com:8443']);
  });

  it.each([
    [[], 'zego.good', { count: 2, total: 2 }],
    [['coolb'], 'zego.some', { count: 1, total: 2, host: 'accesshub-wss.coolbcloud.com', net: 'ERR_FAILED' }],
    [
      ['coolb', 'coolg'],
      'zego.none',
      { count: 0, total: 2, host: 'accesshub-wss.coolbcloud.com', net: 'ERR_FAILED' },
    ],
  ])('without %j', async (silent: readonly string[], code, facts) => {
    const reach = (url: string) =>
      Promise.resolve(silent.some((name) => url.includes(name)) ? 'ERR_FAILED' : undefined);
    expect(await zegoStep(() => builtInRules, network({ reach })).run()).toEqual({ code, facts });
  });
});
