/**
 * Stands between UIKit and the microphone, camera and screen. UIKit opens the camera even after it was told to leave
 * (measured: leaving within 100 ms of the login left it on), so the end of a meeting is enforced here.
 */
export interface MediaDoor {
  /** SECURITY: stops everything that was handed out and hands out nothing more until the page is loaded again. */
  readonly shut: () => void;
}

type Grabber = Pick<MediaDevices, 'getUserMedia' | 'getDisplayMedia'>;

export function createMediaDoor(devices: Grabber): MediaDoor {
  const handedOut = new Set<MediaStream>();
  let open = true;
  // It may change while a stream is being opened.
  const isOpen = () => open;

  const guarded = async (grab: () => Promise<MediaStream>) => {
    if (!isOpen()) throw new DOMException('the meeting is over', 'AbortError');
    const stream = await grab();
    if (!isOpen()) {
      stop(stream);
      throw new DOMException('the meeting is over', 'AbortError');
    }
    handedOut.add(stream);
    return stream;
  };

  const userMedia = devices.getUserMedia.bind(devices);
  const displayMedia = devices.getDisplayMedia.bind(devices);
  devices.getUserMedia = (constraints) => guarded(() => userMedia(constraints));
  devices.getDisplayMedia = (options) => guarded(() => displayMedia(options));

  return {
    shut() {
      open = false;
      for (const stream of handedOut) stop(stream);
      handedOut.clear();
    },
  };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
