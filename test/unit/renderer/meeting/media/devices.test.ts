import { describe, expect, it } from 'vitest';
import {
  deviceIdOf,
  type DeviceInfo,
  hasDevice,
  namedDevices,
  roomDevicesOf,
} from '../../../../../renderer/meeting/media/devices.ts';

const devices: readonly DeviceInfo[] = [
  { kind: 'videoinput', deviceId: 'v1', label: 'Webcam' },
  { kind: 'videoinput', deviceId: 'v2', label: 'Webcam' },
  { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
  { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Headset' },
  { kind: 'audioinput', deviceId: 'a1', label: 'Headset' },
  { kind: 'audiooutput', deviceId: 'default', label: 'Default' },
];
const hidden: readonly DeviceInfo[] = [{ kind: 'videoinput', deviceId: '', label: '' }];

describe('the devices', () => {
  it('have names that tell twins apart', () => {
    expect(namedDevices(devices, 'camera')).toEqual([
      { id: 'v1', name: 'Webcam' },
      { id: 'v2', name: 'Webcam (2)' },
    ]);
    expect(deviceIdOf(devices, 'camera', 'Webcam (2)')).toBe('v2');
  });

  it('are real ones: "whatever the system uses" is none', () => {
    expect(namedDevices(devices, 'microphone')).toEqual([{ id: 'a1', name: 'Headset' }]);
    expect(hasDevice(devices, 'speaker')).toBe(false);
    expect(deviceIdOf(devices, 'speaker', 'Default')).toBeUndefined();
  });

  it('are there without a name as long as nothing is permitted', () => {
    expect(namedDevices(hidden, 'camera')).toEqual([]);
    expect(hasDevice(hidden, 'camera')).toBe(true);
  });

  it('are left to the system when nothing was chosen or the chosen one is gone', () => {
    expect(deviceIdOf(devices, 'camera', null)).toBeUndefined();
    const choices = {
      camera: 'Webcam (2)',
      microphone: 'Unplugged',
      speaker: null,
      cameraOn: true,
      microphoneOn: true,
      mirror: true,
    };
    expect(roomDevicesOf(devices, choices)).toEqual({
      camera: 'v2',
      microphone: undefined,
      speaker: undefined,
    });
  });
});
