import { z } from 'zod';
import { diagnosticSteps } from '../diagnostics/steps.ts';
import { type FindingCode, findingVerdicts } from '../diagnostics/findings.ts';
import { type ErrorCode, errorCatalogue } from '../error-catalogue.ts';
import { policySettings } from '../policy-settings.ts';
import { vaultPlaces } from '../errors/error-texts.ts';

const plain = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w .:/\\()+,-]+$/);
const number = z.int().min(-9_999_999_999).max(9_999_999_999);

/**
 * Everything a report can say besides its sentences.
 * SECURITY: each has a form of its own, and what does not fit is left out: there is no field for what an employee typed, for
 * a meeting's name, for a credential or for the text of an error.
 */
export const factsSchema = z
  .strictObject({
    version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[a-z0-9.]{1,20})?$/),
    electron: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[a-z0-9.]{1,20})?$/),
    system: plain(80),
    /** A place of policies; never a place in an employee's folder. */
    source: z
      .string()
      .regex(
        /^(\/etc\/foyer\/policy\.json|\/Library\/Managed Preferences\/app\.foyer\.desktop\.plist|\/Library\/Managed Preferences\/user|HK(LM|CU)\\SOFTWARE\\Policies\\Foyer)$/,
      ),
    reason: z.enum(['link', 'not-a-file', 'owner', 'writable', 'too-large', 'denied', 'malformed', 'failed']),
    /** Names of settings, of those that Foyer knows. */
    keys: z
      .string()
      .refine((keys) =>
        keys.split(', ').every((key) => key === 'other' || Object.hasOwn(policySettings, key)),
      ),
    place: z.enum(vaultPlaces),
    /** Of a server: a name, with a port where it is not the usual one. */
    host: z
      .string()
      .max(260)
      .regex(/^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/),
    proxy: z
      .string()
      .max(260)
      .regex(/^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/),
    /** Who issued a certificate, in its own words. */
    issuer: z
      .string()
      .max(100)
      .regex(/^[\p{L}\p{N}\p{P}\p{Zs}\p{S}]+$/u),
    /** One of Foyer's own errors. */
    error: z.custom<ErrorCode>((code) => typeof code === 'string' && Object.hasOwn(errorCatalogue, code)),
    /** One of Chromium's errors. */
    net: z.string().regex(/^ERR_[A-Z0-9_]{1,60}$/),
    count: number,
    total: number,
    days: number,
    seconds: number,
    milliseconds: number,
    megabytes: number,
  })
  .partial();

export const findingSchema = z.object({
  step: z.enum(diagnosticSteps),
  code: z.custom<FindingCode>((code) => typeof code === 'string' && Object.hasOwn(findingVerdicts, code)),
  facts: factsSchema,
  /** How long it took, in milliseconds. */
  took: z.int().nonnegative(),
});

/** A file of a report, as it will be saved. */
export const reportFileSchema = z.object({ name: z.string().max(100), text: z.string().max(4_000_000) });

export const reportSchema = z.object({ files: z.array(reportFileSchema).max(20) });

export type Facts = z.infer<typeof factsSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type ReportFile = z.infer<typeof reportFileSchema>;
