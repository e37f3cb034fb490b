import type { AppError } from '../../shared/app-error.ts';
import type { Result } from '../../shared/result.ts';
import type { ShareSource } from '../../shared/schemas/share.ts';

export interface SourceGroups {
  readonly screens: readonly ShareSource[];
  readonly windows: readonly ShareSource[];
}

export type SourcesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | ({ readonly kind: 'ready' } & SourceGroups);

/** What main found, as the page shows it. Nothing at all to share is an error with advice, not an empty page. */
export function sourcesState(answer: Result<readonly ShareSource[]>): SourcesState {
  if (!answer.ok) return { kind: 'failed', error: answer.error };
  if (answer.value.length === 0) return { kind: 'failed', error: { code: 'share.no-sources', support: '' } };
  return {
    kind: 'ready',
    screens: answer.value.filter((source) => source.kind === 'screen'),
    windows: answer.value.filter((source) => source.kind === 'window'),
  };
}
