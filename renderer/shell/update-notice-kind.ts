import type { UpdateState } from '../../shared/schemas/update.ts';

/** What the home page says of updates without being asked. At most one thing at a time, the most useful first. */
export type UpdateNoticeKind =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'arriving'; readonly version: string; readonly percent: number }
  | { readonly kind: 'found'; readonly version: string }
  /** The company asks for it; `from`: not before that day, Unix milliseconds. */
  | { readonly kind: 'wanted'; readonly version: string; readonly from?: number | undefined };

/** `asked`: the employee wants it, so they see how far it is; otherwise it arrives without a word. */
export function updateNoticeKind(state: UpdateState, asked: boolean): UpdateNoticeKind | undefined {
  const { progress, wanted } = state;
  if (progress.kind === 'ready' || progress.kind === 'found') return progress;
  if (progress.kind === 'arriving' && asked) return progress;
  return wanted === undefined ? undefined : { kind: 'wanted', ...wanted };
}

/** What “Later” puts aside: one thing, not the next. */
export function noticeKey(notice: UpdateNoticeKind): string {
  const day = notice.kind === 'wanted' && notice.from !== undefined ? ' ahead' : '';
  return `${notice.kind} ${notice.version}${day}`;
}
