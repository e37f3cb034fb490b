import { z } from 'zod';
import keytar from 'keytar';

/** The items Foyer has in the keychain of this session. Tests run in a session with a keyring of its own. */
export function keychainItems(): Promise<{ account: string; password: string }[]> {
  return keytar.findCredentials('Foyer');
}

export async function emptyKeychain(): Promise<void> {
  for (const { account } of await keychainItems()) await keytar.deletePassword('Foyer', account);
}

/** The refresh token of the one sign-in that is kept. */
export async function keptRefreshToken(): Promise<string> {
  const [item] = await keychainItems();
  return z
    .strictObject({ method: z.literal('oidc'), refreshToken: z.string() })
    .parse(JSON.parse(item?.password ?? '{}')).refreshToken;
}
