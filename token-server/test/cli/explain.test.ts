import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileAuditLog } from '../../src/audit/file-audit-log.ts';
import { advice } from '../../src/cli/explain-advice.ts';
import { runExplainCommand } from '../../src/cli/explain-command.ts';
import { UnknownCodeError } from '../../src/cli/explain-error.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { errorCatalogue, type AuditEntry } from '../../src/index.ts';
import { companyFolder } from '../support/company-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bearer, startTestServer } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

const refusedEntry: AuditEntry = {
  time: '2026-11-24T08:00:00.000Z',
  requestID: '7KQ2M9XR',
  action: 'token',
  decision: 'refused',
  code: 'room-not-allowed',
  subject: 'account:1',
  userID: 'alice',
  method: 'device-key',
  credentialID: 'k1',
  invitationID: null,
  room: 'board',
  role: null,
  rights: null,
  ttl: null,
  rule: 'policy.yaml:12 board only',
  secretID: null,
  address: '203.0.113.7',
};

function explain(file: string, code: string): Promise<string> {
  return runExplainCommand([code, '--audit', file], {});
}

async function fileWith(...entries: readonly unknown[]): Promise<string> {
  const file = join(await temporaryFolder(), 'audit.jsonl');
  await writeFile(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return file;
}

describe('explain', () => {
  it('says what happened, when, who, which meeting, which line decided, and what to do', async () => {
    const file = await fileWith({ ...refusedEntry, requestID: 'AAAAAAAA' }, refusedEntry);
    expect(await explain(file, '7KQ2M9XR')).toBe(
      '2026-11-24 08:00:00 UTC: alice asked for a pass for the meeting "board", from 203.0.113.7, ' +
        'and was refused: This meeting is not open to you (room-not-allowed).\n' +
        'The server knew them as account:1, by the key of a device that is signed in (k1).\n' +
        'What decided: policy.yaml:12 board only.\n' +
        `What to do: ${advice['room-not-allowed']}\n`,
    );
  });

  it('reads a code as people write it down', async () => {
    const file = await fileWith(refusedEntry);
    for (const code of ['7kq2m9xr', '7KQ2-M9XR', ' 7KQ2 M9XR ']) {
      expect(await explain(file, code)).toContain('policy.yaml:12 board only');
    }
  });

  it('explains what the server itself wrote, granted and refused', async () => {
    const file = join(await temporaryFolder(), 'audit.jsonl');
    const audit = openFileAuditLog(file);
    onTestFinished(() => audit.close());
    const server = await startTestServer({ audit });
    const key = bearer(await server.signIn());
    const given = await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'weekly' } });
    const granted = await explain(file, String(given.headers.get('x-request-id')));
    expect(granted).toMatch(
      /alice asked for a pass for the meeting "weekly", from 127\.0\.0\.1, and it was granted\./,
    );
    expect(granted).toMatch(/The pass counts for 3600 seconds as host, to see, hear and speak\./);
    expect(granted).toContain('It was made with the secret e794d20d.');
    const refused = await server.call('GET', '/access_token?userID=bob', key);
    expect(await explain(file, String(refused.body['requestId']))).toContain('(not-you).');
    const unknown = await server.call('GET', '/v1/me', bearer('fdk_x'));
    expect(await explain(file, String(unknown.body['requestId']))).toContain('did not find out who it was');
  });

  it('looks into rotated files, packed or not, past lines that were cut short', async () => {
    const file = await fileWith(refusedEntry);
    await appendFile(file, '{"requestID":"7KQ2M9XR","ti');
    await rename(file, `${file}.1`);
    await writeFile(file, '');
    expect(await explain(file, '7KQ2M9XR')).toContain('board only');
    const packed = `${file}.2.gz`;
    await writeFile(packed, gzipSync(`${JSON.stringify({ ...refusedEntry, requestID: 'BBBBBBBB' })}\n`));
    expect(await explain(file, 'BBBBBBBB')).toContain('board only');
    await writeFile(packed, 'this is not packed');
    expect(String(await rejectionOf(explain(file, 'BBBBBBBB')))).toContain(packed);
  });

  it('says so when nothing is known under a code', async () => {
    const error = await rejectionOf(explain(await fileWith(refusedEntry), '22222222'));
    expect(error).toBeInstanceOf(UnknownCodeError);
    expect(String(error)).toMatch(/22222222 is in none of the 1 audit files/);
  });

  it('does not search for what is no code, and repeats nothing that was typed', async () => {
    const file = await fileWith(refusedEntry);
    for (const typed of ['7KQ2M9X', '7KQ2M9XRX', '7KQ2M9X0', 'fdk_pasted-by-mistake', '']) {
      const error = await rejectionOf(explain(file, typed));
      expect(error).toBeInstanceOf(UsageError);
      expect(String(error)).not.toContain('pasted');
    }
  });

  it('finds the file that the configuration names', async () => {
    const { folder, configFile } = await companyFolder({ auditFile: 'decisions.jsonl' });
    await writeFile(join(folder, 'decisions.jsonl'), `${JSON.stringify(refusedEntry)}\n`);
    const said = 'board only';
    expect(await runExplainCommand(['7KQ2M9XR', '--config', configFile], {})).toContain(said);
    expect(await runExplainCommand(['7KQ2M9XR'], { FOYER_CONFIG: configFile })).toContain(said);
    const environment = { FOYER_AUDIT_FILE: join(folder, 'decisions.jsonl') };
    expect(await runExplainCommand(['7KQ2M9XR'], environment)).toContain(said);
    expect(String(await rejectionOf(runExplainCommand(['7KQ2M9XR'], {})))).toContain('--audit FILE');
    const missing = ['7KQ2M9XR', '--audit', join(folder, 'none.jsonl')];
    expect(String(await rejectionOf(runExplainCommand(missing, {})))).toContain('no such file');
  });

  it('lets nothing in the file steer the terminal', async () => {
    const file = await fileWith({ ...refusedEntry, room: '\u001b[2Jboard\u009b\u202e' });
    expect(await explain(file, '7KQ2M9XR')).toContain('"?[2Jboard??"');
  });

  it('has advice for every code a server answers', () => {
    expect(Object.keys(advice).sort()).toEqual(Object.keys(errorCatalogue).sort());
  });
});
