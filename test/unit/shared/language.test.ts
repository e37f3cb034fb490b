import { describe, expect, it } from 'vitest';
import { directionOf, formatTagOf, nearestLanguage, pageTagOf, spokenFor } from '../../../shared/language.ts';

describe('the nearest language', () => {
  it.each([
    [['de-AT', 'en-US'], 'de'],
    [['de_DE'], 'de'],
    [['zh-Hans-CN'], 'zh'],
    [['zh-TW'], 'zh'],
    [['ar-EG'], 'ar'],
    [['fr-FR', 'de-CH', 'en'], 'de'],
    [['fr-FR', 'it'], 'en'],
    [['C'], 'en'],
    [[''], 'en'],
    [[], 'en'],
    // Not Danish, not Aragonese: the whole of it counts.
    [['den', 'arn'], 'en'],
  ] as const)('to %s is %s', (tags, language) => {
    expect(nearestLanguage(tags, false)).toBe(language);
  });

  it('is the tests’ own only in tests', () => {
    expect(nearestLanguage(['en-XA'], true)).toBe('en-XA');
    expect(nearestLanguage(['en_XA'], true)).toBe('en-XA');
    expect(nearestLanguage(['en-XA', 'de'], false)).toBe('en');
  });
});

it('a page’s tag leads back to its language', () => {
  for (const language of ['en', 'de', 'zh', 'ar', 'en-XA'] as const)
    expect(spokenFor(pageTagOf(language))).toBe(language);
});

it('only Arabic runs from right to left', () => {
  expect((['en', 'de', 'zh', 'en-XA'] as const).map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  expect(directionOf('ar')).toBe('rtl');
});

it('dates are written as in the reader’s country, where that is known, and never in another language', () => {
  expect(formatTagOf('de', ['en-US', 'de-AT'])).toBe('de-AT');
  expect(formatTagOf('de', ['en-US'])).toBe('de');
  expect(formatTagOf('en', ['de-DE'])).toBe('en');
  expect(formatTagOf('en', ['en-GB'])).toBe('en-GB');
  expect(formatTagOf('zh', [])).toBe('zh-CN');
});
