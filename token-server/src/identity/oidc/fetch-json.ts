const timeoutMs = 5000;
/** Large key sets have some 10 KB. */
const maxBytes = 512 * 1024;

export type FetchJson = (url: string) => Promise<unknown>;

/** A JSON document of an identity provider. @throws Error with a message for the operator's log. */
export const fetchJson: FetchJson = async (url) => {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    // SECURITY: what configuration or discovery names is asked, and nobody it might point to.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${url} answered ${String(response.status)}`);
  }
  const document: unknown = JSON.parse(await readText(response, url));
  return document;
};

async function readText(response: Response, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > maxBytes) throw new Error(`${url} answers more than ${String(maxBytes)} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
