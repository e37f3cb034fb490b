import { parseArguments, wantsHelp } from '../cli/arguments.ts';
import { UsageError } from '../cli/usage-error.ts';
import { settingsSchema } from '../server/settings.ts';
import { openapiDocument } from './document.ts';

const usage = `\
openapi
    prints the OpenAPI 3.1 document of a server with default settings; a running one has its own at /openapi.json
`;

/** Runs `openapi` and returns what it prints. */
export function runOpenapiCommand(argv: readonly string[]): string {
  if (wantsHelp(argv)) return usage;
  if (parseArguments(argv, []).positionals.length > 0) throw new UsageError('openapi takes nothing');
  return `${JSON.stringify(defaultDocument(), null, 2)}\n`;
}

/** Of a server for which nothing is set that need not be. */
export function defaultDocument() {
  return openapiDocument(settingsSchema.parse({ appID: 1, company: { name: 'Example Inc.' } }));
}
