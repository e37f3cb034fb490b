import { describe, expect, it } from 'vitest';
import { joinPlace, missingTitle } from '../../../../renderer/shell/join-place.ts';

describe('joinPlace', () => {
  it.each([
    ['meeting.title-empty', 'field'],
    ['meeting.link-invalid', 'field'],
    ['meeting.id-invalid', 'field'],
    ['meeting.other-company', 'field'],
    ['company.unreachable', 'form'],
    ['app.internal', 'form'],
  ] as const)('shows %s at the %s', (code, place) => {
    expect(joinPlace({ code, support: '' })).toBe(place);
  });
});

describe('missingTitle', () => {
  it('sees that nothing was typed', () => {
    expect(missingTitle(' \t')).toMatchObject({ code: 'meeting.title-empty' });
    expect(missingTitle('会')).toBeUndefined();
  });
});
