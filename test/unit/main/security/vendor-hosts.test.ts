import { describe, expect, it } from 'vitest';
import { isTelemetryHost } from '../../../../main/security/vendor-hosts.ts';

describe('isTelemetryHost', () => {
  // The log hosts in the bundle of uikit-prebuilt 2.18.4.
  it.each([
    'weblogger-wss.coolbcloud.com',
    'weblogger-wss.coolgcloud.com',
    'weblogger-wss.coolzcloud.com',
    'weblogger-wss.coolfcloud.com',
    'weblogger-hk-test.zegocloud.com',
    'detaillog-global.coolbcloud.com',
    'detaillog-global.zego.im',
    'weblogger-wss.coolzcloud.com:443',
  ])('stops %s', (host) => {
    expect(isTelemetryHost(host)).toBe(true);
  });

  it.each([
    'accesshub-wss.coolbcloud.com',
    'accesshub-wss-v6.coolgcloud.com',
    'accesshub-wss-geo-2.coolzcloud.com',
    'webliveroom1234567890-api.zegocloud.com',
    'resource.zegocloud.com',
    'meet.acme.com',
    'weblogger',
    'accesshub.weblogger.com',
  ])('lets %s through', (host) => {
    expect(isTelemetryHost(host)).toBe(false);
  });
});
