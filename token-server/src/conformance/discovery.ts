import { z } from 'zod';
import { NoAnswerError, type Client } from './client.ts';
import { parseJson } from './protocol.ts';

const path = z.string().regex(/^\/[^/\\]/);
const schema = z.object({
  appID: z.int().nullable().catch(null),
  endpoints: z
    .object({
      deviceKeys: path.catch('/v1/device-keys'),
      currentDeviceKey: path.catch('/v1/device-keys/current'),
      me: path.catch('/v1/me'),
      roomTokens: path.catch('/v1/room-tokens'),
    })
    .catch({
      deviceKeys: '/v1/device-keys',
      currentDeviceKey: '/v1/device-keys/current',
      me: '/v1/me',
      roomTokens: '/v1/room-tokens',
    }),
});

export type Discovery = z.output<typeof schema>;

/**
 * What the server says about itself, and the usual paths where it says nothing.
 * SECURITY: endpoints are paths, so that a credential stays with the server that was named.
 */
export async function discover(client: Client, base: string): Promise<Discovery> {
  let found: unknown = null;
  try {
    const url = `${base}/.well-known/meeting-client`;
    const answer = await client.send({ method: 'GET', url, authorization: null });
    if (answer.status === 200) found = parseJson(answer.text);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
  }
  const parsed = schema.safeParse(found);
  return parsed.success ? parsed.data : schema.parse({ appID: null, endpoints: null });
}
