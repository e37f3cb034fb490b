import { found, type Step } from '../step.ts';

interface Parts {
  /** In bytes, where Foyer keeps its settings. */
  readonly free: () => Promise<number>;
  readonly isWritable: () => Promise<boolean>;
}

const megabyte = 1_000_000;
const low = 500;
const full = 20;

export function diskStep({ free, isWritable }: Parts): Step {
  return {
    name: 'disk',
    async run() {
      if (!(await isWritable())) return found('disk.read-only');
      const megabytes = Math.floor((await free()) / megabyte);
      if (megabytes < full) return found('disk.full', { megabytes });
      return megabytes < low ? found('disk.low', { megabytes }) : found('disk.good', { megabytes });
    },
  };
}
