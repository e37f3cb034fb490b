import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { ErrorNotice } from '../../ui/notice.tsx';
import { SupportCode } from '../../ui/support-code.tsx';
import type { End } from '../meeting-state.ts';
import { useWayOut, type WayOut } from '../use-way-out.ts';
import { words } from '../words.ts';
import { endTextOf } from './end-text.ts';

interface EndedPageProps {
  readonly title: string;
  readonly end: End;
}

/** The end: what happened, and the way back. */
export function EndedPage({ title, end }: EndedPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { taken, error, take } = useWayOut();
  const text = endTextOf(end);

  // Read out as soon as the page is there; the first button is one Tab away.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const ways: readonly WayOut[] = text.first === 'rejoin' ? ['rejoin', 'home'] : ['home', 'rejoin'];
  return (
    <main class="ended">
      <span class={`ended-icon ended-icon-${toneOf(end)}`}>
        <Icon name={iconOf(end)} size={28} />
      </span>
      <div class="ended-text">
        <p class="ended-meeting" dir="auto" title={title}>
          {title}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {text.title}
        </h1>
        <p>{text.next}</p>
        <SupportCode error={{ code: 'app.internal', support: text.support }} />
      </div>
      <div class="ended-actions">
        {ways.map((way, index) => (
          <Button
            key={way}
            size="large"
            kind={index === 0 ? 'primary' : 'secondary'}
            busy={taken === way}
            onClick={() => void take(way)}
          >
            {way === 'rejoin' ? text.rejoin : words.home}
          </Button>
        ))}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </main>
  );
}

function toneOf(end: End): 'calm' | 'warning' {
  return end.kind === 'left' || end.kind === 'elsewhere' || end.kind === 'closed' ? 'calm' : 'warning';
}

function iconOf(end: End): IconName {
  switch (end.kind) {
    case 'left':
      return 'leave';
    case 'elsewhere':
      return 'screen';
    case 'removed':
      return 'person';
    case 'closed':
      return 'leave';
    case 'expired':
      return 'clock';
    case 'full':
      return 'people';
    case 'network':
    case 'error':
    case 'failed':
      return 'warning';
  }
}
