import { describe, expect, it } from 'vitest';
import { cspOf } from '../../../../main/security/csp.ts';
import { builtInRules } from '../../../../main/security/meeting-rules.ts';

const proxy = { hostName: 'proxy.acme.com', port: 8443 };
const zones = ['signin', 'shell', 'picker', 'sharing', 'link', 'diagnostics', 'meeting'] as const;

/** A policy as directive → sources. */
function parse(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('cspOf', () => {
  it.each(zones)('closes everything for %s that it does not open by name', (zone) => {
    const policy = parse(cspOf(zone));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    // These do not fall back to default-src.
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name)).toEqual(["'none'"]);
  });

  it.each(zones)('runs only our own files as script in %s', (zone) => {
    expect(parse(cspOf(zone)).get('script-src')).toEqual(["'self'"]);
    expect(cspOf(zone)).not.toMatch(/unsafe-eval|wasm|strict-dynamic|'unsafe-hashes'|\*(?!\.)/);
  });

  it.each(['signin', 'shell', 'picker', 'sharing', 'link', 'diagnostics'] as const)(
    'lets %s reach nothing',
    (zone) => {
      const policy = parse(cspOf(zone));
      expect(policy.get('connect-src')).toEqual(["'none'"]);
      expect(policy.get('style-src')).toEqual(["'self'"]);
      expect(cspOf(zone)).not.toMatch(/https?:|wss?:|unsafe/);
    },
  );

  it('lets the meeting reach ZEGO’s domains, encrypted, and nobody else', () => {
    const sources = parse(cspOf('meeting')).get('connect-src') ?? [];
    expect(sources).toContain('wss://*.coolbcloud.com');
    for (const source of sources)
      expect(source).toMatch(/^(wss|https):\/\/(\*\.)?(cool[bgzf]cloud\.com|zego\.im|zegocloud\.com)$/);
  });

  it('lets the meeting reach what the company names, its proxies too, and nobody else', () => {
    const rules = { ...builtInRules, zegoHosts: ['zego.acme.com'], mediaProxies: [proxy] };
    expect(parse(cspOf('meeting', rules)).get('connect-src')).toEqual([
      'wss://*.zego.acme.com',
      'https://*.zego.acme.com',
      'wss://zego.acme.com',
      'https://zego.acme.com',
      'wss://proxy.acme.com:8443',
      'https://proxy.acme.com:8443',
    ]);
    for (const zone of zones.filter((other) => other !== 'meeting'))
      expect(cspOf(zone, rules)).toBe(cspOf(zone));
  });

  it.each(zones)('says every directive once in %s, since only the first counts', (zone) => {
    const names = cspOf(zone)
      .split('; ')
      .map((directive) => directive.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
