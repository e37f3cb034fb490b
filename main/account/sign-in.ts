import type { AppError } from '../../shared/app-error.ts';
import { parseCompanyAddress } from '../../shared/company-address.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import type { VaultPlace } from '../../shared/errors/error-texts.ts';
import type { Value } from '../../shared/ipc-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SetUpByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import type { Secret } from '../../shared/secret.ts';
import { setUpByHand, summaryByHand } from '../company/by-hand.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import type { Company } from '../company/discovery.ts';
import { findCompany } from '../company/find-company.ts';
import type { OidcClient } from '../company/oidc-client.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SetCompany } from '../policy/policy-company.ts';
import type { SettingsStore, SignedInAccount, V1Account } from '../settings/settings.ts';
import type { Account } from './account.ts';
import { type Credential, giveBack, keptForm } from './credential.ts';
import { requestDeviceKey } from './device-keys.ts';
import { knownByHand, proveByHand, type TypedByHand } from './sign-in-by-hand.ts';
import { findSetCompany, proveWithTokens } from './sign-in-set.ts';
import type { BrowserSignIn } from './sso/browser-sign-in.ts';
import type { Sso, SsoTokens } from './sso/sso.ts';
import { askWho, type Who } from './who.ts';

type Outcome = Result<Value<'signin:sign-in'>>;

export interface SignIn {
  readonly findCompany: (typed: string) => Promise<Result<CompanySummary>>;
  readonly signIn: (typed: {
    readonly address: string;
    readonly user: string;
    readonly password: Secret;
  }) => Promise<Outcome>;
  readonly signInWithKey: (typed: { readonly address: string; readonly key: Secret }) => Promise<Outcome>;
  /** For servers without discovery. */
  readonly setUpByHand: (typed: SetUpByHand) => Promise<Result<CompanySummary>>;
  readonly signInByHand: (typed: TypedByHand) => Promise<Outcome>;
  /** `user`: what the provider's page may fill in; may be empty. */
  readonly signInWithBrowser: (typed: {
    readonly address: string;
    readonly user: string;
  }) => Promise<Outcome>;
  readonly browser: BrowserSignIn;
  readonly acceptSessionOnly: () => Result<null>;
  readonly declineSessionOnly: () => Promise<Result<null>>;
}

interface Parts {
  readonly account: Account;
  readonly settings: SettingsStore;
  readonly companyFetch: CompanyFetch;
  readonly sso: Sso;
  readonly browser: BrowserSignIn;
  /** The company that is set for this computer, where its server can't say itself what it is. */
  readonly setCompany: () => SetCompany | undefined;
  /** A company as far as this computer's policy lets people sign in there. */
  readonly byPolicy?: (company: Company) => Result<Company>;
  /** The name this device gets in the company's list of keys. */
  readonly device: string;
  readonly vaultName: VaultPlace;
}

