import { createAccount } from '../../../../main/account/account.ts';
import { createKeytarVault } from '../../../../main/account/keytar-vault.ts';
import { createSignIn } from '../../../../main/account/sign-in.ts';
import type { SetCompany } from '../../../../main/policy/policy-company.ts';
import { memorySettings } from '../memory-settings.ts';
import { scriptedCompany } from '../scripted-company.ts';
import { createFakeKeytar } from './fake-keytar.ts';
import { createFakeSso } from './fake-sso.ts';

/** Signing in, with everything around it in memory. */
export function setUp(setCompany?: SetCompany) {
  const keytar = createFakeKeytar();
  const company = scriptedCompany();
  const settings = memorySettings();
  const sso = createFakeSso();
  const account = createAccount({
    vault: createKeytarVault(() => Promise.resolve(keytar)),
    vaultName: 'keyring',
    settings,
    companyFetch: company.companyFetch,
    sso,
    now: () => sso.now,
    onNotSaved: () => undefined,
  });
  const signIn = createSignIn({
    account,
    settings,
    companyFetch: company.companyFetch,
    sso,
    browser: sso.browser,
    setCompany: () => setCompany,
    device: 'laptop',
    vaultName: 'keyring',
  });
  const asked = () => company.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  return { keytar, company, settings, account, sso, signIn, asked };
}
