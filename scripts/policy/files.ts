import { format } from 'prettier';
import { adml, admx } from './admx.ts';
import { jsonSchema } from './json-schema.ts';
import { mobileconfig } from './mobileconfig.ts';
import { reference } from './reference.ts';

/** Everything that is generated from shared/policy-settings.ts: path in the project → contents. */
export async function policyFiles(): Promise<Map<string, string>> {
  return new Map([
    ['docs/policy-reference.md', await pretty(reference(), 'markdown')],
    ['docs/policy/policy.schema.json', await pretty(jsonSchema(), 'json')],
    ['docs/policy/foyer.admx', admx()],
    ['docs/policy/en-US/foyer.adml', adml()],
    ['docs/policy/foyer.mobileconfig', mobileconfig()],
  ]);
}

/** As .prettierrc has it. */
function pretty(text: string, parser: 'markdown' | 'json'): Promise<string> {
  return format(text, { parser, printWidth: 110 });
}
