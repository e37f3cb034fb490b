const quietest = -55;
const loudest = -10;

/**
 * How loud a piece of sound is, from 0 (silence) to 1 (as loud as speech gets), on the ear's scale.
 * @param samples from -1 to 1, as an AnalyserNode gives them
 */
export function levelOf(samples: Iterable<number> & { readonly length: number }): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample ** 2;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, (decibels - quietest) / (loudest - quietest)));
}

/** Falls slowly and rises at once, so that a meter can be read. */
export function smoothed(previous: number, level: number): number {
  return Math.max(level, previous * 0.82);
}
