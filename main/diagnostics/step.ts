import type { FindingCode } from '../../shared/diagnostics/findings.ts';
import type { StepName } from '../../shared/diagnostics/steps.ts';
import type { Facts } from '../../shared/schemas/diagnostics.ts';

/** What a step found. SECURITY: a code and facts, each of a form of its own; no text of others. */
export interface Outcome {
  readonly code: FindingCode;
  readonly facts?: Facts;
}

/** One look at one thing. It has to end by itself; how long it may take is the runner's. */
export interface Step {
  readonly name: StepName;
  readonly run: () => Promise<Outcome>;
}

export function found(code: FindingCode, facts: Facts = {}): Outcome {
  return { code, facts };
}
