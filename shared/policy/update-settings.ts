import { z } from 'zod';
import type { SettingsOf } from './setting.ts';
import { updateAddress } from './update-address.ts';

/** A version as Foyer's own: three numbers, perhaps a pre-release; or none. */
const version = () =>
  z
    .string()
    .regex(
      /^(none|\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.]{1,40})?)$/,
      'is neither a version, for example 1.4.0, nor “none”',
    );

/** A day, as people write it in files. */
const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day, for example 2027-01-31')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'is not a day, for example 2027-01-31');

/** An Ed25519 public key: its 32 bytes. */
const publicKey = () =>
  z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'is not a public key: 32 bytes in base64, 44 characters');

/** Where new versions come from, and when they are taken. */
export const updateValues = {
  updates: z.enum(['off', 'notify', 'automatic']).optional(),
  updateAddress: updateAddress().optional(),
  updateChannel: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,30}$/, 'is not a channel, for example latest or beta')
    .optional(),
  updateDeferralDays: z.int().min(0).max(90).optional(),
  updateKeys: z.array(publicKey()).min(1).max(8).optional(),
  minimumVersion: version().optional(),
  minimumVersionFrom: day().optional(),
};

export const updateSettings: SettingsOf<typeof updateValues> = {
  updates: {
    kind: 'choice',
    options: {
      off: 'Foyer never looks for updates; your own tools bring them',
      notify: 'Foyer says that there is an update, and gets it when the employee agrees',
      automatic: 'Foyer gets updates by itself, and asks only before it restarts',
    },
    levels: ['mandatory'],
    title: 'Updates',
    effect:
      'Foyer looks for updates at updateAddress, never anywhere else. It never gets one during a meeting and never restarts in one. It takes no older version than its own.',
    builtIn: null,
    without:
      'A Foyer that an employee installed for themselves updates itself (automatic). One that was installed for the whole computer (deb, rpm, MSI, pkg, or by an administrator) leaves it to IT (off).',
    example: 'notify',
  },
  updateAddress: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Address of the updates',
    effect:
      'The folder on your own server with the feed (latest.yml, latest-mac.yml, latest-linux.yml), its signature and the packages. It starts with https://. Foyer takes over nothing of a feed that does not carry a signature it trusts.',
    builtIn: null,
    without: 'There are no updates: Foyer asks no server of anybody else.',
    example: 'https://updates.acme.com/foyer/',
  },
  updateChannel: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Channel of the updates',
    effect: 'The first part of the name of the feed: “beta” reads beta.yml, beta-mac.yml or beta-linux.yml.',
    builtIn: 'latest',
    without: 'Foyer reads the feed “latest”.',
    example: 'beta',
  },
  updateDeferralDays: {
    kind: 'number',
    levels: ['mandatory'],
    title: 'Days before an update is taken',
    effect:
      'Foyer passes over an update until so many days (0 to 90) after the release date in the feed have gone by. To leave a group of computers behind on purpose is better done with a channel of its own.',
    builtIn: 0,
    without:
      'Updates are taken as soon as they are in the feed, in the part of the computers that its stagingPercentage names.',
    example: 7,
  },
  updateKeys: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Keys that sign the updates',
    effect:
      'The public keys (Ed25519, 32 bytes in base64) whose signature on a feed counts, in the place of those built in. List the old and the new one while you change keys.',
    builtIn: null,
    without: 'The keys built into the package count; where there are none either, there are no updates.',
    example: ['mE3E8tSGaPaYyJY4tvXOFHbBYlGlqN22ziX9WtSfMs4='],
  },
  minimumVersion: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Oldest version that should be in use',
    effect:
      'Older Foyers ask the employee to update, and go on working. It takes the place of what the company’s meeting server says; “none” sets that aside.',
    builtIn: null,
    without: 'What the company’s meeting server says counts.',
    example: '1.4.0',
  },
  minimumVersionFrom: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Day from which the oldest version counts',
    effect: 'Until that day an older Foyer only mentions it. It belongs to minimumVersion.',
    builtIn: null,
    without: 'The oldest version counts at once.',
    example: '2027-01-31',
  },
};
