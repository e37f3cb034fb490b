import type { z } from 'zod';
import { UsageError } from './usage-error.ts';

/** The value of an option as its schema takes it. @throws UsageError that names the option and the rule it breaks. */
export function checkedOption<T>(schema: z.ZodType<T>, text: string, option: string): T {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--${option}: ${parsed.error.issues[0]?.message ?? 'not valid'}`);
}
