/** Where a tile begins, in px of the page. */
export interface TilePlace {
  readonly left: number;
  readonly top: number;
}

/**
 * The tile that a key leads to, as people expect of a grid: up and down to the row above or below, the nearest tile in it.
 * `undefined` for keys that lead nowhere.
 */
export function tileAfterKey(
  places: readonly TilePlace[],
  from: number,
  key: string,
  rightToLeft: boolean,
): number | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return within(places, from + 1);
    case back:
      return within(places, from - 1);
    case 'ArrowDown':
      return inRow(places, from, 1);
    case 'ArrowUp':
      return inRow(places, from, -1);
    case 'Home':
      return within(places, 0);
    case 'End':
      return within(places, places.length - 1);
    default:
      return undefined;
  }
}

function within(places: readonly TilePlace[], index: number): number | undefined {
  return places[index] === undefined ? undefined : index;
}

/** The tile of the next row in a direction that lies nearest to this one's column. */
function inRow(places: readonly TilePlace[], from: number, direction: 1 | -1): number | undefined {
  const here = places[from];
  if (here === undefined) return undefined;
  let best: { index: number; down: number; aside: number } | undefined;
  for (const [index, { left, top }] of places.entries()) {
    const down = (top - here.top) * direction;
    // Tiles of one row may differ by part of a pixel.
    if (down < 1) continue;
    const aside = Math.abs(left - here.left);
    if (best === undefined || down < best.down - 1 || (down < best.down + 1 && aside < best.aside))
      best = { index, down, aside };
  }
  return best?.index;
}
