import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { feedName, feedPreamble, writeFeedSignatures } from '../../shared/update-feed.ts';

/** A company's server for updates, on loopback. */
export interface UpdateServer {
  readonly address: string;
  /** What a policy lists under updateKeys. */
  readonly key: string;
  /** How often the package was asked for. */
  readonly asked: () => number;
  /** How often whoever asked for the package did not wait for the whole of it. */
  readonly givenUp: () => number;
  /**
   * `feed`, `package`: one byte differs from what was signed; `broken`: the connection breaks in the middle of the package;
   * `held`: it stops there and stays open.
   */
  readonly become: (mood: 'good' | 'feed' | 'package' | 'broken' | 'held') => void;
  readonly close: () => void;
}

/** @param file the package of that version */
export async function startUpdateServer(file: string, version: string): Promise<UpdateServer> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
  const bytes = readFileSync(file);
  const name = feedName('latest', 'linux', 'x64');
  const feed = [
    `version: ${version}`,
    'files:',
    `  - url: ${basename(file)}`,
    `    sha512: ${createHash('sha512').update(bytes).digest('base64')}`,
    `    size: ${String(bytes.length)}`,
    "releaseDate: '2026-11-24T10:00:00.000Z'",
    '',
  ].join('\n');
  const signature = sign(null, Buffer.from(feedPreamble(name) + feed), privateKey).toString('base64');
  let mood: Parameters<UpdateServer['become']>[0] = 'good';
  let asked = 0;
  let givenUp = 0;

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    switch (path) {
      case `/${name}`:
        response.end(mood === 'feed' ? feed.replace(version, '9.9.9') : feed);
        return;
      case `/${name}.sig`:
        response.end(writeFeedSignatures([{ key, signature }]));
        return;
      case `/${basename(file)}`:
        asked++;
        response.writeHead(200, { 'content-length': bytes.length });
        if (mood === 'broken')
          response.write(bytes.subarray(0, bytes.length / 2), () => {
            response.destroy();
          });
        else if (mood === 'held') {
          response.write(bytes.subarray(0, bytes.length / 2));
          response.once('close', () => givenUp++);
        } else response.end(mood === 'package' ? flipped(bytes) : bytes);
        return;
      default:
        response.writeHead(404).end();
    }
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(at === null || typeof at === 'string' ? 0 : at.port);
    });
  });
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    key,
    asked: () => asked,
    givenUp: () => givenUp,
    become(next) {
      mood = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  return changed;
}
