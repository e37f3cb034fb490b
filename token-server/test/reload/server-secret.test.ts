import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { decodeToken04, openServerSecretFile } from '../../src/index.ts';
import { secretID } from '../../src/reload/secret-id.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';
import { bearer, startTestServer } from '../support/test-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the id of a secret', () => {
  it('is a part of a hash, the same everywhere, and no part of the secret or of its plain hash', () => {
    const id = secretID(secret);
    expect(id).toBe('e794d20d');
    expect(secretText).not.toContain(id);
    expect(createHash('sha256').update(secretText).digest('hex')).not.toContain(id);
    expect(secretID(otherSecret)).not.toBe(id);
  });
});

describe('a secret that changes while the server runs', () => {
  it('counts from the next token on, without a request lost, and a bad one changes nothing', async () => {
    const path = join(await temporaryFolder(), 'server-secret');
    await writeFile(path, secret.reveal());
    const problems: unknown[] = [];
    const file = await openServerSecretFile(path, {
      checkEvery: 5,
      onProblem: (error) => problems.push(error),
    });
    onTestFinished(() => {
      file.close();
    });
    const audit = memoryAuditLog();
    const server = await startTestServer({ secret: file, audit });
    const key = bearer(await server.signIn());
    const ask = async () => {
      const answer = await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'r' } });
      expect(answer.status).toBe(200);
      return String(answer.body['token']);
    };
    const partNow = async () => (await server.call('GET', '/readyz')).body['parts'];
    expect(decodeToken04(await ask(), secret)).toMatchObject({ userID: 'alice' });

    await writeFile(`${path}.new`, 'too short');
    await rename(`${path}.new`, path);
    await vi.waitFor(() => {
      expect(problems).toHaveLength(1);
    });
    expect(decodeToken04(await ask(), secret)).toMatchObject({ userID: 'alice' });
    expect(await partNow()).toMatchObject({ secret: { state: 'degraded' } });

    await writeFile(path, otherSecret.reveal());
    await vi.waitFor(async () => {
      expect(decodeToken04(await ask(), otherSecret)).toMatchObject({ userID: 'alice' });
    });
    expect(await partNow()).toMatchObject({ secret: { state: 'ok' } });
    const ids = new Set(audit.entries.map((entry) => entry.secretID));
    expect(ids).toEqual(new Set([null, secretID(secret), secretID(otherSecret)]));
  });
});
