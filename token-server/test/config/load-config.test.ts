import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../src/config/load-config.ts';
import { workspace } from '../support/built.ts';
import { companyFolder } from '../support/company-folder.ts';
import { secretText } from '../support/secrets.ts';
import { appID } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

async function mistakesOf(change: Record<string, unknown>, environment: Record<string, string> = {}) {
  const { configFile } = await companyFolder(change);
  const error = await rejectionOf(loadConfig(configFile, environment));
  if (!(error instanceof ConfigError)) throw error;
  return error.mistakes;
}

describe('loadConfig', () => {
  it('fills in what is not set and finds files beside the configuration', async () => {
    const { folder, configFile } = await companyFolder({ listen: {} });
    const { config, secret } = await loadConfig(configFile, {});
    expect(config).toEqual({
      appID,
      company: { name: 'Example Inc.' },
      serverSecretFile: join(folder, 'server-secret'),
      accountsFile: join(folder, 'accounts.json'),
      deviceKeysFile: join(folder, 'device-keys.json'),
      usedCodesFile: join(folder, 'used-codes.json'),
      listen: { host: '127.0.0.1', port: 8080 },
      ttl: { default: 3600, min: 60, max: 86_400, withinSignIn: false },
      invitations: { default: 604_800, max: 2_592_000 },
      roomsEnforced: false,
      minimumClientVersion: '0.1.0',
      accessTokenPath: '/access_token',
      oidc: [],
      deviceKeyMaxAgeSeconds: 2_592_000,
      trustProxy: false,
      logLevel: 'info',
      metricsListen: false,
      auditRequired: false,
      limits: {
        tokens: {
          perIdentity: { burst: 120, perMinute: 60 },
          perAddress: { burst: 20_000, perMinute: 10_000 },
        },
        rooms: { perIdentity: { burst: 60, perMinute: 30 }, perAddress: { burst: 2000, perMinute: 1000 } },
        invitations: {
          perIdentity: { burst: 300, perMinute: 120 },
          perAddress: { burst: 5000, perMinute: 2000 },
        },
        guests: { perIdentity: { burst: 60, perMinute: 30 }, perAddress: { burst: 600, perMinute: 300 } },
        signIns: { perIdentity: { burst: 60, perMinute: 30 }, perAddress: { burst: 2000, perMinute: 1000 } },
      },
    });
    expect(secret.reveal()).toBe(secretText);
  });

  it('takes everything from the environment where it is set, and an empty variable for none', async () => {
    const { configFile } = await companyFolder({ company: { name: 'File Inc.', accent: '#000000' } });
    const { config } = await loadConfig(configFile, {
      FOYER_APP_ID: '77',
      FOYER_COMPANY_NAME: 'Environment Inc.',
      FOYER_COMPANY_ACCENT: '',
      FOYER_LISTEN_HOST: '0.0.0.0',
      FOYER_LISTEN_PORT: '9000',
      FOYER_TTL_DEFAULT: '900',
      FOYER_TTL_MAX: '1800',
      FOYER_ROOMS_ENFORCED: 'true',
      FOYER_MINIMUM_CLIENT_VERSION: '2.0.1',
      FOYER_ACCESS_TOKEN_PATH: 'false',
      FOYER_TRUST_PROXY: '10.0.0.0/8, loopback,::1',
      FOYER_LOG_LEVEL: 'warn',
      FOYER_AUDIT_FILE: 'decisions.jsonl',
      FOYER_AUDIT_REQUIRED: 'true',
      FOYER_METRICS_PORT: '9100',
      FOYER_PORT: 'tcp://10.1.2.3:80',
    });
    expect(config).toMatchObject({
      appID: 77,
      company: { name: 'Environment Inc.', accent: '#000000' },
      listen: { host: '0.0.0.0', port: 9000 },
      ttl: { default: 900, min: 60, max: 1800 },
      roomsEnforced: true,
      minimumClientVersion: '2.0.1',
      accessTokenPath: false,
      trustProxy: ['10.0.0.0/8', 'loopback', '::1'],
      logLevel: 'warn',
      auditFile: join(dirname(configFile), 'decisions.jsonl'),
      auditRequired: true,
      metricsListen: { host: '127.0.0.1', port: 9100 },
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, string>?]>([
    ['appID (FOYER_APP_ID): must be at least 1', { appID: 0 }],
    ['appID (FOYER_APP_ID): must be at most 4294967295', { appID: 2 ** 32 }],
    ['appID (FOYER_APP_ID): must be a whole number', { appID: 1.5 }],
    ['appID (FOYER_APP_ID): must be a whole number', {}, { FOYER_APP_ID: '1x' }],
    ['company.name (FOYER_COMPANY_NAME): is missing', { company: undefined }],
    ['company.name (FOYER_COMPANY_NAME): must not be empty', { company: { name: ' ' } }],
    [
      'company.accent (FOYER_COMPANY_ACCENT): must look like #1a2b3c',
      { company: { name: 'x', accent: 'red' } },
    ],
    ['company.slogan: there is no such setting', { company: { name: 'x', slogan: 'y' } }],
    ['company: must be an object', { company: 'Example' }],
    ['ttl.max (FOYER_TTL_MAX): must be at most 2073600', { ttl: { max: 2_073_601 } }],
    ['ttl.min (FOYER_TTL_MIN): must be at least 35', {}, { FOYER_TTL_MIN: '34' }],
    ['ttl: min, default and max must be in this order', {}, { FOYER_TTL_MAX: '1800' }],
    [
      'trustProxy (FOYER_TRUST_PROXY): must be false or a list of addresses and networks',
      { trustProxy: true },
    ],
    ...['0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example.com'].map(
      (network): [string, Record<string, unknown>] => [
        'trustProxy.0: must be an address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal; not everybody',
        { trustProxy: [network] },
      ],
    ),
    [
      'trustProxy.1: must be an address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal; not everybody',
      { trustProxy: ['10.0.0.1', '10.0.0.0/33'] },
    ],
    [
      'logLevel (FOYER_LOG_LEVEL): must be one of trace, debug, info, warn, error, fatal',
      { logLevel: 'silent' },
    ],
    ['accountsFile (FOYER_ACCOUNTS_FILE): must not be empty', { accountsFile: '' }],
    ['auditRequired (FOYER_AUDIT_REQUIRED): needs auditFile to be set', { auditRequired: true }],
    [
      'limits.tokens.perAddress.burst: must be at least 1',
      { limits: { tokens: { perAddress: { burst: 0 } } } },
    ],
  ])('names one mistake: %s', async (mistake, change, environment) => {
    expect(await mistakesOf(change, environment)).toEqual([mistake]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['oidc.0.issuer: is missing', { oidc: [{ audience: 'x' }] }],
    ['oidc.0.audience: is missing', { oidc: [{ issuer: 'https://login.example.com' }] }],
    [
      'oidc.0.issuer: must be an address with https (or http on this machine)',
      { oidc: [{ issuer: 'http://login.example.com', audience: 'x' }] },
    ],
    [
      'oidc.0.algorithms.0: must be one of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA, Ed25519',
      { oidc: [{ issuer: 'https://login.example.com', audience: 'x', algorithms: ['none'] }] },
    ],
    [
      'oidc.0.claims.group: there is no such setting',
      { oidc: [{ issuer: 'https://login.example.com', audience: 'x', claims: { group: 'g' } }] },
    ],
    ['deviceKeyMaxAgeSeconds: must be at least 300', { deviceKeyMaxAgeSeconds: 60 }],
    ['accessKeysFile (FOYER_ACCESS_KEYS_FILE): must not be empty', { accessKeysFile: '' }],
    [
      'accountsFile (FOYER_ACCOUNTS_FILE): is missing, and there is neither oidc nor accessKeysFile',
      { accountsFile: undefined },
    ],
  ])('names one mistake of who may ask: %s', async (mistake, change) => {
    expect(await mistakesOf(change)).toEqual([mistake]);
  });

  it('needs no accounts where there are other ways to sign in', async () => {
    const oidc = [{ issuer: 'https://login.example.com', audience: 'x' }];
    for (const way of [{ oidc }, { accessKeysFile: 'access-keys.json' }]) {
      const { folder, configFile } = await companyFolder({ accountsFile: undefined, ...way });
      const { config } = await loadConfig(configFile, {});
      expect(config.accountsFile).toBeUndefined();
      const path = 'accessKeysFile' in way ? join(folder, 'access-keys.json') : undefined;
      expect(config.accessKeysFile).toBe(path);
    }
  });

  it('does not start with a file that can not be read as one JSON object', async () => {
    const { folder, configFile } = await companyFolder();
    for (const text of ['', '{', '[]', 'null', '"x"']) {
      await writeFile(configFile, text);
      expect(await rejectionOf(loadConfig(configFile, {}))).toBeInstanceOf(ConfigError);
    }
    expect(String(await rejectionOf(loadConfig(folder, {})))).toContain('this is a folder, not a file');
  });

  it('has an example that needs nothing but its files', async () => {
    const example: unknown = JSON.parse(await readFile(join(workspace, 'example/token-server.json'), 'utf8'));
    const { configFile } = await companyFolder();
    await writeFile(configFile, JSON.stringify(example));
    const { config } = await loadConfig(configFile, {});
    expect(config).toMatchObject({ company: { name: 'Example Inc.' }, listen: { host: '127.0.0.1' } });
  });
});
