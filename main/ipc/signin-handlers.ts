import { Secret } from '../../shared/secret.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

/** What the sign-in page may ask. `onSignedIn` replaces the page. */
export function handleSignIn(ipc: Ipc, services: () => Promise<Services>, onSignedIn: () => void): void {
  ipc.handle('signin:find-company', async (_sender, typed) => (await services()).signIn.findCompany(typed));

  ipc.handle('signin:sign-in', async (_sender, { address, user, password }) => {
    const result = await (await services()).signIn.signIn({ address, user, password: new Secret(password) });
    if (result.ok && result.value.kind === 'signed-in') onSignedIn();
    return result;
  });

  ipc.handle('signin:accept-session-only', async () => {
    const result = (await services()).signIn.acceptSessionOnly();
    if (result.ok) onSignedIn();
    return result;
  });

  ipc.handle('signin:decline-session-only', async () => (await services()).signIn.declineSessionOnly());
}
