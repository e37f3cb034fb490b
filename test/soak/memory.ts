import { familyOf, proportionalMemory } from '../bench/startup/process-family.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/** Proportional set size of all of Foyer's processes, in MiB; nothing where the system has no such number. */
export async function memoryOf({ app }: FoyerApp): Promise<number | null> {
  const { pid } = app.process();
  if (process.platform !== 'linux' || pid === undefined) return null;
  return Math.round(await proportionalMemory(await familyOf(pid)));
}
