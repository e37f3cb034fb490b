import type { AppError } from '../../shared/app-error.ts';
import type { Result } from '../../shared/result.ts';
import type { ShareList, ShareSource } from '../../shared/schemas/share.ts';

/** What is known of the screens, or of the windows. */
export type ListState =
  | { readonly kind: 'looking' }
  /** The system has not answered in time; it is asked again. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'found'; readonly sources: readonly ShareSource[] };

export interface SourceLists {
  readonly screen: ListState;
  readonly window: ListState;
}

export const lookingForAll: SourceLists = { screen: { kind: 'looking' }, window: { kind: 'looking' } };

/** A list after an answer. What was found stays when a later answer is late or none: pictures are only older then. */
export function afterAnswer(before: ListState, answer: Result<ShareList>): ListState {
  if (!answer.ok) return before.kind === 'found' ? before : { kind: 'failed', error: answer.error };
  if (answer.value.kind === 'silent') return before.kind === 'found' ? before : { kind: 'silent' };
  const { sources } = answer.value;
  return { kind: 'found', sources: before.kind === 'found' ? inOrderOf(before.sources, sources) : sources };
}

/** Systems list windows by what lies on top; tiles that change places while one reaches for them are no help. */
function inOrderOf(before: readonly ShareSource[], now: readonly ShareSource[]): readonly ShareSource[] {
  const fresh = new Map(now.map((source) => [source.id, source]));
  const known = before.flatMap(({ id }) => fresh.get(id) ?? []);
  const old = new Set(known.map(({ id }) => id));
  return [...known, ...now.filter(({ id }) => !old.has(id))];
}

/** The sources of a list whose names have every word of what is searched for, in any case and with any accents. */
export function matching(list: ListState, search: string): readonly ShareSource[] {
  if (list.kind !== 'found') return [];
  const parts = plain(search)
    .split(/\s+/)
    .filter((part) => part !== '');
  return list.sources.filter(({ name }) => parts.every((part) => plain(name).includes(part)));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Both lists are there and there is nothing in them: an error with advice, not an empty page. */
export function problemOf({ screen, window }: SourceLists): AppError | undefined {
  if (screen.kind === 'failed') return screen.error;
  if (window.kind === 'failed') return window.error;
  const none = (list: ListState) => list.kind === 'found' && list.sources.length === 0;
  return none(screen) && none(window) ? { code: 'share.no-sources', support: '' } : undefined;
}

/** Whether something is there, and the search leaves it in sight. */
export function isOffered({ screen, window }: SourceLists, id: string, search: string): boolean {
  return [screen, window].some((list) => matching(list, search).some((source) => source.id === id));
}
