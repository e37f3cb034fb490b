import { expect, it, vi } from 'vitest';
import { describePolicy, exitCodeOf } from '../../../../main/policy/describe-policy.ts';
import { policySource } from '../../../../main/policy/policy-source.ts';
import { printPolicy } from '../../../../main/policy/print-policy.ts';
import { resolvePolicy } from '../../../../main/policy/resolve-policy.ts';

const written: string[] = [];
vi.mock('../../../../main/app/write-out.ts', () => ({
  writeOut: (text: string) => Promise.resolve(written.push(text)),
}));

it('answers an account of the system’s that has no home', async () => {
  const here = describePolicy(resolvePolicy(await policySource()(), undefined));
  const ended: unknown[] = [];
  await printPolicy({
    getPath: () => {
      throw new Error('Failed to get ’userData’ path');
    },
    exit: (code) => ended.push(code),
  });
  expect(written.map((text): unknown => JSON.parse(text))).toEqual([here]);
  expect(ended).toEqual([exitCodeOf(here)]);
});
