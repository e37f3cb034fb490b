import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import type { Net, Session } from 'electron';
import type { VaultPlace } from '../shared/errors/error-texts.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { PageLanguage } from '../shared/language.ts';
import type { Home } from '../shared/schemas/home.ts';
import type { RoomToken } from '../shared/schemas/room-token.ts';
import { type Account, createAccount } from './account/account.ts';
import { keyringLock } from './account/keyring-lock.ts';
import { createKeytarVault } from './account/keytar-vault.ts';
import { createSealingVault } from './account/sealing-vault.ts';
import { createSignIn, type SignIn } from './account/sign-in.ts';
import { createBrowserSignIn } from './account/sso/browser-sign-in.ts';
import { createSso } from './account/sso/sso.ts';
import { type Vault, vaultName } from './account/vault.ts';
import { type CompanyFetch, createCompanyFetch } from './company/company-fetch.ts';
import { createLog, type Log } from './diagnostics/log.ts';
import { supportCode } from './diagnostics/support-code.ts';
import { createRecentMeetings, type RecentMeetings } from './meeting/recent-meetings.ts';
import { limitCompany } from './policy/limit-company.ts';
import { contactOf, lookByPolicy, shownName } from './policy/policy-look.ts';
import { accountByPolicy } from './policy/policy-account.ts';
import { recentByPolicy } from './policy/policy-recent.ts';
import { onlyToCompany, waitForPolicy } from './policy/policy-fetch.ts';
import { policyMemoryIn } from './policy/policy-memory.ts';
import { preferencesByPolicy } from './policy/policy-preferences.ts';
import { policySource } from './policy/policy-source.ts';
import { openPolicy, type Policy } from './policy/policy.ts';
import { createPreferences, type PreferenceStore } from './settings/preferences.ts';
import { openSettings } from './settings/settings-store.ts';
import type { SettingsStore } from './settings/settings.ts';
import { type Spoken, wordsIn } from './shell/words/words.ts';
import { requestRoomToken } from './token/token-client.ts';
import { createTokenService } from './token/token-service.ts';

/** Everything that is loaded after first paint: settings, keychain, sign-in, room tokens. */
export interface Services {
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly preferences: PreferenceStore;
  /** The language of this moment, and its words for what is on no page. */
  readonly spoken: () => Spoken;
  readonly policy: Policy;
  readonly account: Account;
  readonly recent: RecentMeetings;
  readonly companyFetch: CompanyFetch;
  readonly signIn: SignIn;
  readonly roomToken: (roomID: string, fresh: boolean) => Promise<Result<RoomToken>>;
  /** For how many ms the token of a meeting stays young. */
  readonly tokenYoungFor: (roomID: string) => number;
  readonly forgetTokens: () => void;
  /** What the keychain is called, and what it says to a question; for diagnostics. */
  readonly keychainName: VaultPlace;
  readonly readKeychain: Vault['read'];
  /** Ends when no call to the keychain is under way any more; `undefined` when none is. */
  readonly keychainCall: () => Promise<void> | undefined;
  /** The home page of who is signed in, `null` when nobody is. */
  readonly home: () => Home | null;
}

interface Parts {
  readonly userData: string;
  readonly version: string;
  readonly net: Net;
  /** SECURITY: in memory and of its own: answers of the company's server never reach the disk. */
  readonly companySession: Session;
  /** Opens an address in the employee's browser. */
  readonly openExternal: (url: string) => Promise<void>;
  /** The employee is back from their browser. */
  readonly onBackFromBrowser: () => void;
  readonly language: () => PageLanguage;
}

export async function createServices(parts: Parts): Promise<Services> {
  const { userData, net, companySession, openExternal, onBackFromBrowser, language } = parts;
  const spoken = () => ({ language: language(), words: wordsIn(language()) });
  const log = createLog(join(userData, 'logs', 'foyer.log'), () => new Date());
  const settings = openSettings(userData, log, Date.now);
  const policy = await openPolicy({ source: policySource(), memory: policyMemoryIn(userData), log });
  const companyFetch = waitForPolicy(
    createCompanyFetch((options) => net.request({ ...options, session: companySession })),
    policy,
  );
  const place = vaultName(process.platform);
  const keychain = createKeytarVault(async () => (await import('keytar')).default, {
    // Elsewhere a locked keychain says so.
    mayBeShut: async () => process.platform === 'linux' && (await keyringLock()) !== 'unlocked',
  });
  const vault = createSealingVault(keychain, join(userData, 'sealed'));
  // Unlike performance.now(), it goes on while the computer sleeps.
  const now = () => uptime() * 1000;
  const sso = createSso({ companyFetch, now });
  const account = accountByPolicy(
    createAccount({
      vault,
      vaultName: place,
      settings,
      companyFetch,
      sso,
      now,
      onNotSaved: () => {
        log({ event: 'renewed-sign-in-not-kept' });
      },
    }),
    policy,
  );
  const preferences = createPreferences(settings, preferencesByPolicy(policy));
  const keepsRecent = () => preferences.read().recentMeetings;
  const recent = recentByPolicy(createRecentMeetings(settings, account.state), settings, { keepsRecent });
  const signIn = createSignIn({
    account,
    settings,
    companyFetch: onlyToCompany(companyFetch, policy),
    sso,
    browser: createBrowserSignIn({ sso, openExternal, onAnswered: onBackFromBrowser, spoken }),
    setCompany: policy.setCompany,
    byPolicy: (company) => limitCompany(company, policy),
    device: hostname(),
    vaultName: place,
  });
  const tokens = createTokenService((roomID) => askForToken(roomID), now);

  async function askForToken(roomID: string): Promise<Result<RoomToken>> {
    const state = account.state();
    if (state.kind !== 'signedIn') return err({ code: 'signin.expired', support: supportCode() });
    const ask = async (fresh: boolean) => {
      const credential = await account.credential(fresh);
      if (!credential.ok) return credential;
      return requestRoomToken(companyFetch, state.account, credential.value, roomID);
    };
    const refused = (token: Result<RoomToken>) => !token.ok && token.error.code === 'signin.expired';
    let token = await ask(false);
    // What an identity provider gave may have ended early; a renewed one decides.
    if (refused(token) && account.state().kind === 'signedIn' && state.account.signIn.method === 'oidc')
      token = await ask(true);
    if (refused(token)) account.markExpired();
    return token;
  }

  return {
    log,
    settings,
    preferences,
    spoken,
    policy,
    account,
    recent,
    companyFetch,
    signIn: {
      ...signIn,
      async findCompany(typed) {
        const company = await signIn.findCompany(policy.companyFor(typed));
        return company.ok ? ok(lookByPolicy(company.value, policy)) : company;
      },
    },
    roomToken: tokens.get,
    tokenYoungFor: tokens.youngFor,
    forgetTokens: tokens.forget,
    keychainName: place,
    readKeychain: vault.read,
    keychainCall: keychain.underWay,
    home() {
      const state = account.state();
      if (state.kind !== 'signedIn') return null;
      const { userID, userName, companyName, address } = state.account;
      return {
        person: { userID, name: userName },
        company: { name: shownName(companyName, address, policy), address },
        recent: [...recent.list()],
        ...(keepsRecent() ? {} : { recentOff: true }),
        ...contactOf(policy),
        sessionOnly: state.sessionOnly,
        ...(state.account.signIn.method === 'none' ? { openServer: true as const } : {}),
      };
    },
  };
}
