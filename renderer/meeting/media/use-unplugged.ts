import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeviceInfo, type DeviceKind, namedDevices } from './devices.ts';

type Unplugged = Readonly<Partial<Record<DeviceKind, string>>>;

const kinds = ['camera', 'microphone', 'speaker'] as const;

/** The device of each kind that was unplugged last while this page was open, until it is back. */
export function useUnplugged(devices: readonly DeviceInfo[] | undefined): Unplugged {
  const before = useRef<readonly DeviceInfo[]>([]);
  const [unplugged, setUnplugged] = useState<Unplugged>({});
  useEffect(() => {
    if (devices === undefined) return;
    const had = before.current;
    before.current = devices;
    setUnplugged((known) => nextUnplugged(known, had, devices));
  }, [devices]);
  return unplugged;
}

/** What is unplugged now, when these devices had been there and those are. */
export function nextUnplugged(
  known: Unplugged,
  had: readonly DeviceInfo[],
  has: readonly DeviceInfo[],
): Unplugged {
  const next: Partial<Record<DeviceKind, string>> = {};
  for (const kind of kinds) {
    const there = new Set(namedDevices(has, kind).map(({ name }) => name));
    const gone = namedDevices(had, kind).findLast(({ name }) => !there.has(name))?.name ?? known[kind];
    if (gone !== undefined && !there.has(gone)) next[kind] = gone;
  }
  return next;
}
