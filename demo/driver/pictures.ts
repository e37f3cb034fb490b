import type { Page } from 'playwright';

/** A moving picture in a meeting window. */
export interface Picture {
  /** The client's own camera, or somebody else's. */
  readonly own: boolean;
  readonly framesShown: number;
  readonly width: number;
  readonly height: number;
  /** A sum over the pixels of the frame on show: another picture gives another number. */
  readonly checksum: number;
}

/** Looks at every picture of a meeting window. */
export function lookAtPictures(meeting: Page): Promise<Picture[]> {
  return meeting.evaluate(() =>
    [...document.querySelectorAll('video')].flatMap((video) => {
      const stream = video.srcObject;
      const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
      if (track === undefined || video.videoWidth === 0) return [];
      const canvas = new OffscreenCanvas(64, 36);
      const context = canvas.getContext('2d');
      if (context === null) return [];
      context.drawImage(video, 0, 0, 64, 36);
      let checksum = 7;
      for (const value of context.getImageData(0, 0, 64, 36).data)
        checksum = (checksum * 31 + value) % 1_000_003;
      return [
        {
          // Only a camera of this computer belongs to a device; a received picture may even know its frame rate.
          own: track.getSettings().groupId !== undefined,
          framesShown: video.getVideoPlaybackQuality().totalVideoFrames,
          width: video.videoWidth,
          height: video.videoHeight,
          checksum,
        },
      ];
    }),
  );
}

/** The first picture of somebody else, when it is there. */
export async function otherPicture(meeting: Page): Promise<Picture | undefined> {
  return (await lookAtPictures(meeting)).find(({ own }) => !own);
}
