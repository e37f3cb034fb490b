/** What a small icon shows: Foyer's door, in a meeting with a dot, muted with a bar through it. */
export type TrayLook = 'idle' | 'in-meeting' | 'muted';

/** On Windows' taskbar there is also a button that leaves. */
export type SmallIcon = TrayLook | 'leave';

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of build/icon.svg; on macOS the system paints the door itself and takes only its shape. */
export interface Palette {
  readonly door: Colour;
  readonly light: Colour | undefined;
  readonly live: Colour;
  readonly muted: Colour;
}

export const onDark: Palette = {
  door: [127, 196, 173],
  light: [38, 37, 35],
  live: [240, 180, 41],
  muted: [242, 139, 130],
};
export const onLight: Palette = {
  door: [31, 107, 88],
  light: [253, 243, 220],
  live: [217, 119, 6],
  muted: [192, 57, 43],
};
export const template: Palette = { door: [0, 0, 0], light: undefined, live: [0, 0, 0], muted: [0, 0, 0] };

/** Every pixel is looked at in so many places each way, so that edges are smooth. */
const samples = 4;

/**
 * Draws an icon of `size` × `size` pixels.
 * @returns blue, green, red and alpha of each pixel, alpha multiplied in, as Electron's bitmaps want them
 */
export function drawIcon(look: SmallIcon, palette: Palette, size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  const step = 1 / (size * samples);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let one = 0; one < samples * samples; one++) {
        const x = column / size + ((one % samples) + 0.5) * step;
        const y = row / size + (Math.floor(one / samples) + 0.5) * step;
        const colour = colourAt(look, palette, x, y);
        if (colour === undefined) continue;
        const [red, green, blue] = colour;
        [blue, green, red, 255].forEach((value, channel) => {
          sum[channel] = (sum[channel] ?? 0) + value;
        });
      }
      sum.forEach((value, channel) => {
        pixels[(row * size + column) * 4 + channel] = Math.round(value / (samples * samples));
      });
    }
  }
  return pixels;
}

/** The icon as a picture of 1 × 1; `undefined` where nothing is. */
function colourAt(look: SmallIcon, palette: Palette, x: number, y: number): Colour | undefined {
  if (look === 'in-meeting') {
    const away = Math.hypot(x - 0.76, y - 0.76);
    if (away < 0.2) return palette.live;
    // A gap keeps the dot apart from the door where both have one colour.
    if (away < 0.27) return undefined;
  }
  if (look === 'muted') {
    const across = Math.abs(x - y) / Math.SQRT2;
    const along = (x + y) / 2;
    if (across < 0.07 && along > 0.1 && along < 0.9) return palette.muted;
    if (across < 0.13 && along > 0.08 && along < 0.92) return undefined;
  }
  if (look === 'leave') return isInCross(x, y) ? palette.muted : undefined;
  if (!isInDoor(x, y, 0.36, 0.06)) return undefined;
  if (!isInDoor(x, y, 0.2, 0.22)) return palette.door;
  return x < 0.52 ? palette.door : palette.light;
}

/** An opening with a round top, in the middle, on the ground. */
function isInDoor(x: number, y: number, half: number, top: number): boolean {
  const ground = 0.94;
  if (y > ground || Math.abs(x - 0.5) > half) return false;
  const centre = top + half;
  return y >= centre || Math.hypot(x - 0.5, y - centre) <= half;
}

function isInCross(x: number, y: number): boolean {
  if (Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) > 0.32) return false;
  return Math.min(Math.abs(x - y), Math.abs(x + y - 1)) < 0.12;
}
