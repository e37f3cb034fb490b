import { address } from './address.ts';
import type { SettingsOf } from './setting.ts';

/** Which company this computer belongs to, and how it presents itself. */
export const companyValues = {
  companyAddress: address().optional(),
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
};
