import { z } from 'zod';
import { policyDocumentSchema } from '../../shared/policy-settings.ts';
import { settings } from './settings.ts';

/** The schema of a policy file, for editors and for whoever checks one before it is rolled out. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(policyDocumentSchema, {
    override({ jsonSchema: part, path }) {
      const key = path.at(-2) === 'properties' ? path.at(-1) : undefined;
      const found = settings.find((each) => each.key === key);
      if (found === undefined) return;
      const { title, effect, example } = found.setting;
      Object.assign(part, { title, description: effect, examples: [example] });
    },
  });
  return JSON.stringify({ title: 'Policy of Foyer', ...schema });
}
