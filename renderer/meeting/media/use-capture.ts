import { useCallback, useEffect, useState } from 'preact/hooks';
import { type DeviceInfo, deviceIdOf } from './devices.ts';
import type { MediaProblem } from './media-problem.ts';
import { type CaptureKind, openCapture, stopStream } from './open-capture.ts';

export type CaptureState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'on'; readonly stream: MediaStream }
  | { readonly kind: 'problem'; readonly problem: MediaProblem };

interface Wanted {
  readonly kind: CaptureKind;
  readonly on: boolean;
  /** The device's name, `null` for the system's default. */
  readonly name: string | null;
  /** Nothing while they are being listed. */
  readonly devices: readonly DeviceInfo[] | undefined;
  /** Labels may have become visible. */
  readonly onOpened: () => void;
}

/**
 * Holds one camera or microphone open while it is wanted, and no longer: off means released. It moves to another
 * device when the choice changes, when the chosen one is plugged in, and when the one in use is unplugged.
 */
export function useCapture({ kind, on, name, devices, onOpened }: Wanted) {
  const [state, setState] = useState<CaptureState>({ kind: 'off' });
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);

  const ready = devices !== undefined;
  const id = devices === undefined ? undefined : deviceIdOf(devices, kind, name);

  useEffect(() => {
    if (!on || !ready) {
      setState({ kind: 'off' });
      return undefined;
    }
    let wanted = true;
    let stream: MediaStream | undefined;
    setState({ kind: 'starting' });
    void openCapture(kind, id).then((capture) => {
      if (capture.kind === 'problem') {
        if (wanted) setState(capture);
        return;
      }
      if (!wanted) {
        stopStream(capture.stream);
        return;
      }
      stream = capture.stream;
      // Unplugged, or taken away by the system.
      for (const track of stream.getTracks()) track.addEventListener('ended', again);
      setState({ kind: 'on', stream });
      onOpened();
    });
    return () => {
      wanted = false;
      if (stream !== undefined) stopStream(stream);
    };
  }, [kind, on, ready, id, attempt, again, onOpened]);

  // Something was plugged in or out: what failed may work now. A refusal stays until the employee tries again.
  const failed = state.kind === 'problem' && state.problem !== 'denied';
  useEffect(() => {
    if (failed) again();
    // Only a change of the list counts, not the failure itself.
  }, [devices]);

  return { state, again };
}
