import type { ConformanceOptions, NamedFinding } from './run-conformance.ts';

const words = { pass: 'pass', fail: 'FAIL', skipped: 'skipped' } as const;

export function passed(findings: readonly NamedFinding[]): boolean {
  return findings.every(({ result }) => result !== 'fail');
}

/** What a person reads. */
export function table({ url, protocol }: ConformanceOptions, findings: readonly NamedFinding[]): string {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const count = (wanted: string) => String(findings.filter(({ result }) => result === wanted).length);
  return [
    `${url.href}, protocol ${protocol}`,
    '',
    ...findings.map(
      ({ name, result, why }) => `${words[result].padEnd(7)}  ${name.padEnd(width)}  ${printable(why)}`,
    ),
    '',
    `${count('pass')} passed, ${count('fail')} failed, ${count('skipped')} skipped`,
    '',
  ].join('\n');
}

/** What a program reads: one object. */
export function summary({ url, protocol }: ConformanceOptions, findings: readonly NamedFinding[]): string {
  return `${JSON.stringify({ url: url.href, protocol, passed: passed(findings), checks: findings })}\n`;
}

/** SECURITY: some of it comes from the server; nothing in it may steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');
}
