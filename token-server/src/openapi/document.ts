import { z } from 'zod';
import { errorCatalogue, type ProblemCode } from '../server/error-catalogue.ts';
import type { TokenServerSettings } from '../server/settings.ts';
import { problemAnswer } from './answers.ts';
import { operationsOf, type Operation } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

const anyRequest: readonly ProblemCode[] = ['request-invalid', 'request-timeout', 'internal'];
const anyBody: readonly ProblemCode[] = ['request-too-large', 'media-type-unsupported'];

const security: Readonly<Record<Operation['credential'], readonly Json[]>> = {
  none: [],
  bearer: [{ bearer: [] }],
  'bearer or basic': [{ bearer: [] }, { basic: [] }],
  'bearer or none': [{ bearer: [] }, {}],
};

const page: Json = {
  description: 'A page in the words of the company.',
  content: { 'text/html': { schema: { type: 'string' } } },
};

/** The OpenAPI 3.1 description of a server with these settings, made from what its routes parse with. */
export function openapiDocument(settings: TokenServerSettings) {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operationsOf(settings)) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Foyer token server',
      version: '1',
      summary: 'Short-lived tokens for meetings on ZEGOCLOUD, for those who may have them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemAnswer, 'output') },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            "A device key, an access key, a guest key, or a token of the company's identity provider.",
        },
        basic: { type: 'http', scheme: 'basic', description: 'User name and password.' },
      },
    },
  };
}

function describe(operation: Operation): Json {
  const { id, summary, credential, params, query, body } = operation;
  const parameters = [...parametersIn('path', params), ...parametersIn('query', query)];
  return {
    operationId: id,
    summary,
    security: security[credential],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: jsonContent(schemaOf(body, 'input')) } }),
    responses: { [operation.success]: success(operation), ...refusals(operation) },
  };
}

function success({ answer }: Operation): Json {
  if (answer === 'nothing') return { description: 'Done.' };
  if (answer === 'page') return page;
  return { description: 'Granted.', content: jsonContent(schemaOf(answer, 'output')) };
}

/** One answer for each status, with the codes that come with it. */
function refusals({ body, problems, answer }: Operation): Json {
  const codes = [...new Set([...anyRequest, ...(body === undefined ? [] : anyBody), ...problems])];
  const statuses = new Set(codes.map((code) => errorCatalogue[code].status));
  const answers = [...statuses].map((status) => {
    const meant = codes.filter((code) => errorCatalogue[code].status === status);
    return [status, refusal(status, meant)] as const;
  });
  return { ...Object.fromEntries(answers), ...(answer === 'page' ? { 404: page, 410: page } : {}) };
}

function refusal(status: number, codes: readonly ProblemCode[]): Json {
  const wait = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCatalogue[code].title}.`).join(' '),
    ...(status === 429 ? { headers: wait } : {}),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
});

function parametersIn(place: 'path' | 'query', schema: z.ZodObject | undefined): readonly Json[] {
  if (schema === undefined) return [];
  const { properties, required } = objectSchema.parse(schemaOf(schema, 'input'));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** Requests may hold more than is read of them, and answers more in a later version: neither closes its objects. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  // The document says once which dialect all of it is in.
  delete made.$schema;
  return made;
}
