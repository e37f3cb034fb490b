import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../../../main/policy/resolve-policy.ts';
import { builtInRules, meetingRulesOf, roomRulesOf } from '../../../../main/security/meeting-rules.ts';
import { blockTelemetry } from '../../../../main/security/vendor-hosts.ts';
import type { PolicyKey, PolicyValues } from '../../../../shared/policy-settings.ts';

/** A policy as it stands in a file. */
function policy(mandatory: object) {
  const state = resolvePolicy({ kind: 'found', source: 'S', document: { mandatory } }, undefined);
  return {
    mandatory: <K extends PolicyKey>(key: K): PolicyValues[K] =>
      state.kind === 'managed' ? state.mandatory[key] : undefined,
  };
}

describe('the rules of meetings', () => {
  it('are the built-in ones where the company has set nothing', () => {
    expect(meetingRulesOf(policy({}))).toEqual(builtInRules);
  });

  it('are the company’s where it has', () => {
    const rules = meetingRulesOf(
      policy({
        screenSharing: false,
        vendorTelemetry: true,
        zegoHosts: ['zego.acme.com'],
        mediaProxies: ['proxy.acme.com', 'proxy.acme.com:8443'],
      }),
    );
    expect(rules).toEqual({
      screenSharing: false,
      vendorTelemetry: true,
      zegoHosts: ['zego.acme.com'],
      mediaProxies: [
        { hostName: 'proxy.acme.com', port: 443 },
        { hostName: 'proxy.acme.com', port: 8443 },
      ],
    });
  });

  it('tell the page what it has to know and nothing else', () => {
    expect(roomRulesOf(policy({ screenSharing: false }))).toEqual({ screenSharing: false, mediaProxies: [] });
  });

  // What a policy names goes into the policy of a page.
  it.each([
    '*',
    '*.com',
    'localhost',
    'https://zego.acme.com',
    "zego.acme.com 'unsafe-eval'",
    'zego.acme.com;script-src *',
    'zego.acme.com/x',
    'zego.acme.com:443',
    '-a.com',
    '',
  ])('take %j for no host', (host) => {
    expect(meetingRulesOf(policy({ zegoHosts: [host] }))).toEqual(builtInRules);
  });

  it.each(['proxy.acme.com:0', 'proxy.acme.com:123456', 'proxy', 'https://proxy.acme.com', 'a.com:1;x'])(
    'take %j for no proxy',
    (proxy) => {
      expect(meetingRulesOf(policy({ mediaProxies: [proxy] }))).toEqual(builtInRules);
    },
  );
});

describe('reports to ZEGO', () => {
  /** Whether a request of the meeting's session to this address is stopped. */
  function isStopped(url: string, allowed: boolean): boolean | undefined {
    let cancelled: boolean | undefined;
    blockTelemetry(
      {
        webRequest: {
          onBeforeRequest(_filter, listener) {
            listener({ url }, ({ cancel }) => {
              cancelled = cancel;
            });
          },
        },
      },
      () => allowed,
    );
    return cancelled;
  }

  it('are stopped, unless the company allows them', () => {
    const report = 'wss://weblogger-wss.coolzcloud.com/zglog/tlog?token=04x';
    expect(isStopped(report, false)).toBe(true);
    expect(isStopped(report, true)).toBe(false);
    expect(isStopped('wss://accesshub-wss.coolbcloud.com/accesshub', false)).toBe(false);
  });
});
