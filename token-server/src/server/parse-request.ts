import type { z } from 'zod';
import { Problem } from './problem.ts';

/** Body or query as the schema says, unknown fields left out; otherwise a Problem that names the fields. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  // SECURITY: names of fields and rules only; the values may be a password.
  const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'body')));
  throw new Problem('request-invalid', { detail: `Missing or not valid: ${[...fields].join(', ')}.` });
}
