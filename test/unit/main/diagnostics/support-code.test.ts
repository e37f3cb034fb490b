import { expect, it } from 'vitest';
import { supportCode } from '../../../../main/diagnostics/support-code.ts';

it('a support code can be read out on the telephone', () => {
  for (let round = 0; round < 500; round += 1) expect(supportCode()).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXZ]{8}$/);
});

it('two support codes are not the same', () => {
  expect(new Set(Array.from({ length: 2000 }, supportCode)).size).toBe(2000);
});
