import { useEffect, useState } from 'preact/hooks';

/** A part of the page that first paint can do without: loaded once it is `wanted`. `load` is the same at every call. */
export function useLazy<T extends object>(wanted: boolean, load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<T>();
  useEffect(() => {
    if (wanted && part === undefined) void load().then(setPart);
  }, [wanted]);
  return part;
}
