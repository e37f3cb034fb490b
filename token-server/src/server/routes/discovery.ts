import type { FastifyInstance } from 'fastify';
import type { TokenServerSettings } from '../settings.ts';

/** Public: what a client must know before anyone has signed in. */
export function addDiscovery(
  app: FastifyInstance,
  settings: TokenServerSettings,
  { password }: { readonly password: boolean },
): void {
  const { name, accent } = settings.company;
  const oidc = publicClient(settings);
  const description = {
    version: 1,
    name,
    appID: settings.appID,
    endpoints: {
      deviceKeys: '/v1/device-keys',
      currentDeviceKey: '/v1/device-keys/current',
      me: '/v1/me',
      roomTokens: '/v1/room-tokens',
      rooms: '/v1/rooms',
      ...(settings.invitations === false ? {} : { invitations: '/v1/invitations', guests: '/v1/guests' }),
    },
    signInMethods: [...(password ? ['password'] : []), ...(oidc === null ? [] : ['oidc'])],
    ...(oidc === null ? {} : { oidc }),
    minimumClientVersion: settings.minimumClientVersion,
    branding: accent === undefined ? { name } : { name, accent },
    roomsEnforced: settings.roomsEnforced,
  };
  app.get('/.well-known/meeting-client', () => description);
}

/** What the desktop client signs in with; none of it is secret. */
function publicClient({ oidc }: TokenServerSettings) {
  for (const { issuer, client } of oidc) {
    if (client !== undefined) return { issuer, clientID: client.clientID, scopes: client.scopes };
  }
  return null;
}
