import type { Result } from '../../shared/result.ts';
import { found, type Step } from './step.ts';

/**
 * A step that asks the network, once it is known what the company has set for this computer.
 * SECURITY: nothing leaves this computer before that.
 */
export function holdBack({ name, run }: Step, ready: () => Promise<Result<null>>): Step {
  return { name, run: async () => ((await ready()).ok ? run() : found('any.held')) };
}
