import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema }));

const operation = z.object({
  operationId: z.string(),
  security: z.array(schema),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});

/** What tests read of an OpenAPI document. */
export const documentSchema = z.object({
  openapi: z.literal('3.1.1'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

export type OpenDocument = z.output<typeof documentSchema>;
export type OpenOperation = z.output<typeof operation>;

/** `GET /v1/devices/{id}` → the operation. */
export function operationsIn({ paths }: OpenDocument): ReadonlyMap<string, OpenOperation> {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, found]) => [`${method.toUpperCase()} ${path}`, found] as const),
    ),
  );
}

/** Checks a value against a schema of the document, unknown fields included. */
export function schemaIn({ components }: OpenDocument, found: Record<string, unknown>): z.ZodType {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(String(found['$ref']))?.[1];
  const resolved = name === undefined ? found : components.schemas[name];
  const closed: unknown = JSON.parse(JSON.stringify(resolved), (_key, value: unknown) => closedObject(value));
  return z.fromJSONSchema(schema.parse(closed));
}

/** The document leaves its objects open for later versions; this version has no field that is not in it. */
function closedObject(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && 'type' in value && value.type === 'object';
  if (!isObject || !('properties' in value) || 'additionalProperties' in value) return value;
  return { ...value, additionalProperties: false };
}
