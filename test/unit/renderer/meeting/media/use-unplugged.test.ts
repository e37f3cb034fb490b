import { expect, test } from 'vitest';
import type { DeviceInfo } from '../../../../../renderer/meeting/media/devices.ts';
import { nextUnplugged } from '../../../../../renderer/meeting/media/use-unplugged.ts';

function camera(label: string): DeviceInfo {
  return { kind: 'videoinput', deviceId: `id of ${label}`, label };
}

const built = camera('Built in');
const logitech = camera('Logitech');

test('what is gone is named until it is back', () => {
  const gone = nextUnplugged({}, [built, logitech], [built]);
  expect(gone).toEqual({ camera: 'Logitech' });
  expect(nextUnplugged(gone, [built], [built])).toEqual(gone);
  expect(nextUnplugged(gone, [built], [built, logitech])).toEqual({});
});

test('nothing is said of devices that come, and of names that are not known yet', () => {
  expect(nextUnplugged({}, [], [built])).toEqual({});
  expect(nextUnplugged({}, [camera('')], [built])).toEqual({});
});
