import { useEffect, useState } from 'preact/hooks';
import type { Sharing } from '../../shared/schemas/share.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

/** Says what is shared while it is. Main closes the window when sharing has ended, by whatever way. */
export function SharingBar() {
  const [sharing, setSharing] = useState<Sharing>();
  const [stopping, setStopping] = useState(false);

  useEffect(() => {
    void answerOf(bridge.boot()).then((answer) => {
      if (answer.ok) setSharing(answer.value);
    });
  }, []);

  const stop = async () => {
    setStopping(true);
    await answerOf(bridge.stop());
    // The room stops in its own time. Who still sees the bar may press again.
    setStopping(false);
  };

  return (
    <main class="bar">
      <span class="bar-sign">
        <Icon name="screen" />
      </span>
      <h1 class="bar-text" title={sharing?.name}>
        <span class="bar-what">{words.sharing}</span>
        {sharing !== undefined && sharing.name !== '' && <bdi class="bar-name">{sharing.name}</bdi>}
        {sharing?.sound === true && <span class="bar-what">{words.withSound}</span>}
      </h1>
      <Button kind="danger" busy={stopping} onClick={() => void stop()}>
        {words.stop}
      </Button>
    </main>
  );
}
