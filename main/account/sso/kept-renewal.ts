import { z } from 'zod';
import { Secret } from '../../../shared/secret.ts';

const keptSchema = z.strictObject({ refreshToken: z.string().min(1), clientSecret: z.string().min(1) });

/** What a sign-in is renewed with. */
export interface Renewal {
  readonly refreshToken: string;
  /** Where the provider wants one of a client that can't keep it from its users, as Google does. */
  readonly clientSecret: Secret | undefined;
}

/** As one text for the keychain: after a restart nothing else says the client's secret. */
export function keptRenewal({ refreshToken, clientSecret }: Renewal): Secret {
  if (clientSecret === undefined) return new Secret(refreshToken);
  return new Secret(JSON.stringify({ refreshToken, clientSecret: clientSecret.reveal() }));
}

/** The other way round; what is no such text is a refresh token alone. */
export function renewalIn(kept: Secret): Renewal {
  const text = kept.reveal();
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text));
    if (parsed.success) {
      const { refreshToken, clientSecret } = parsed.data;
      return { refreshToken, clientSecret: new Secret(clientSecret) };
    }
  } catch {
    // No JSON.
  }
  return { refreshToken: text, clientSecret: undefined };
}
