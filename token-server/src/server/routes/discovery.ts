import type { FastifyInstance } from 'fastify';
import type { TokenServerSettings } from '../settings.ts';

/** Public: what a client must know before anyone has signed in. */
export function addDiscovery(
  app: FastifyInstance,
  settings: TokenServerSettings,
  ways: { readonly password: boolean; readonly accessKey: boolean },
): void {
  const oidc = publicClient(settings);
  const description = {
    version: 1,
    name: settings.company.name,
    appID: settings.appID,
    endpoints: {
      deviceKeys: '/v1/device-keys',
      currentDeviceKey: '/v1/device-keys/current',
      me: '/v1/me',
      roomTokens: '/v1/room-tokens',
      rooms: '/v1/rooms',
      ...(settings.invitations === false ? {} : { invitations: '/v1/invitations', guests: '/v1/guests' }),
    },
    signInMethods: [
      ...(ways.password ? ['password'] : []),
      ...(oidc === null ? [] : ['oidc']),
      ...(ways.accessKey ? ['access-key'] : []),
    ],
    ...(oidc === null ? {} : { oidc }),
    minimumClientVersion: settings.minimumClientVersion,
    ...(settings.minimumClientVersionFrom === undefined
      ? {}
      : { minimumClientVersionFrom: settings.minimumClientVersionFrom }),
    branding: settings.company,
    roomsEnforced: settings.roomsEnforced,
  };
  app.get('/.well-known/meeting-client', () => description);
}

/** What the desktop client signs in with; none of it is secret. */
function publicClient({ oidc }: TokenServerSettings) {
  for (const { issuer, client, tokenType } of oidc) {
    // Which of the tokens it gets is to be shown here.
    if (client !== undefined) return { issuer, ...client, tokenType: tokenType === 'id' ? 'id' : 'access' };
  }
  return null;
}
