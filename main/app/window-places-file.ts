import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Area, WindowPlace } from './window-place.ts';

/** The windows that come back where they were. */
export type PlacedZone = 'signin' | 'shell' | 'meeting';

export type WindowPlaces = Readonly<Partial<Record<PlacedZone, WindowPlace>>>;

const zones: readonly PlacedZone[] = ['signin', 'shell', 'meeting'];

/** Read synchronously before the first window opens; whatever cannot be understood counts as never kept. */
export function readPlaces(file: string): WindowPlaces {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(content)) return {};
    return Object.fromEntries(
      zones.flatMap((zone) => {
        const place = content[zone];
        return isPlace(place) ? [[zone, place]] : [];
      }),
    );
  } catch {
    return {};
  }
}

export function writePlaces(file: string, places: WindowPlaces): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(places), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk or a folder that is gone costs the place of a window, nothing more.
  }
}

// Hand-written because zod is not loaded before first paint.

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPlace(value: unknown): value is WindowPlace {
  if (!isRecord(value)) return false;
  return isArea(value['bounds']) && ['nothing', 'work-area', 'screen'].includes(String(value['fills']));
}

function isArea(value: unknown): value is Area {
  if (!isRecord(value)) return false;
  const { x, y, width, height } = value;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}
