import { type MediaProblem, mediaProblemOf } from './media-problem.ts';

export type CaptureKind = 'camera' | 'microphone';

export type Capture =
  | { readonly kind: 'open'; readonly stream: MediaStream }
  | { readonly kind: 'problem'; readonly problem: MediaProblem };

/** Opens one camera or one microphone. They are asked for apart, so that one refusal does not lose the other. */
export async function openCapture(kind: CaptureKind, id: string | undefined): Promise<Capture> {
  try {
    return { kind: 'open', stream: await navigator.mediaDevices.getUserMedia(constraintsOf(kind, id)) };
  } catch (thrown) {
    const problem = mediaProblemOf(thrown);
    // The chosen one was unplugged between listing and opening: take whatever there is.
    if (problem === 'none' && id !== undefined) return openCapture(kind, undefined);
    return { kind: 'problem', problem };
  }
}

function constraintsOf(kind: CaptureKind, id: string | undefined): MediaStreamConstraints {
  const device = id === undefined ? {} : { deviceId: { exact: id } };
  switch (kind) {
    case 'camera':
      return { video: { width: { ideal: 1280 }, height: { ideal: 720 }, ...device } };
    case 'microphone':
      return { audio: device };
  }
}

export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
