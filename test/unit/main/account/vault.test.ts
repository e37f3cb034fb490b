import { expect, it } from 'vitest';
import { vaultName } from '../../../../main/account/vault.ts';

it.each([
  ['win32', 'credential-manager'],
  ['darwin', 'keychain'],
  ['linux', 'keyring'],
  ['freebsd', 'keyring'],
] as const)('on %s the keychain is the %s', (platform, name) => {
  expect(vaultName(platform)).toBe(name);
});
