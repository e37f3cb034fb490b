import { z } from 'zod';
import { address } from './address.ts';
import type { SettingsOf } from './setting.ts';

/** Which company this computer belongs to, and how it presents itself. */
export const companyValues = {
  companyAddress: address().optional(),
  /** SECURITY: a picture inside the policy: no address that Foyer would ask. */
  companyLogo: z
    .string()
    .max(40_000)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/, 'is not a PNG as data:image/png;base64,…')
    .optional(),
  supportContact: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{C}]*$/u, 'has characters that can’t be shown')
    .optional(),
};

export const companySettings: SettingsOf<typeof companyValues> = {
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
  companyLogo: {
    kind: 'text',
    levels: ['mandatory'],
    longest: 40_000,
    title: 'Logo of the company',
    effect:
      'Shown where employees sign in at the company of companyAddress, or of tokenUrl, instead of the one that its server gives. A PNG as a data: address, at most 40,000 characters.',
    builtIn: null,
    without: 'The logo that the company’s server gives; without that, the company’s initials.',
    example:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  },
  supportContact: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Whom employees ask for help',
    effect:
      'An e-mail address, a telephone number or a few words. Shown under every error with a support code where employees sign in and at home, and in Diagnostics.',
    builtIn: null,
    without: 'Errors say “your IT department”.',
    example: 'it-help@acme.com, extension 4444',
  },
};
