import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export interface PolicyService {
  readonly url: string;
  /** What it was asked so far. */
  readonly questions: { readonly authorization: string | undefined; readonly body: unknown }[];
}

/** A company's own service that decides; ended with the test. */
export async function startPolicyService(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<PolicyService> {
  const questions: { authorization: string | undefined; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      questions.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the service has no port');
  return { url: `http://127.0.0.1:${String(address.port)}/decide`, questions };
}

/** Answers with JSON. */
export function says(value: unknown): (response: ServerResponse) => void {
  return (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };
}
