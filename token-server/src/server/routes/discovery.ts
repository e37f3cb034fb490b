import type { FastifyInstance } from 'fastify';
import type { TokenServerSettings } from '../settings.ts';

/** Public: what a client must know before anyone has signed in. */
export function addDiscovery(app: FastifyInstance, settings: TokenServerSettings): void {
  const { name, accent } = settings.company;
  const description = {
    version: 1,
    name,
    appID: settings.appID,
    endpoints: {
      deviceKeys: '/v1/device-keys',
      currentDeviceKey: '/v1/device-keys/current',
      me: '/v1/me',
      roomTokens: '/v1/room-tokens',
    },
    signInMethods: ['password'],
    minimumClientVersion: settings.minimumClientVersion,
    branding: accent === undefined ? { name } : { name, accent },
    roomsEnforced: settings.roomsEnforced,
  };
  app.get('/.well-known/meeting-client', () => description);
}
