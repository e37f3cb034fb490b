import { expect, it } from 'vitest';
import { zegoClientSwitches, zegoDomains } from '../../../demo/zego-double/client-switches.ts';

it('a client is led to the double for every ZEGO domain, and trusts its certificate alone', () => {
  const [rules = '', certificate, ...more] = zegoClientSwitches(9443, 'aGFzaA==');
  const [name, value = ''] = rules.split('=');
  expect(name).toBe('--host-resolver-rules');
  expect(value.split(', ')).toEqual(zegoDomains.map((domain) => `MAP *.${domain}:443 127.0.0.1:9443`));
  expect(certificate).toBe('--ignore-certificate-errors-spki-list=aGFzaA==');
  expect(more).toEqual(['--allow-loopback-in-peer-connection']);
});
