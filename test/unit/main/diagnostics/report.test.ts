import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diagnoseOptions } from '../../../../main/diagnostics/command-line.ts';
import { safeLines } from '../../../../main/diagnostics/log-lines.ts';
import { reportFiles, reportOf, reportText, zipOf } from '../../../../main/diagnostics/report.ts';
import { runSteps } from '../../../../main/diagnostics/run-steps.ts';
import { found } from '../../../../main/diagnostics/step.ts';
import { findingVerdicts } from '../../../../shared/diagnostics/findings.ts';
import { findingSentences } from '../../../../shared/diagnostics/sentences.ts';
import { diagnosticSteps } from '../../../../shared/diagnostics/steps.ts';
import type { Finding } from '../../../../shared/schemas/diagnostics.ts';

const time = new Date('2026-11-24T12:00:00Z');
const finding = (code: Finding['code'], facts: Finding['facts'] = {}): Finding => ({
  step: 'disk',
  code,
  facts,
  took: 3,
});

describe('a report', () => {
  it('has the worst of what was found for its verdict', () => {
    expect(reportOf([finding('disk.good'), finding('any.no-company')], time).verdict).toBe('pass');
    expect(reportOf([finding('disk.good'), finding('disk.low')], time).verdict).toBe('warn');
    expect(reportOf([finding('disk.full'), finding('disk.low')], time).verdict).toBe('fail');
  });

  it('says in sentences what was found and what to do', () => {
    const report = reportOf(
      [
        finding('disk.low', { megabytes: 42 }),
        finding('server.failed', { host: 'meet.acme.com', error: 'company.unreachable' }),
        finding('keychain.locked', { place: 'credential-manager' }),
      ],
      time,
    );
    expect(report.steps.map(({ happened }) => happened)).toEqual([
      'Only 42 MB are free.',
      'Foyer can’t reach meet.acme.com.',
      'The Windows Credential Manager is locked.',
    ]);
    expect(reportText(report)).toContain('Check your internet connection or VPN, then try again.');
    expect(reportText(report)).toContain('0 pass, 2 warn, 1 fail, 0 skip');
  });

  it('has a sentence for everything, and advice for whatever is not well', () => {
    for (const [code, verdict] of Object.entries(findingVerdicts)) {
      expect(diagnosticSteps.some((step) => code.startsWith(`${step}.`)) || code.startsWith('any.')).toBe(
        true,
      );
      const sentence = Object.entries(findingSentences).find(([name]) => name === code)?.[1];
      expect(sentence?.happened, code).toBeTruthy();
      expect((sentence?.next ?? '') !== '', code).toBe(verdict === 'warn' || verdict === 'fail');
    }
  });
});

describe('what must not get into a report', () => {
  const canaries = {
    password: 'tangerine-Kayak-42-velvet',
    token: `04${'AAAAAGcanaryToken'.repeat(12)}`,
    key: 'dk_0123456789abcdefCANARY',
    meeting: 'Project Bluebird',
    room: 'project-bluebird-m7q',
    person: 'alice.example',
    plain: 'quarterly-review',
    word: 'layoffs',
  };

  it('does not, wherever it is planted', async () => {
    const all = Object.values(canaries);
    const findings = (
      await Promise.all(
        all.map((canary) =>
          runSteps(
            [
              { name: 'sign-in', run: () => Promise.reject(new Error(canary)) },
              {
                name: 'disk',
                // As a step of a later Foyer might.
                run: () =>
                  Promise.resolve(
                    found('disk.good', {
                      ...{ room: canary, detail: canary },
                      source: canary,
                      net: canary,
                      keys: canary,
                    }),
                  ),
              },
            ],
            { onFinding: () => undefined, now: () => 0 },
          ),
        ),
      )
    ).flat();
    const lines = all.flatMap((canary) => [
      canary,
      JSON.stringify({ time: time.toISOString(), event: canary }),
      JSON.stringify({ time: time.toISOString(), event: 'refused signin:sign-in', code: canary }),
      JSON.stringify({ time: time.toISOString(), event: 'refused signin:sign-in', support: canary }),
      JSON.stringify({ time: time.toISOString(), event: 'meeting-joined', title: canary }),
      JSON.stringify({ time: canary, event: 'meeting-joined' }),
    ]);
    const good = {
      time: time.toISOString(),
      event: 'refused shell:join',
      code: 'company.broken',
      support: 'ABCD2345',
    };
    const log = [...lines, JSON.stringify(good)].join('\n');
    const files = unzipSync(zipOf(reportFiles(reportOf(findings, time), new Map([['foyer.log', log]]))));
    const text = Object.entries(files)
      .map(([name, bytes]) => name + strFromU8(bytes))
      .join('\n');
    for (const canary of all) expect(text).not.toContain(canary);
    expect(Object.keys(files)).toEqual(['report.txt', 'report.json', 'logs/foyer.log.txt']);
    // What belongs there is there, or the test would pass for an empty file.
    expect(text).toContain(JSON.stringify(good));
  });

  it('is told from all that Foyer logs', () => {
    const main = join(import.meta.dirname, '../../../../main');
    const events = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(main, file), 'utf8').matchAll(/log\(\{\s*event: '([^']+)'/g)])
      .map(([, event = '']) => event);
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) {
      const line = JSON.stringify({ time: time.toISOString(), event });
      expect(safeLines(line).lines, event).toEqual([line]);
    }
  });

  it('is counted where it stood in a log', () => {
    expect(safeLines('x\n{"time":"2026-11-24T12:00:00.000Z","event":"meeting-joined"}\n')).toEqual({
      lines: ['{"time":"2026-11-24T12:00:00.000Z","event":"meeting-joined"}'],
      dropped: 1,
    });
  });
});

describe('foyer --diagnose', () => {
  it.each([
    [['foyer'], undefined],
    [['foyer', '--diagnose'], { json: false, out: undefined }],
    [['foyer', '--diagnose', '--json', '--out', 'r.json'], { json: true, out: 'r.json' }],
    [['foyer', '--out=r.txt', '--diagnose'], { json: false, out: 'r.txt' }],
  ])('is asked by %j', (argv, options) => {
    expect(diagnoseOptions(argv)).toEqual(options);
  });
});
