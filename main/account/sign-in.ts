import { parseCompanyAddress } from '../../shared/company-address.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import type { Value } from '../../shared/ipc-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import type { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { type Company, discover } from '../company/discovery.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SignedInAccount } from '../settings/settings.ts';
import type { Account } from './account.ts';
import { requestDeviceKey, revokeDeviceKey } from './device-keys.ts';

export interface SignIn {
  readonly findCompany: (typed: string) => Promise<Result<CompanySummary>>;
  readonly signIn: (typed: {
    readonly address: string;
    readonly user: string;
    readonly password: Secret;
  }) => Promise<Result<Value<'signin:sign-in'>>>;
  readonly acceptSessionOnly: () => Result<null>;
  readonly declineSessionOnly: () => Promise<Result<null>>;
}

interface Parts {
  readonly account: Account;
  readonly companyFetch: CompanyFetch;
  readonly clientVersion: string;
  /** The name this device gets in the company's list of keys. */
  readonly device: string;
  readonly vaultName: string;
}

/** Password sign-in: find the company, exchange the password for a device key, keep the key in the keychain. */
export function createSignIn({ account, companyFetch, clientVersion, device, vaultName }: Parts): SignIn {
  /** A key the keychain did not take, until the employee has decided. */
  let offered: { readonly account: SignedInAccount; readonly key: Secret } | undefined;

  async function find(typed: string): Promise<Result<Company>> {
    const address = parseCompanyAddress(typed, supportCode());
    return address.ok ? discover(companyFetch, address.value, clientVersion) : address;
  }

  /** Nobody wants the offered key any more: the company need not know it either. */
  async function giveBack(): Promise<void> {
    const declined = offered;
    offered = undefined;
    if (declined !== undefined) await revokeDeviceKey(companyFetch, declined.account, declined.key);
  }

  const refuse = (code: ErrorCode) => err({ code, support: supportCode() });

  return {
    async findCompany(typed) {
      const company = await find(typed);
      if (!company.ok) return company;
      return ok({ address: company.value.address, name: company.value.name, methods: ['password'] });
    },

    async signIn({ address, user, password }) {
      if (user.trim() === '') return refuse('signin.user-empty');
      if (password.reveal() === '') return refuse('signin.password-empty');
      const company = await find(address);
      if (!company.ok) return company;
      await giveBack();
      const key = await requestDeviceKey(companyFetch, company.value, {
        user: user.trim(),
        password,
        device,
      });
      if (!key.ok) return key;
      const signedIn = accountOf(company.value, key.value);
      const kept = await account.keep(signedIn, key.value.deviceKey);
      if (kept === 'kept') return ok({ kind: 'signed-in' });
      offered = { account: signedIn, key: key.value.deviceKey };
      return ok({ kind: 'session-only-offer', place: vaultName });
    },

    acceptSessionOnly() {
      if (offered === undefined) return refuse('app.internal');
      account.keepUntilQuit(offered.account, offered.key);
      offered = undefined;
      return ok(null);
    },

    async declineSessionOnly() {
      await giveBack();
      return ok(null);
    },
  };
}

function accountOf(
  company: Company,
  key: { readonly userID: string; readonly userName: string },
): SignedInAccount {
  const { address, name: companyName, appID, deviceKeysUrl, currentDeviceKeyUrl, roomTokensUrl } = company;
  const { userID, userName } = key;
  return { address, companyName, appID, deviceKeysUrl, currentDeviceKeyUrl, roomTokensUrl, userID, userName };
}