/** Signing in: find the company, prove who it is in one of its ways, keep what that gave in the keychain. */
export function createSignIn(parts: Parts): SignIn {
  const { account, settings, companyFetch, sso, browser, device, vaultName } = parts;
  /** A credential the keychain did not take, until the employee has decided. */
  let offered: { readonly account: SignedInAccount; readonly credential: Credential } | undefined;

  /** SECURITY: where a company is set, what it is comes from nobody else. */
  function setAt(typed: string): SetCompany | undefined {
    const address = parseCompanyAddress(typed, supportCode());
    const company = parts.setCompany();
    return address.ok && company?.address === address.value ? company : undefined;
  }

  const find = async (typed: string) => {
    const company = await findCompany(companyFetch, typed);
    return company.ok && parts.byPolicy !== undefined ? parts.byPolicy(company.value) : company;
  };

  /** A server that was set up by hand before has no discovery this time either. */
  function byHandAt(typed: string): Result<CompanySummary> | undefined {
    const address = parseCompanyAddress(typed, supportCode());
    if (!address.ok) return undefined;
    const known = knownByHand(address.value, account.state(), settings.read().byHand);
    return known === undefined ? undefined : ok(summaryByHand(known));
  }

  /** Nobody wants it any more: whoever gave it need not keep it either. */
  async function drop(signedIn: SignedInAccount, credential: Credential): Promise<void> {
    const secret = keptForm(credential);
    if (secret !== undefined) await giveBack(parts, signedIn, secret);
  }

  async function dropOffer(): Promise<void> {
    const declined = offered;
    offered = undefined;
    if (declined !== undefined) await drop(declined.account, declined.credential);
  }

  async function keep(signedIn: SignedInAccount, credential: Credential): Promise<Outcome> {
    if (credential.kind === 'sso' && keptForm(credential) === undefined) {
      // The provider does not let sign-ins last, so there is nothing to offer.
      account.keepUntilQuit(signedIn, credential);
      return ok({ kind: 'signed-in' });
    }
    if ((await account.keep(signedIn, credential)) === 'kept') return ok({ kind: 'signed-in' });
    offered = { account: signedIn, credential };
    return ok({ kind: 'session-only-offer', place: vaultName });
  }

  async function finishSso(
    oidc: OidcClient,
    tokens: SsoTokens,
    prove: () => Promise<Result<SignedInAccount>>,
  ): Promise<Outcome> {
    const signedIn = await prove();
    if (signedIn.ok) return keep(signedIn.value, { kind: 'sso', tokens });
    if (tokens.refreshToken !== undefined) await sso.revoke(oidc, tokens.refreshToken);
    return signedIn;
  }

  async function proveAt(
    company: Company,
    oidc: OidcClient,
    tokens: SsoTokens,
  ): Promise<Result<SignedInAccount>> {
    const { issuer, clientID, scopes, tokenType } = oidc;
    const who = await askWho(companyFetch, company, tokens.accessToken, 'signin.not-accepted');
    if (!who.ok) return who;
    return ok(accountOf(company, who.value, { method: 'oidc', issuer, clientID, scopes, tokenType }));
  }

  const refuse = (code: ErrorCode) => err({ code, support: supportCode() });

  return {
    async findCompany(typed) {
      const set = setAt(typed);
      if (set !== undefined) return findSetCompany(companyFetch, set, account.state());
      const company = await find(typed);
      if (!company.ok) return (hasNoDiscovery(company.error) ? byHandAt(typed) : undefined) ?? company;
      const { address, name, methods, logo } = company.value;
      return ok({ address, name, methods: [...methods], ...(logo === undefined ? {} : { logo }) });
    },

    async signIn({ address, user, password }) {
      if (user.trim() === '') return refuse('signin.user-empty');
      if (password.reveal() === '') return refuse('signin.password-empty');
      const company = await find(address);
      if (!company.ok) return company;
      await dropOffer();
      const typed = { user: user.trim(), password, device };
      const key = await requestDeviceKey(companyFetch, company.value, typed);
      if (!key.ok) return key;
      const signedIn = accountOf(company.value, key.value, { method: 'password' });
      return keep(signedIn, { kind: 'key', key: key.value.deviceKey });
    },

    async signInWithKey({ address, key }) {
      if (key.reveal() === '') return refuse('signin.key-empty');
      // What can't be in a header can't be a key.
      if (!/^[\x21-\x7e]+$/.test(key.reveal())) return refuse('signin.key-wrong');
      const company = await find(address);
      if (!company.ok) return company;
      await dropOffer();
      const who = await askWho(companyFetch, company.value, key, 'signin.key-wrong');
      if (!who.ok) return who;
      return keep(accountOf(company.value, who.value, { method: 'access-key' }), { kind: 'key', key });
    },

    setUpByHand: (typed) => setUpByHand(companyFetch, typed),

    async signInByHand(typed) {
      await dropOffer();
      const set = setAt(typed.tokenUrl);
      const { tokenUrl, appID } = set ?? typed;
      const proven = await proveByHand(companyFetch, { ...typed, tokenUrl, appID }, set);
      return proven.ok ? keep(proven.value.account, proven.value.credential) : proven;
    },

    async signInWithBrowser({ address, user }) {
      await dropOffer();
      let finish: ((tokens: SsoTokens) => Promise<Outcome>) | undefined;
      const set = setAt(address);
      const tokens = await browser.start(
        async () => {
          const there = set === undefined ? await find(address) : undefined;
          if (there?.ok === false) return there;
          const company = there?.value ?? set;
          const oidc = company?.oidc;
          if (company === undefined || oidc === undefined) return refuse('company.not-a-server');
          finish = (given) =>
            finishSso(oidc, given, () =>
              'tokenUrl' in company
                ? proveWithTokens(companyFetch, company, given)
                : proveAt(company, oidc, given),
            );
          return ok({ name: company.name, oidc });
        },
        user.trim() === '' ? undefined : user.trim(),
      );
      if (!tokens.ok) return tokens;
      if (tokens.value === 'cancelled' || finish === undefined) return ok({ kind: 'cancelled' });
      return finish(tokens.value);
    },

    browser,

    acceptSessionOnly() {
      if (offered === undefined) return refuse('app.internal');
      account.keepUntilQuit(offered.account, offered.credential);
      offered = undefined;
      return ok(null);
    },

    async declineSessionOnly() {
      await dropOffer();
      return ok(null);
    },
  };
}

/** Somebody answered, with something else. */
function hasNoDiscovery({ code }: AppError): boolean {
  return code === 'company.not-a-server' || code === 'company.redirected';
}

function accountOf(company: Company, who: Who, signIn: V1Account['signIn']): V1Account {
  const { address, name: companyName, appID, deviceKeysUrl, currentDeviceKeyUrl, roomTokensUrl } = company;
  const { userID, userName } = who;
  return {
    protocol: 'v1',
    address,
    companyName,
    appID,
    deviceKeysUrl,
    currentDeviceKeyUrl,
    roomTokensUrl,
    userID,
    userName,
    signIn,
  };
}
