import { expect, it } from 'vitest';
import { canMeetByName } from '../../../../renderer/shell/new-meeting-place.ts';

it.each([
  ['meeting.new-unavailable', true],
  ['meeting.new-not-allowed', true],
  ['company.broken', false],
  ['company.unreachable', false],
  ['signin.expired', false],
] as const)('after %s a name can be met by instead: %s', (code, can) => {
  expect(canMeetByName({ code, support: '' })).toBe(can);
});
