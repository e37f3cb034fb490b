import { Enum, Field, type NamespaceBase, Root, Type } from 'protobufjs';
import type { Literal, LiteralObject } from './literal.ts';

/** How the bundle marks a message's fields and an enumeration's values. */
const fieldsKey = '$m';
const valuesKey = '$e';

/**
 * Builds protobuf types from the bundle's trees: `{$m: {number: [name, type, default]}}` is a message,
 * `{$e: {name: number}}` an enumeration, anything else a namespace. `<type` is repeated, `[type` repeated and packed.
 */
export function buildMessageTree(trees: readonly Literal[]): Root {
  const root = new Root();
  for (const tree of trees) if (isObject(tree)) addAll(tree, root);
  root.resolveAll();
  return root;
}

function addAll(node: LiteralObject, parent: NamespaceBase): void {
  for (const [name, child] of node) {
    if (name.startsWith('$') || !isObject(child)) continue;
    const fields = child.get(fieldsKey);
    const values = child.get(valuesKey);
    if (isObject(fields)) {
      const message = new Type(name);
      for (const [number, field] of fields) addField(message, number, field);
      parent.add(message);
      addAll(child, message);
    } else if (isObject(values)) {
      parent.add(new Enum(name, Object.fromEntries(numbers(values))));
    } else {
      addAll(child, parent.define(name));
    }
  }
}

function addField(message: Type, number: string, field: Literal): void {
  if (!isList(field)) return;
  const [name, type] = field;
  if (typeof name !== 'string' || typeof type !== 'string') return;
  const repeated = type.startsWith('<') || type.startsWith('[');
  const bare = repeated ? type.slice(1) : type;
  // A leading dot makes a name absolute; scalar types have no dot at all.
  const resolved = bare.includes('.') ? `.${bare}` : bare;
  const options = repeated ? { packed: type.startsWith('[') } : undefined;
  message.add(
    new Field(name, Number(number), resolved, repeated ? 'repeated' : undefined, undefined, options),
  );
}

function numbers(values: LiteralObject): (readonly [string, number])[] {
  return [...values].flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : []));
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

function isObject(value: Literal | undefined): value is LiteralObject {
  return value instanceof Map;
}
