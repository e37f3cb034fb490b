import { z } from 'zod';
import { parseCompanyAddress } from '../company-address.ts';

/** A company's meeting address, as an employee could type it. */
export const address = () =>
  z
    .string()
    .max(2000)
    .refine(
      (typed) => parseCompanyAddress(typed, '').ok,
      'is not a meeting address, for example meet.acme.com',
    );
