import { zipSync } from 'fflate/browser';
import { verdictOf } from '../../shared/diagnostics/findings.ts';
import { fillFinding } from '../../shared/diagnostics/fill-finding.ts';
import { findingSentences } from '../../shared/diagnostics/sentences.ts';
import { type Verdict, verdicts } from '../../shared/diagnostics/steps.ts';
import { english } from '../../shared/errors/error-texts.ts';
import type { Finding, ReportFile } from '../../shared/schemas/diagnostics.ts';
import { safeLines } from './log-lines.ts';

/** A report as programs read it. Its form only grows: `version` says when it does not. */
export interface Report {
  readonly version: 1;
  /** When the look ended, ISO 8601 in UTC. */
  readonly time: string;
  readonly verdict: Exclude<Verdict, 'skip'>;
  readonly steps: readonly {
    readonly step: string;
    readonly verdict: Verdict;
    readonly code: string;
    readonly facts: Finding['facts'];
    readonly happened: string;
    readonly next?: string;
    /** In milliseconds. */
    readonly took: number;
  }[];
}

/** What `foyer --diagnose` ends with, for Intune, Jamf and scripts. */
export const diagnoseExitCodes = { pass: 0, warn: 1, fail: 2 } as const;

export function reportOf(findings: readonly Finding[], time: Date): Report {
  const steps = findings.map((finding) => {
    const { step, code, facts, took } = finding;
    const { happened, next } = fillFinding(finding, findingSentences, english);
    const verdict = verdictOf(code);
    return { step, verdict, code, facts, happened, ...(next === undefined ? {} : { next }), took };
  });
  return { version: 1, time: time.toISOString(), verdict: worstOf(findings), steps };
}

function worstOf(findings: readonly Finding[]): Report['verdict'] {
  const all = new Set(findings.map(({ code }) => verdictOf(code)));
  if (all.has('fail')) return 'fail';
  return all.has('warn') ? 'warn' : 'pass';
}

/** A report as people read it: a line a step, and below it what to do. */
export function reportText({ time, steps }: Report): string {
  const lines = steps.map(({ step, verdict, happened, next }) => {
    const line = `${verdict.toUpperCase().padEnd(5)} ${step.padEnd(12)} ${happened}`;
    return next === undefined ? line : `${line}\n${' '.repeat(19)}${next}`;
  });
  const counted = verdicts.map((verdict) => {
    const many = steps.filter((each) => each.verdict === verdict).length;
    return `${String(many)} ${verdict}`;
  });
  return `Foyer, ${time}\n\n${lines.join('\n')}\n\n${counted.join(', ')}\n`;
}

/**
 * The files of a report, as they are shown and saved.
 * @param logs what stands in the log, the newest first: file name → text
 */
export function reportFiles(report: Report, logs: ReadonlyMap<string, string>): ReportFile[] {
  const logFiles = [...logs].map(([name, text]) => {
    const { lines, dropped } = safeLines(text);
    const note =
      dropped === 0 ? '' : `(left out, because Foyer did not write them: ${String(dropped)} lines)\n`;
    return { name: `logs/${name}.txt`, text: `${lines.join('\n')}\n${note}` };
  });
  return [
    { name: 'report.txt', text: reportText(report) },
    { name: 'report.json', text: `${JSON.stringify(report, null, 2)}\n` },
    ...logFiles,
  ];
}

export function zipOf(files: readonly ReportFile[]): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, encoder.encode(text)])));
}
