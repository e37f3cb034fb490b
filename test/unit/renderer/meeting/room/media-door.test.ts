import { describe, expect, it } from 'vitest';
import { createMediaDoor } from '../../../../../renderer/meeting/room/media-door.ts';

/** A track of which only the end is of interest. */
class FakeTrack extends EventTarget implements MediaStreamTrack {
  contentHint = '';
  enabled = true;
  readonly id = '';
  readonly kind = 'video';
  readonly label = '';
  readonly muted = false;
  onended = null;
  onmute = null;
  onunmute = null;
  readyState: MediaStreamTrackState = 'live';
  applyConstraints = () => Promise.resolve();
  clone = () => new FakeTrack();
  getCapabilities = () => ({});
  getConstraints = () => ({});
  getSettings = () => ({});
  stop = () => {
    this.readyState = 'ended';
  };
}

class FakeStream extends EventTarget implements MediaStream {
  readonly active = true;
  readonly id = '';
  onaddtrack = null;
  onremovetrack = null;
  private readonly tracks = [new FakeTrack(), new FakeTrack()];
  addTrack = () => undefined;
  removeTrack = () => undefined;
  clone = (): MediaStream => new FakeStream();
  getAudioTracks = () => [];
  getVideoTracks = () => this.tracks;
  getTrackById = () => null;
  getTracks = () => this.tracks;
  states = () => this.tracks.map(({ readyState }) => readyState);
}

/** Devices that hand out what the test says, when the test says. */
function setUp() {
  const waiting: ((stream: MediaStream) => void)[] = [];
  const grab = () => new Promise<MediaStream>((resolve) => waiting.push(resolve));
  const devices = { getUserMedia: grab, getDisplayMedia: grab };
  const door = createMediaDoor(devices);
  return { devices, door, waiting };
}

describe.each(['getUserMedia', 'getDisplayMedia'] as const)('what %s gave', (way) => {
  it('is stopped when the meeting is over, and not before', async () => {
    const { devices, door, waiting } = setUp();
    const stream = new FakeStream();
    const asked = devices[way]();
    waiting[0]?.(stream);
    expect(await asked).toBe(stream);
    expect(stream.states()).toEqual(['live', 'live']);
    door.shut();
    expect(stream.states()).toEqual(['ended', 'ended']);
  });

  it('is stopped and kept back when it comes after the end', async () => {
    const { devices, door, waiting } = setUp();
    const stream = new FakeStream();
    const asked = devices[way]();
    door.shut();
    waiting[0]?.(stream);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(stream.states()).toEqual(['ended', 'ended']);
  });

  it('is not even asked for after the end', async () => {
    const { devices, door, waiting } = setUp();
    door.shut();
    await expect(devices[way]()).rejects.toMatchObject({ name: 'AbortError' });
    expect(waiting).toEqual([]);
  });
});
