/**
 * How long something has lasted, as a clock: `0:07`, `12:40`, `1:02:03`.
 * @param milliseconds since it began; a clock that was set back counts as none
 */
export function elapsedText(milliseconds: number): string {
  const { hours, minutes, seconds } = partsOf(milliseconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds)}`
    : `${String(minutes)}:${two(seconds)}`;
}

/** The same for the `datetime` of a `<time>`. */
export function elapsedDuration(milliseconds: number): string {
  const { hours, minutes, seconds } = partsOf(milliseconds);
  return `PT${String(hours)}H${String(minutes)}M${String(seconds)}S`;
}

function partsOf(milliseconds: number) {
  const all = Math.max(0, Math.floor(milliseconds / 1000));
  return { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 };
}
