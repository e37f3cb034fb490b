import { useEffect, useState } from 'preact/hooks';
import { unreachable } from '../../shared/result.ts';
import { EndedPage } from './ended/ended-page.tsx';
import { createSession } from './create-session.ts';
import { PrejoinPage } from './prejoin/prejoin-page.tsx';
import { PreparingPage } from './preparing-page.tsx';
import { RoomView } from './room/room-view.tsx';

/** The page: one stay in one meeting, from the pre-join to its end. */
export function MeetingPage() {
  const [, setVersion] = useState(0);
  const [session] = useState(() =>
    createSession(() => {
      setVersion((version) => version + 1);
    }),
  );
  useEffect(() => {
    void session.start();
  }, [session]);

  const state = session.state();
  const boot = session.boot();
  const title = boot?.title ?? '';
  useEffect(() => {
    if (title !== '') document.title = title;
  }, [title]);

  switch (state.phase) {
    case 'preparing':
      return <PreparingPage problem={state.problem} />;
    case 'prejoin':
      return boot === undefined ? null : (
        <PrejoinPage
          boot={boot}
          problem={state.problem}
          onPrepare={session.prepare}
          onChoose={session.choose}
          onJoin={session.join}
        />
      );
    case 'joining':
    case 'joined':
    case 'reconnecting':
      return (
        <RoomView
          title={title}
          state={state}
          passEnd={session.passEnd()}
          facts={session.facts()}
          mayShare={boot?.rules?.screenSharing !== false}
          since={session.since()}
          switches={session.switches()}
          onPlaced={(container) => void session.enter(container)}
          onLeave={session.leave}
        />
      );
    case 'ended':
      return <EndedPage title={title} end={state.end} />;
    default:
      return unreachable(state);
  }
}
