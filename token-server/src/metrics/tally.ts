import { Counter, type Registry } from 'prom-client';

/**
 * A counter by labels that adds up by itself and gives prom-client the sums when they are read: prom-client checks
 * and joins the labels each time it is told.
 *
 * @returns counts one more under the values of the labels, in their order.
 */
export function createTally(
  registry: Registry,
  { name, help, labelNames }: { readonly name: string; readonly help: string; readonly labelNames: string[] },
): (first: string, second?: string) => void {
  const counted = new Map<string, Map<string, number>>();
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const [first, seconds] of counted) {
        for (const [second, count] of seconds)
          this.labels(...[first, second].slice(0, labelNames.length)).inc(count);
      }
    },
  });
  return (first, second = '') => {
    const seconds = counted.get(first) ?? new Map<string, number>();
    if (seconds.size === 0) counted.set(first, seconds);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
  };
}
