import { expect, it } from 'vitest';
import { vaultName } from '../../../../main/account/vault.ts';

it.each([
  ['win32', 'Windows Credential Manager'],
  ['darwin', 'Keychain'],
  ['linux', 'keyring'],
  ['freebsd', 'keyring'],
] as const)('on %s the keychain is called %s', (platform, name) => {
  expect(vaultName(platform)).toBe(name);
});
