/** Compares the three numbers of `major.minor.patch`. */
export function isOlder(version: string, minimum: string): boolean {
  const numbers = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10));
  const mine = numbers(version);
  for (const [place, wanted] of numbers(minimum).slice(0, 3).entries()) {
    const have = mine[place] ?? 0;
    if (have !== wanted) return have < wanted;
  }
  return false;
}
