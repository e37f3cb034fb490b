/** In device-independent pixels, as Electron's screens and windows are measured. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was. `bounds` are those it has when it fills nothing. */
export interface WindowPlace {
  readonly bounds: Area;
  readonly fills: 'nothing' | 'work-area' | 'screen';
}

/** What a hand needs of a title bar to move a window with it. */
const grip = { width: 120, height: 24 };

/**
 * The bounds with which a window comes back: wholly on the screen on which its title bar was, smaller if that screen has
 * become smaller (another resolution or scaling), or in the middle of the first screen if the old one is gone.
 *
 * @param workAreas of the screens that there are now, the main one first
 */
export function boundsOn(workAreas: readonly Area[], bounds: Area): Area {
  const [main] = workAreas;
  if (main === undefined) return bounds;
  const home = workAreas
    .map((area) => ({ area, seen: overlap(area, titleBarOf(bounds)) }))
    .reduce((best, one) => (surface(one.seen) > surface(best.seen) ? one : best));
  const size = (area: Area) => ({
    width: Math.min(bounds.width, area.width),
    height: Math.min(bounds.height, area.height),
  });
  if (!canBeGripped(home.seen)) return centred(main, size(main));
  const { width, height } = size(home.area);
  return {
    x: between(home.area.x, bounds.x, home.area.x + home.area.width - width),
    y: between(home.area.y, bounds.y, home.area.y + home.area.height - height),
    width,
    height,
  };
}

/** Whether a window in these bounds can be seen, and moved by its title bar. */
export function isOnScreen(workAreas: readonly Area[], bounds: Area): boolean {
  return workAreas.some((area) => canBeGripped(overlap(area, titleBarOf(bounds))));
}

function titleBarOf(bounds: Area): Area {
  return { ...bounds, height: grip.height };
}

function surface({ width, height }: Area): number {
  return width * height;
}

function canBeGripped(seen: Area): boolean {
  return seen.width >= grip.width && seen.height >= grip.height;
}

function centred(area: Area, { width, height }: { readonly width: number; readonly height: number }): Area {
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function overlap(one: Area, other: Area): Area {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(one.x + one.width, other.x + other.width) - x),
    height: Math.max(0, Math.min(one.y + one.height, other.y + other.height) - y),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
