import { vi } from 'vitest';
import { createAccount } from '../../../../main/account/account.ts';
import type { Credential } from '../../../../main/account/credential.ts';
import { createKeytarVault } from '../../../../main/account/keytar-vault.ts';
import type { Settings } from '../../../../main/settings/settings.ts';
import { Secret } from '../../../../shared/secret.ts';
import { memorySettings } from '../memory-settings.ts';
import { scriptedCompany } from '../scripted-company.ts';
import { createFakeKeytar } from './fake-keytar.ts';
import { createFakeSso } from './fake-sso.ts';

/** The name of alice's keychain item. */
export const item = 'alice@meet.acme.com';
export const key = (text: string): Credential => ({ kind: 'key', key: new Secret(text) });

/** An account with everything around it in memory. */
export function setUp(start: Partial<Settings> = {}) {
  const keytar = createFakeKeytar();
  const company = scriptedCompany();
  const settings = memorySettings(start);
  const sso = createFakeSso();
  const onNotSaved = vi.fn<() => void>();
  const account = createAccount({
    vault: createKeytarVault(() => Promise.resolve(keytar), {
      mayBeShut: () => Promise.resolve(keytar.swallow),
    }),
    vaultName: 'keyring',
    settings,
    companyFetch: company.companyFetch,
    sso,
    now: () => sso.now,
    onNotSaved,
  });
  return { keytar, company, settings, account, sso, onNotSaved };
}
