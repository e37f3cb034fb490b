import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface RawConnection {
  readonly socket: Socket;
  /** Everything received so far. */
  received(): string;
  /** Resolves when the server has said its last word. */
  readonly ended: Promise<void>;
  /** Resolves when both directions are closed, however that came about. */
  readonly closed: Promise<void>;
}

/** A TCP connection to the server of a URL, for bytes that no HTTP client sends. Ended with the test. */
export async function rawConnection(url: string): Promise<RawConnection> {
  let received = '';
  // Half open: it is the server that has to let go, not this end which is polite.
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.setEncoding('latin1').on('data', (part: string) => (received += part));
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => {
    socket.on('end', () => {
      resolve();
    });
  });
  onTestFinished(() => {
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  // Being cut off is what most of these connections are for.
  socket.on('error', () => undefined);
  return { socket, received: () => received, ended: Promise.race([ended, closed]), closed };
}

/** Sends a text byte by byte, over and over its last one, until the connection is closed. */
export function drip({ socket, closed }: RawConnection, text: string, everyMs: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.writable) socket.write(text.charAt(Math.min(at, text.length - 1)));
    at += 1;
  }, everyMs);
  void closed.then(() => {
    clearInterval(timer);
  });
}
