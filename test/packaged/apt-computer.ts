import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** apt as it runs on a computer that takes Foyer from a company's repository, with lists and a cache of its own. */
export interface AptComputer {
  /** Where the repository is handed out. */
  readonly address: string;
  /** Runs apt-get; what it prints, or what it says when it refuses. */
  readonly apt: (...words: readonly string[]) => Promise<{ readonly ok: boolean; readonly said: string }>;
  /** Where `apt-get download` puts things. */
  readonly downloads: string;
  readonly close: () => void;
}

/**
 * @param folder is all its own
 * @param repository handed out by a web server on loopback
 * @param key what the source is signed by, as `gpg --export` writes it
 */
export async function makeAptComputer(folder: string, repository: string, key: Buffer): Promise<AptComputer> {
  const at = (name: string) => join(folder, name);
  for (const name of ['lists/partial', 'cache/archives/partial', 'downloads'])
    mkdirSync(at(name), { recursive: true });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    try {
      response.end(readFileSync(join(repository, decodeURIComponent(path))));
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const listens = server.address();
      resolve(listens === null || typeof listens === 'string' ? 0 : listens.port);
    });
  });
  const address = `http://127.0.0.1:${String(port)}`;
  writeFileSync(at('foyer.gpg'), key);
  writeFileSync(at('foyer.list'), `deb [signed-by=${at('foyer.gpg')}] ${address} stable main\n`);
  const settings = [
    `Dir::Etc::SourceList=${at('foyer.list')}`,
    'Dir::Etc::SourceParts=-',
    `Dir::State::Lists=${at('lists')}`,
    `Dir::Cache=${at('cache')}`,
    // Its own account could not write into a folder of the test's.
    'APT::Sandbox::User=root',
    'Acquire::http::Proxy::127.0.0.1=DIRECT',
    'Acquire::Retries=0',
    // Without it a list that is refused is a warning, and the one before stays.
    'APT::Update::Error-Mode=any',
  ].flatMap((setting) => ['-o', setting]);

  return {
    address,
    downloads: at('downloads'),
    async apt(...words) {
      const options = { cwd: at('downloads'), env: { ...process.env, LC_ALL: 'C' } };
      return promisify(execFile)('apt-get', [...settings, ...words], options).then(
        ({ stdout, stderr }) => ({ ok: true, said: stdout + stderr }),
        (error: unknown) => ({ ok: false, said: String(error) }),
      );
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
