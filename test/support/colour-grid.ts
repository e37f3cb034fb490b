import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';

/** Colours that stay apart after a video codec has had them. */
export const palette = {
  red: [220, 30, 30],
  green: [30, 180, 50],
  blue: [40, 60, 220],
  yellow: [235, 220, 40],
  white: [245, 245, 245],
  black: [15, 15, 15],
} as const;

type Colour = keyof typeof palette;

/** A picture of 4 × 3 fields, row by row. */
export type Grid = readonly Colour[];

/** Fills the whole screen of this Foyer's computer with fields of colour, or changes those that are there. */
export function fillScreen(foyer: FoyerApp, grid: Grid): Promise<void> {
  const fields = grid.map((colour) => `<i style="background: rgb(${palette[colour].join()})"></i>`).join('');
  const style =
    'body { margin: 0; display: grid; grid: repeat(3, 1fr) / repeat(4, 1fr); block-size: 100vh; cursor: none }';
  const html = `<title>Colours</title><style>${style}</style>${fields}`;
  return foyer.app.evaluate(
    async ({ BrowserWindow, screen }, url) => {
      const known = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Colours');
      const { bounds } = screen.getPrimaryDisplay();
      const window = known ?? new BrowserWindow({ ...bounds, frame: false, show: false, title: 'Colours' });
      await window.loadURL(url);
      window.showInactive();
      window.moveTop();
    },
    `data:text/html;charset=utf-8,${encodeURIComponent(html)}`,
  );
}

/**
 * The middles of the 4 × 3 fields of every picture that somebody else sends, as the colours of the palette they are nearest
 * to; “?” for what is near none.
 */
export function coloursOfOthers(meeting: Page): Promise<string[][]> {
  return meeting.evaluate((colours) => {
    const nearest = (pixel: Uint8ClampedArray) => {
      const close = Object.entries(colours).find(([, colour]) =>
        colour.every((part, index) => Math.abs(part - (pixel[index] ?? 999)) < 45),
      );
      return close?.[0] ?? '?';
    };
    return [...document.querySelectorAll('video')].flatMap((video) => {
      const stream = video.srcObject;
      const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
      if (track === undefined || track.getSettings().groupId !== undefined || video.videoWidth === 0)
        return [];
      const { videoWidth: width, videoHeight: height } = video;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) return [];
      context.drawImage(video, 0, 0);
      const fields = Array.from({ length: 12 }, (_field, index) => {
        const x = Math.round((((index % 4) + 0.5) / 4) * width);
        const y = Math.round(((Math.floor(index / 4) + 0.5) / 3) * height);
        return nearest(context.getImageData(x, y, 1, 1).data);
      });
      return [fields];
    });
  }, palette);
}
