import { z } from 'zod';
import { parseCompanyAddress } from './company-address.ts';

/** `mandatory` holds whatever the employee does; `recommended` gives way to what the employee chose. */
export const policyLevels = ['mandatory', 'recommended'] as const;

const address = () =>
  z
    .string()
    .max(2000)
    .refine(
      (typed) => parseCompanyAddress(typed, '').ok,
      'is not a meeting address, for example meet.acme.com',
    );

/** What a company may set: each by its name, with the values it takes. Everything about policies is made of this. */
export const policyValuesSchema = z.strictObject({
  companyAddress: address().optional(),
  linkServers: z.array(address()).max(200).optional(),
  recentMeetings: z.boolean().optional(),
});

/** The whole of a policy, as it stands in a file. */
export const policyDocumentSchema = z.strictObject({
  /** Where an editor finds the schema of this file. */
  $schema: z.string().optional(),
  mandatory: policyValuesSchema.optional(),
  recommended: policyValuesSchema.pick({ companyAddress: true }).optional(),
});

export type PolicyLevel = (typeof policyLevels)[number];
export type PolicyValues = z.infer<typeof policyValuesSchema>;
export type PolicyKey = keyof PolicyValues;

/** A setting as people who set it read about it. */
export interface PolicySetting {
  readonly kind: 'text' | 'list' | 'switch';
  readonly levels: readonly PolicyLevel[];
  readonly title: string;
  readonly effect: string;
  /** What is in force where nothing is set; `null`: nothing. */
  readonly builtIn: boolean | null;
  /** What that means. */
  readonly without: string;
  readonly example: string | boolean | readonly string[];
}

export const policySettings: Readonly<Record<PolicyKey, PolicySetting>> = {
  companyAddress: {
    kind: 'text',
    levels: ['mandatory', 'recommended'],
    title: 'Meeting address of the company',
    effect:
      'Recommended: the address is filled in where an employee signs in for the first time. Mandatory: it is always filled in, and Foyer signs in and joins as an employee at no other address. A work e-mail address counts as this address. Who is signed in elsewhere has to sign out first. Guests of other companies stay guests there; linkServers limits that.',
    builtIn: null,
    without: 'Employees type the address, or their work e-mail address.',
    example: 'meet.acme.com',
  },
  linkServers: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Servers that links may lead to',
    effect:
      'A link or a pasted invitation to a server that is neither the employee’s own company nor in this list is refused, before anything is sent. An empty list allows the own company only. While nobody is signed in, the own company is the one of a mandatory companyAddress; without that, list its server too. Names are compared whole, with the port where there is one; there are no wildcards.',
    builtIn: null,
    without: 'Foyer asks the employee before it sends anything to a server that a link names.',
    example: ['meet.globex.com', 'meet.initech.com:8443'],
  },
  recentMeetings: {
    kind: 'switch',
    levels: ['mandatory'],
    title: 'List of recent meetings',
    effect:
      'Off: the home page lists no meetings, Foyer remembers none, and what it remembered is deleted at the next start.',
    builtIn: true,
    without: 'The last 20 meetings are listed, until the employee clears the list or signs out.',
    example: false,
  },
};
