import { Agent, request } from 'node:http';
import { onTestFinished } from 'vitest';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface PlainAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends requests over a few connections that stay open, with whatever path and headers Node can send. */
export function keepAliveClient(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  onTestFinished(() => {
    agent.destroy();
  });
  const { hostname, port } = new URL(url);

  return (sent: SentRequest): Promise<PlainAnswer> =>
    new Promise((resolve, reject) => {
      const { method, path, body } = sent;
      const bytes = body === null ? null : Buffer.from(body);
      const headers = {
        ...sent.headers,
        ...(bytes === null ? {} : { 'content-length': String(bytes.length) }),
      };
      const outgoing = request({ agent, hostname, port, method, path, headers }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (part: string) => (text += part));
        incoming.on('error', reject).on('end', () => {
          resolve({
            status: incoming.statusCode ?? 0,
            type: incoming.headers['content-type'] ?? '',
            text,
          });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(bytes);
    });
}
