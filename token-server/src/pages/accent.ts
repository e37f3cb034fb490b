/** A company's colour as a button needs it. */
export interface Accent {
  readonly background: string;
  /** Black or white, whichever reads better on it: at least 4.5 to 1 for every colour. */
  readonly text: string;
}

/** Foyer's own, for a company that named none. */
const plain = '#2f5d50';

/** @param colour `#rrggbb` */
export function accentOf(colour: string | undefined): Accent {
  const background = (colour ?? plain).toLowerCase();
  const light = luminance(background);
  // Contrast by WCAG 2: (lighter + 0.05) / (darker + 0.05).
  const onWhite = 1.05 / (light + 0.05);
  const onBlack = (light + 0.05) / 0.05;
  return { background, text: onWhite >= onBlack ? '#ffffff' : '#000000' };
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
