import type { Page } from 'playwright';
import { z } from 'zod';
import type { Participant } from '../../demo/participant/start.ts';

/** How smoothly somebody else's picture came. */
export interface Smoothness {
  /** Frames since the watch began. */
  readonly frames: number;
  /** The longest time without a new one, in milliseconds. */
  readonly longestGap: number;
}

const smoothness = z.object({ frames: z.number(), longestGap: z.number() });

/** Watches the other's picture in a meeting window from now on, from within. */
export async function watchPicture(meeting: Page): Promise<() => Promise<Smoothness>> {
  await meeting.evaluate(() => {
    const watch = { frames: 0, longestGap: 0 };
    Reflect.set(globalThis, 'foyerPicture', watch);
    let last = -1;
    let since = performance.now();
    setInterval(() => {
      let shown = 0;
      for (const video of document.querySelectorAll('video')) {
        const stream = video.srcObject;
        const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
        // Only a camera of this computer belongs to a device.
        if (track === undefined || track.getSettings().groupId !== undefined) continue;
        shown += video.getVideoPlaybackQuality().totalVideoFrames;
      }
      const now = performance.now();
      watch.longestGap = Math.max(watch.longestGap, now - since);
      if (shown === last) return;
      if (last >= 0 && shown > last) watch.frames += shown - last;
      last = shown;
      since = now;
    }, 200);
  });
  return async () =>
    smoothness.parse(await meeting.evaluate((): unknown => Reflect.get(globalThis, 'foyerPicture')));
}

/** The same of the second participant, by its reports of each second in which frames were decoded. */
export function watchParticipant(participant: Participant): () => Smoothness {
  const first = participant.state.framesDecoded;
  let frames = first;
  let longestGap = 0;
  let since = performance.now();
  participant.onChange(({ framesDecoded }) => {
    if (framesDecoded === frames) return;
    frames = framesDecoded;
    longestGap = Math.max(longestGap, performance.now() - since);
    since = performance.now();
  });
  return () => ({
    frames: frames - first,
    longestGap: Math.max(longestGap, performance.now() - since),
  });
}
