import { errorText } from '../../../shared/app-error.ts';
import { unreachable } from '../../../shared/result.ts';
import type { End } from '../meeting-state.ts';
import { words } from '../words.ts';

export interface EndText {
  readonly title: string;
  readonly next: string;
  /** The way back that is offered first. */
  readonly first: 'rejoin' | 'home';
  /** What the way into the meeting is called here. */
  readonly rejoin: string;
  /** What an employee reads out to support; empty when there is nothing to look up. */
  readonly support: string;
}

/** An end in the employee's words, with what to do next. */
export function endTextOf(end: End): EndText {
  const { ended, rejoin } = words;
  switch (end.kind) {
    case 'left':
    case 'elsewhere':
    case 'expired':
    case 'full':
    case 'network':
      return { ...ended[end.kind], first: 'rejoin', rejoin, support: '' };
    case 'removed':
    case 'closed':
      return { ...ended[end.kind], first: 'home', rejoin, support: '' };
    case 'error':
      return { ...ended.error, first: 'rejoin', rejoin, support: end.code === 0 ? '' : String(end.code) };
    case 'failed': {
      const text = errorText(end.error);
      return {
        title: text.happened,
        next: text.next,
        first: text.retry ? 'rejoin' : 'home',
        rejoin: words.retry,
        support: end.error.support,
      };
    }
    default:
      return unreachable(end);
  }
}
