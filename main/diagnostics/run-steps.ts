import { type Facts, factsSchema, type Finding } from '../../shared/schemas/diagnostics.ts';
import { found, type Outcome, type Step } from './step.ts';

interface Parts {
  readonly onFinding: (finding: Finding) => void;
  /** In milliseconds. */
  readonly now: () => number;
  /** How long a step may take, in milliseconds. */
  readonly patience?: number;
}

/** Long enough for a keychain that asks, short enough for “in a minute”. */
export const stepPatience = 20_000;

/** Runs all at once; each is told of when it ends, and the answer has them in their order. None fails or outlasts its time. */
export async function runSteps(
  steps: readonly Step[],
  { onFinding, now, patience = stepPatience }: Parts,
): Promise<Finding[]> {
  return Promise.all(
    steps.map(async ({ name, run }) => {
      const begun = now();
      const { code, facts = {} } = await inTime(run, patience);
      const took = Math.max(0, Math.round(now() - begun));
      const finding = { step: name, code, facts: safe(facts), took };
      onFinding(finding);
      return finding;
    }),
  );
}

async function inTime(run: () => Promise<Outcome>, patience: number): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      resolve(found('any.slow', { seconds: Math.round(patience / 1000) }));
    }, patience);
  });
  try {
    return await Promise.race([run(), slow]);
  } catch {
    // SECURITY: what was thrown may quote anything, so nothing of it is told.
    return found('any.broken');
  } finally {
    clearTimeout(timer);
  }
}

/** SECURITY: a fact that has not its form is left out, whatever a step meant by it. */
function safe(facts: Facts): Facts {
  const fits = Object.entries(facts).filter(
    ([name, value]) => factsSchema.safeParse({ [name]: value }).success,
  );
  return factsSchema.parse(Object.fromEntries(fits));
}
