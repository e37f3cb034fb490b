import { describe, expect, it } from 'vitest';
import { holdBack } from '../../../../main/diagnostics/hold-back.ts';
import { runSteps } from '../../../../main/diagnostics/run-steps.ts';
import { found, type Step } from '../../../../main/diagnostics/step.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { Finding } from '../../../../shared/schemas/diagnostics.ts';

const step = (name: Step['name'], run: Step['run']): Step => ({ name, run });
const now = () => 0;

describe('runSteps', () => {
  it('tells of each when it ends, and gives all in their order', async () => {
    const told: string[] = [];
    let letGo: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const findings = await runSteps(
      [
        step('version', async () => {
          await waits;
          return found('version.good');
        }),
        step('disk', () => {
          letGo();
          return Promise.resolve(found('disk.good', { megabytes: 7 }));
        }),
      ],
      { onFinding: ({ step: name }) => told.push(name), now },
    );
    expect(told).toEqual(['disk', 'version']);
    expect(findings.map(({ step: name, code, facts }) => [name, code, facts])).toEqual([
      ['version', 'version.good', {}],
      ['disk', 'disk.good', { megabytes: 7 }],
    ]);
  });

  it('waits for none longer than it may take', async () => {
    const [slow] = await runSteps([step('keychain', () => new Promise(() => undefined))], {
      onFinding: () => undefined,
      now,
      patience: 20,
    });
    expect(slow).toMatchObject({ step: 'keychain', code: 'any.slow' });
  });

  it('tells nothing of what is thrown', async () => {
    const secret = 'dk_0123456789abcdef';
    const [broken] = await runSteps([step('sign-in', () => Promise.reject(new Error(secret)))], {
      onFinding: () => undefined,
      now,
    });
    expect(broken).toEqual({ step: 'sign-in', code: 'any.broken', facts: {}, took: 0 });
  });

  it('asks nothing before it is known what the company has set', async () => {
    let asked = 0;
    const ask = step('zego', () => {
      asked += 1;
      return Promise.resolve(found('zego.good', { count: 2, total: 2 }));
    });
    const unreadable = err({ code: 'policy.unreadable', support: 'ABCD2345' } as const);
    expect(await holdBack(ask, () => Promise.resolve(unreadable)).run()).toEqual({
      code: 'any.held',
      facts: {},
    });
    expect(asked).toBe(0);
    expect((await holdBack(ask, () => Promise.resolve(ok(null))).run()).code).toBe('zego.good');
  });

  it('leaves out facts that have not their form', async () => {
    const facts = {
      host: 'meet.acme.com/join?room=secret',
      net: 'ERR_FAILED for https://alice:tangerine@meet.acme.com',
      source: '/home/alice/policy.json',
      keys: 'Project Bluebird!',
      megabytes: 3,
      room: 'Project Bluebird',
    };
    const findings: Finding[] = [];
    await runSteps([step('disk', () => Promise.resolve(found('disk.good', facts)))], {
      onFinding: (finding) => findings.push(finding),
      now,
    });
    expect(findings[0]?.facts).toEqual({ megabytes: 3 });
  });
});
