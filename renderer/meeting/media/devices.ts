import type { MediaChoices } from '../../../shared/schemas/meeting.ts';

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

/** The part of a `MediaDeviceInfo` that matters here. */
export interface DeviceInfo {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
}

/** A device under the name it is remembered by. */
export interface NamedDevice {
  readonly id: string;
  readonly name: string;
}

const mediaKinds = { camera: 'videoinput', microphone: 'audioinput', speaker: 'audiooutput' } as const;

/** Chromium lists these beside the real devices: not a device but "whatever the system uses". */
const pseudoDevices = ['default', 'communications'];

/**
 * The devices of one kind by name. Ids change with every in-memory session, so the label is the name; two devices
 * with the same label get a number in the order they are listed. Devices whose label is hidden (nothing was permitted
 * yet) have no name and are left out.
 */
export function namedDevices(devices: readonly DeviceInfo[], kind: DeviceKind): NamedDevice[] {
  const seen = new Map<string, number>();
  const named: NamedDevice[] = [];
  for (const { deviceId, label } of realDevices(devices, kind)) {
    if (deviceId === '' || label === '') continue;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    named.push({ id: deviceId, name: count === 1 ? label : `${label} (${count})` });
  }
  return named;
}

/** Whether there is any device of a kind, named or not. */
export function hasDevice(devices: readonly DeviceInfo[], kind: DeviceKind): boolean {
  return realDevices(devices, kind).length > 0;
}

/** The id of a remembered device; nothing when it is not plugged in or the system's default was chosen. */
export function deviceIdOf(
  devices: readonly DeviceInfo[],
  kind: DeviceKind,
  name: string | null,
): string | undefined {
  if (name === null) return undefined;
  return namedDevices(devices, kind).find((device) => device.name === name)?.id;
}

/**
 * The name of the device that a choice comes down to: the chosen one while it is there, otherwise the first, which the
 * system takes as a rule; nothing while no name is known.
 */
export function deviceNameOf(
  devices: readonly DeviceInfo[],
  kind: DeviceKind,
  name: string | null,
): string | undefined {
  const named = namedDevices(devices, kind);
  return (named.find((device) => device.name === name) ?? named[0])?.name;
}

/** The ids to enter the room with. What is not plugged in is left to the system. */
export interface RoomDevices {
  readonly camera: string | undefined;
  readonly microphone: string | undefined;
  readonly speaker: string | undefined;
}

export function roomDevicesOf(devices: readonly DeviceInfo[], choices: MediaChoices): RoomDevices {
  return {
    camera: deviceIdOf(devices, 'camera', choices.camera),
    microphone: deviceIdOf(devices, 'microphone', choices.microphone),
    speaker: deviceIdOf(devices, 'speaker', choices.speaker),
  };
}

/**
 * What of the choices can be had. UIKit draws a camera that is not plugged in as on (measured with 2.18.4), so it is
 * not asked for one.
 */
export function possibleChoices(devices: readonly DeviceInfo[], choices: MediaChoices): MediaChoices {
  return {
    ...choices,
    cameraOn: choices.cameraOn && hasDevice(devices, 'camera'),
    microphoneOn: choices.microphoneOn && hasDevice(devices, 'microphone'),
  };
}

function realDevices(devices: readonly DeviceInfo[], kind: DeviceKind): DeviceInfo[] {
  return devices.filter(
    (device) => device.kind === mediaKinds[kind] && !pseudoDevices.includes(device.deviceId),
  );
}
