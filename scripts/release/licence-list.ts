/** What is bundled, as the package says it itself: a heading `name version (licence)` for each; here `name@version`. */
export function bundledPackages(licences: string): string[] {
  return [...licences.matchAll(/^={20,}\n(\S+) (\d+\.\d+\.\d+\S*) \(/gm)]
    .map(([, name = '', version = '']) => `${name}@${version}`)
    .sort();
}
