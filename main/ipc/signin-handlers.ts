import type { Arguments, Value } from '../../shared/ipc-contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import { Secret } from '../../shared/secret.ts';
import type { TypedByHand } from '../account/sign-in-by-hand.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

/** What the sign-in page may ask. `onSignedIn` replaces the page. */
export function handleSignIn(ipc: Ipc, services: () => Promise<Services>, onSignedIn: () => void): void {
  ipc.handle('signin:find-company', async (_sender, typed) => (await services()).signIn.findCompany(typed));

  const told = (result: Result<Value<'signin:sign-in'>>) => {
    if (result.ok && result.value.kind === 'signed-in') onSignedIn();
    return result;
  };

  ipc.handle('signin:sign-in', async (_sender, { address, user, password }) =>
    told(await (await services()).signIn.signIn({ address, user, password: new Secret(password) })),
  );

  ipc.handle('signin:sign-in-with-key', async (_sender, { address, key }) =>
    told(await (await services()).signIn.signInWithKey({ address, key: new Secret(key.trim()) })),
  );

  ipc.handle('signin:set-up-by-hand', async (_sender, typed) => (await services()).signIn.setUpByHand(typed));

  ipc.handle('signin:sign-in-by-hand', async (_sender, { credential, ...typed }) =>
    told(
      await (
        await services()
      ).signIn.signInByHand({
        ...typed,
        credential: sealed(credential),
      }),
    ),
  );

  ipc.handle('signin:sign-in-with-browser', async (_sender, typed) =>
    told(await (await services()).signIn.signInWithBrowser(typed)),
  );

  ipc.handle('signin:open-browser-again', async () => (await services()).signIn.browser.openAgain());

  ipc.handle('signin:cancel-browser', async () => {
    (await services()).signIn.browser.cancel();
    return ok(null);
  });

  ipc.handle('signin:paste-answer', async (_sender, text) => (await services()).signIn.browser.paste(text));

  ipc.handle('signin:accept-session-only', async () => {
    const result = (await services()).signIn.acceptSessionOnly();
    if (result.ok) onSignedIn();
    return result;
  });

  ipc.handle('signin:decline-session-only', async () => (await services()).signIn.declineSessionOnly());
}

/** What was typed, with what is secret of it out of sight at once. */
function sealed(typed: Arguments<'signin:sign-in-by-hand'>[0]['credential']): TypedByHand['credential'] {
  switch (typed.method) {
    case 'password':
      return { ...typed, password: new Secret(typed.password) };
    case 'access-key':
      return { ...typed, key: new Secret(typed.key.trim()) };
    case 'none':
      return typed;
  }
}
