/**
 * Counts the video frames this page decodes. It has to be called before UIKit is loaded: UIKit makes its connections
 * with whatever `RTCPeerConnection` is then, and hands none of them out.
 *
 * @returns a function that sums up all connections, ended ones included.
 */
export function watchDecodedFrames(scope: typeof globalThis): () => Promise<number> {
  const decoded = new Map<RTCPeerConnection, number>();
  scope.RTCPeerConnection = class extends scope.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      decoded.set(this, 0);
    }
  };
  return async () => {
    for (const [connection, before] of decoded) {
      if (connection.connectionState === 'closed') continue;
      decoded.set(connection, Math.max(before, await framesOf(connection)));
    }
    return [...decoded.values()].reduce((sum, frames) => sum + frames, 0);
  };
}

async function framesOf(connection: RTCPeerConnection): Promise<number> {
  let frames = 0;
  const report = await connection.getStats();
  report.forEach((entry: unknown) => {
    frames += framesIn(entry);
  });
  return frames;
}

function framesIn(entry: unknown): number {
  if (typeof entry !== 'object' || entry === null) return 0;
  if (!('type' in entry) || entry.type !== 'inbound-rtp' || !('framesDecoded' in entry)) return 0;
  return typeof entry.framesDecoded === 'number' ? entry.framesDecoded : 0;
}
