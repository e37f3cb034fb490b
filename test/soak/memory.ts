import { familyOf, proportionalMemory } from '../bench/startup/process-family.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/** Of one process life of Foyer, from when it had come into the meeting to its end, or that of the soak. */
export interface MemoryOfLife {
  readonly minutes: number;
  /** Proportional set size of all its processes, in MiB; nothing where the system has no such number. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Takes the memory of each life of Foyer. */
export interface MemoryWatch {
  /** Foyer is in the meeting for the first time in this life. */
  readonly begin: () => Promise<void>;
  /** Foyer is about to be closed. */
  readonly end: () => Promise<void>;
  readonly lives: () => readonly MemoryOfLife[];
}

export function watchMemory(foyer: () => FoyerApp): MemoryWatch {
  const lives: MemoryOfLife[] = [];
  let began: { readonly at: number; readonly memory: number | null } | undefined;
  return {
    async begin() {
      began = { at: Date.now(), memory: await memoryOf(foyer()) };
    },
    async end() {
      if (began === undefined) return;
      const minutes = Math.round((Date.now() - began.at) / 6000) / 10;
      lives.push({ minutes, start: began.memory, end: await memoryOf(foyer()) });
      began = undefined;
    },
    lives: () => lives,
  };
}

async function memoryOf({ app }: FoyerApp): Promise<number | null> {
  const { pid } = app.process();
  if (process.platform !== 'linux' || pid === undefined) return null;
  return Math.round(await proportionalMemory(await familyOf(pid)));
}
