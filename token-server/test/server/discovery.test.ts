import { describe, expect, it } from 'vitest';
import { appID, startTestServer } from '../support/test-server.ts';

describe('GET /.well-known/meeting-client', () => {
  it('tells anyone what a client needs before sign-in, and no more', async () => {
    const server = await startTestServer({ minimumClientVersion: '1.2.3', roomsEnforced: true });
    const answer = await server.call('GET', '/.well-known/meeting-client');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      version: 1,
      name: 'Example Inc.',
      appID,
      endpoints: {
        deviceKeys: '/v1/device-keys',
        currentDeviceKey: '/v1/device-keys/current',
        me: '/v1/me',
        roomTokens: '/v1/room-tokens',
        rooms: '/v1/rooms',
        invitations: '/v1/invitations',
        guests: '/v1/guests',
      },
      signInMethods: ['password'],
      minimumClientVersion: '1.2.3',
      branding: { name: 'Example Inc.', accent: '#336699' },
      roomsEnforced: true,
    });
  });

  it('says from which day the oldest version counts', async () => {
    const oldest = { minimumClientVersion: '1.2.3', minimumClientVersionFrom: '2027-01-31' };
    const server = await startTestServer(oldest);
    const { body } = await server.call('GET', '/.well-known/meeting-client');
    expect(body).toMatchObject(oldest);
  });

  it('shows the logo of the company', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const server = await startTestServer({ company: { name: 'Example Inc.', logo } });
    const { body } = await server.call('GET', '/.well-known/meeting-client');
    expect(body).toMatchObject({ branding: { name: 'Example Inc.', logo } });
  });

  it('leaves out a colour nobody set', async () => {
    const server = await startTestServer({ company: { name: 'Plain' } });
    const { body } = await server.call('GET', '/.well-known/meeting-client');
    expect(body).toMatchObject({
      branding: { name: 'Plain' },
      minimumClientVersion: '0.1.0',
      roomsEnforced: false,
    });
    expect(body['branding']).not.toHaveProperty('accent');
  });
});
