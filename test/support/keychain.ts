import keytar from 'keytar';

/** The items Foyer has in the keychain of this session. Tests run in a session with a keyring of its own. */
export function keychainItems(): Promise<{ account: string; password: string }[]> {
  return keytar.findCredentials('Foyer');
}

export async function emptyKeychain(): Promise<void> {
  for (const { account } of await keychainItems()) await keytar.deletePassword('Foyer', account);
}
