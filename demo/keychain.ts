import keytar from 'keytar';

/**
 * Takes the demo's sign-in out of the keychain, which may be the person's own: its company is gone with the demo.
 * @param address of the demo company
 */
export async function forgetSignIn(address: string): Promise<void> {
  const end = `@${new URL(address).host}`;
  const items = await keytar.findCredentials('Foyer');
  for (const { account } of items) if (account.endsWith(end)) await keytar.deletePassword('Foyer', account);
}
