import { z } from 'zod';
import { maxTtlSeconds } from '../token04/limits.ts';
import { meetingRoleSchema, methodSchema, weekdays } from './policy.ts';
import { isRoomPattern } from './room-pattern.ts';
import { isTimeZone } from './time-window.ts';

/* The messages are for an operator who reads "policy.yaml:12: rules.2.ttl: …". */

const texts = z.array(z.string().min(1).max(500)).min(1);
const claimValue = z.union([z.string(), z.number(), z.boolean()], 'must be a text, a number, true or false');

// SECURITY: zod leaves out `__proto__`, and a rule that lost a condition is for more people than it says.
const claimsSchema = z
  .unknown()
  .refine((value) => !hasOwn(value, '__proto__'), 'no claim can be called __proto__')
  .pipe(
    z
      .record(
        z.string(),
        z.union(
          [claimValue.transform((value) => [value]), z.array(claimValue).min(1)],
          'must be a value or a list of values',
        ),
      )
      .refine((claims) => Object.keys(claims).length > 0, 'must not be empty'),
  );

const whoSchema = z
  .strictObject({
    groups: texts.optional(),
    users: texts.optional(),
    claims: claimsSchema.optional(),
    methods: z.array(methodSchema).min(1).optional(),
  })
  .refine((who) => Object.keys(who).length > 0, 'must name somebody; leave it out for everybody');

const clockTime = z
  .string('must be a time such as 08:30')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:30')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const windowSchema = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Berlin'),
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .default([...weekdays]),
    from: clockTime.default(0),
    to: clockTime.default(24 * 60),
  })
  .refine(({ from, to }) => from !== to, 'from and to must not be the same time')
  .refine(({ from }) => from < 24 * 60, 'from must be before 24:00');

const ruleSchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(100)
    .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name), 'must not contain control characters'),
  who: whoSchema.optional(),
  rooms: z
    .array(
      z
        .string()
        .refine(isRoomPattern, 'must be a room id, perhaps with *, of A-Z a-z 0-9 _ . and -, or @created'),
    )
    .min(1),
  when: z.union([windowSchema.transform((window) => [window]), z.array(windowSchema).min(1)]).optional(),
  role: z.enum([...meetingRoleSchema.options, 'none']),
  ttl: z.int().min(1).max(maxTtlSeconds).optional(),
  mayInvite: z.boolean().optional(),
});

/** The policy file as it is written. Unknown names are mistakes: a misspelt condition would let in everybody. */
export const policySchema = z
  .strictObject({ rules: z.array(ruleSchema).min(1) })
  .superRefine(({ rules }, context) => {
    const names = new Set<string>();
    for (const [index, { name }] of rules.entries()) {
      if (names.has(name)) {
        context.addIssue({
          code: 'custom',
          path: ['rules', index, 'name'],
          message: 'another rule has this name',
        });
      }
      names.add(name);
    }
  });

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

export type WrittenPolicy = z.output<typeof policySchema>;
