import { connect } from 'node:net';

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Of each request, in milliseconds. */
  readonly latencies: readonly number[];
}

/**
 * Asks over a few connections, on each again as soon as it was answered. Plain sockets with one prepared text: a whole
 * HTTP client would cost more than the server it measures.
 */
export async function load(
  url: string,
  request: string,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Load> {
  const { hostname, port } = new URL(url);
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + milliseconds;
  await Promise.all(
    Array.from({ length: connections }, () => askUntil(end, hostname, Number(port), request, latencies)),
  );
  return { requests: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

function askUntil(
  end: number,
  host: string,
  port: number,
  request: string,
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    let received = '';
    let sent = 0;
    const ask = () => {
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.once('connect', ask).once('error', reject);
    socket.on('data', (part: string) => {
      received += part;
      if (!isWhole(received)) return;
      if (!received.startsWith('HTTP/1.1 200 ') || !received.includes('"token":"04')) {
        socket.destroy();
        reject(new Error(`the load was answered ${received.slice(0, received.indexOf('\r\n'))}`));
        return;
      }
      received = '';
      const now = performance.now();
      latencies.push(now - sent);
      if (now < end) ask();
      else socket.end();
    });
    socket.once('close', () => {
      resolve();
    });
  });
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head)) ?? [];
  if (length === undefined) throw new Error('an answer without content-length');
  return answer.length >= head + 4 + Number(length);
}

/** The text of one request for a room token. */
export function roomTokenRequest(url: string, bearer: string, roomID: string): string {
  const body = JSON.stringify({ roomID });
  return [
    'POST /v1/room-tokens HTTP/1.1',
    `host: ${new URL(url).host}`,
    ...(bearer === '' ? [] : [`authorization: Bearer ${bearer}`]),
    'content-type: application/json',
    `content-length: ${String(body.length)}`,
    '',
    body,
  ].join('\r\n');
}
