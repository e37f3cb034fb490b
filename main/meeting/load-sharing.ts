import type { PickSource } from './picked.ts';

/** Asks what to share by a part of Foyer that is loaded with the first click on Share: before, it would be work for nothing. */
export function pickerLoadedBy(load: () => Promise<PickSource>): PickSource {
  let loaded: Promise<PickSource> | undefined;
  return async (question) => (await (loaded ??= load()))(question);
}
