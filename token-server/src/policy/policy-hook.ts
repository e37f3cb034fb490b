import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '../identity/identity.ts';
import type { Secret } from '../secret.ts';
import { maxTtlSeconds } from '../token04/limits.ts';
import { AnswerCache } from './answer-cache.ts';
import { allowed, type Decision, type RoomRequest } from './decide.ts';
import { meetingRoleSchema } from './policy.ts';
import { readLimited } from './read-limited.ts';

export interface PolicyHookOptions {
  readonly url: string;
  /** Sent as bearer, so that the company's service knows who asks; asked for each time, since it may change. */
  readonly secret: Secret | null | (() => Secret | null);
  readonly timeoutMs: number;
  readonly cacheSeconds: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Told why no decision could be had. */
  readonly onProblem: (error: unknown) => void;
}

export type PolicyHook = (identity: Identity, request: RoomRequest) => Promise<Decision>;

const answerSchema = z.discriminatedUnion('allow', [
  z.object({ allow: z.literal(false) }),
  z.object({
    allow: z.literal(true),
    role: meetingRoleSchema,
    ttl: z.int().min(1).max(maxTtlSeconds).nullish(),
    mayInvite: z.boolean().optional(),
  }),
]);
type HookAnswer = z.infer<typeof answerSchema>;

const rule = 'policyHook';
const maxAnswerBytes = 16 * 1024;
const maxAnswers = 10_000;

/**
 * Asks the company's own service whether somebody may enter. SECURITY: no answer, a late one, or one that is not exactly as
 * agreed counts as no, with a code of its own.
 */
export function createPolicyHook(options: PolicyHookOptions): PolicyHook {
  const { cacheSeconds, clock, onProblem } = options;
  const answers = new AnswerCache<HookAnswer>({ seconds: cacheSeconds, most: maxAnswers, clock });

  return async (identity, request) => {
    const question = JSON.stringify(questionFor(identity, request));
    try {
      const name = createHash('sha256').update(question).digest('base64');
      const answer = await answers.get(name, () => ask(question, options));
      if (!answer.allow) return { allowed: false, code: 'room-not-allowed', rule };
      const { role, ttl, mayInvite } = answer;
      return allowed(role, identity, request, { rule, ttl: ttl ?? null, mayInvite: mayInvite === true });
    } catch (error) {
      onProblem(error);
      return { allowed: false, code: 'policy-unavailable', rule };
    }
  };
}

function questionFor(identity: Identity, { roomID, room }: RoomRequest) {
  const { subject, userID, userName, groups, claims, method } = identity;
  return {
    identity: { subject, userID, userName, groups, claims, method },
    room: { id: roomID, created: room !== null, createdByCaller: room?.createdByCaller === true },
  };
}

async function ask(question: string, { url, secret, timeoutMs }: PolicyHookOptions): Promise<HookAnswer> {
  const shown = typeof secret === 'function' ? secret() : secret;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(shown === null ? {} : { authorization: `Bearer ${shown.reveal()}` }),
    },
    body: question,
    // SECURITY: the service that was configured is asked, and nobody it might point to.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the policy hook answered ${String(response.status)}`);
  }
  const parsed = answerSchema.safeParse(parseJson(await readLimited(response, maxAnswerBytes)));
  // SECURITY: the answer is not repeated: it may name people.
  if (!parsed.success) throw new Error('the policy hook answered something that is not an answer');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
