import { readSecretFile } from '../config/secret-file.ts';
import { readCredentials, type Credentials } from '../conformance/credentials.ts';
import { passed, summary, table } from '../conformance/report.ts';
import { runConformance, type ConformanceOptions } from '../conformance/run-conformance.ts';
import type { ProtocolName } from '../conformance/protocol.ts';
import { checkAppID, checkServerSecret } from '../token04/limits.ts';
import { optionsOnly, wantsHelp, wholeNumber } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
conformance --url URL --credentials-file F --secret-file F [--protocol v1|compatible] [--app-id N] [--room R] [--json]
    checks a token server, and ends with 1 when a check fails and with 2 when it is called wrongly

    --url               its origin; with --protocol compatible also a path, else /access_token
    --credentials-file  JSON: {"user","password"} or {"bearer"}; beside it "userID" where it is not the user's name
    --secret-file       the ServerSecret, to open the tokens with; it is not sent
    --app-id            the AppID that tokens must be for, where the server does not say it
    --room              the room to ask for; "conformance" in v1, none in the compatible form
`;

export interface CommandOutcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

/** Runs `conformance …`. Every error it throws means that it was called wrongly; each is one line. */
export async function runConformanceCommand(argv: readonly string[]): Promise<CommandOutcome> {
  if (wantsHelp(argv)) return { output: usage, exitCode: 0 };
  const json = argv.includes('--json');
  const given = optionsOnly(
    argv.filter((word) => word !== '--json'),
    ['url', 'protocol', 'credentials-file', 'secret-file', 'app-id', 'room'],
  );
  const protocol = parseProtocol(given.optional('protocol') ?? 'v1');
  const url = parseUrl(given.required('url'));
  const credentials = await credentialsFrom(given.required('credentials-file'), protocol);
  const secret = await readSecretFile(given.required('secret-file'));
  checkServerSecret(secret.reveal());
  const appID = given.optional('app-id');
  if (appID !== null) checkAppID(wholeNumber(appID));
  const options: ConformanceOptions = {
    url,
    protocol,
    credentials,
    secret,
    room: given.optional('room'),
    appID: appID === null ? null : wholeNumber(appID),
  };
  const findings = await runConformance(options);
  return {
    output: json ? summary(options, findings) : table(options, findings),
    exitCode: passed(findings) ? 0 : 1,
  };
}

function parseProtocol(text: string): ProtocolName {
  if (text !== 'v1' && text !== 'compatible') throw new UsageError('--protocol is v1 or compatible');
  return text;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !plain || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('--url is an address such as https://meet.example.com');
  }
  return url;
}

async function credentialsFrom(path: string, protocol: ProtocolName): Promise<Credentials> {
  const credentials = await readCredentials(path);
  if (credentials === null) throw new UsageError(`--credentials-file: there is no ${path}`);
  if (protocol === 'compatible' && credentials.kind === 'bearer' && credentials.userID === null) {
    throw new UsageError('--credentials-file: the compatible form needs "userID" beside "bearer"');
  }
  return credentials;
}
