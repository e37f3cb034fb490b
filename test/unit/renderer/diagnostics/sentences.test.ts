import { describe, expect, it } from 'vitest';
import { findings as ar } from '../../../../renderer/diagnostics/sentences/ar.ts';
import { findings as de } from '../../../../renderer/diagnostics/sentences/de.ts';
import { findings as zh } from '../../../../renderer/diagnostics/sentences/zh.ts';
import { fillFinding } from '../../../../shared/diagnostics/fill-finding.ts';
import { type FindingSentence, findingSentences } from '../../../../shared/diagnostics/sentences.ts';
import { ar as arErrors } from '../../../../shared/errors/ar.ts';
import { de as deErrors } from '../../../../shared/errors/de.ts';
import type { Finding } from '../../../../shared/schemas/diagnostics.ts';

/** The places for facts in what was found, in any order. */
const places = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(Object.entries({ de, zh, ar }))('what can be found, in %s', (_language, sentences) => {
  it('has the same facts in it as in English, and advice where English has it', () => {
    const english = new Map<string, FindingSentence>(Object.entries(findingSentences));
    for (const [code, { happened, next }] of Object.entries(sentences)) {
      expect(places(happened), code).toEqual(places(english.get(code)?.happened));
      expect(next === undefined, code).toBe(english.get(code)?.next === undefined);
    }
  });
});

describe('a finding', () => {
  const down: Finding = {
    step: 'server',
    code: 'server.failed',
    facts: { host: 'meet.acme.com', error: 'company.unreachable' },
    took: 1,
  };

  it('says an error in the page’s language', () => {
    const { happened, next } = fillFinding(down, de, deErrors);
    expect(happened).toBe(
      deErrors.sentences['company.unreachable'].happened.replace('{address}', 'meet.acme.com'),
    );
    expect(next).toBe(deErrors.sentences['company.unreachable'].next);
  });

  it('keeps an address apart from words that run the other way', () => {
    const found: Finding = { ...down, step: 'dns', code: 'dns.good', facts: { host: 'meet.acme.com' } };
    expect(fillFinding(found, ar, arErrors).happened).toContain('\u2068meet.acme.com\u2069');
  });

  it('shows a gap where a fact was left out', () => {
    expect(
      fillFinding({ ...down, step: 'disk', code: 'disk.good', facts: {} }, findingSentences).happened,
    ).toBe('… MB are free.');
  });
});
