import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccount } from '../../src/accounts/account.ts';
import { writeAccountsFile } from '../../src/accounts/accounts-file.ts';
import { Secret } from '../../src/index.ts';
import { secretText } from './secrets.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { alicePassword, appID, cheapScrypt } from './test-server.ts';

export interface CompanyFolder {
  readonly folder: string;
  readonly configFile: string;
  readonly deviceKeysFile: string;
}

/** A folder with all a server needs: configuration, ServerSecret, and an account for alice. */
export async function companyFolder(change: Readonly<Record<string, unknown>> = {}): Promise<CompanyFolder> {
  const folder = await temporaryFolder();
  const configFile = join(folder, 'token-server.json');
  const config = {
    appID,
    company: { name: 'Example Inc.' },
    serverSecretFile: 'server-secret',
    accountsFile: 'accounts.json',
    deviceKeysFile: 'device-keys.json',
    listen: { host: '127.0.0.1', port: 0 },
    ...change,
  };
  await writeFile(configFile, JSON.stringify(config));
  await writeFile(join(folder, 'server-secret'), `${secretText}\n`);
  const alice = { user: 'alice', name: 'Alice Example', password: new Secret(alicePassword) };
  await writeAccountsFile(join(folder, 'accounts.json'), [await createAccount(alice, cheapScrypt)]);
  return { folder, configFile, deviceKeysFile: join(folder, 'device-keys.json') };
}
