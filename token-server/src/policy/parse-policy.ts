import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { describeRule, valueAt } from '../config/describe-issue.ts';
import { PolicyError } from './policy-error.ts';
import { policySchema, type WrittenPolicy } from './policy-schema.ts';
import type { Policy, Rule } from './policy.ts';

/** A file that repeats itself by reference more often than this is no policy. */
const maxAliases = 100;

/**
 * Reads a policy file.
 *
 * @param file its name without the folder, for logs and messages.
 * @throws PolicyError with every mistake and its line.
 */
export function parsePolicy(text: string, file: string): Policy {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line);
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    // Of each line the first: what follows in it is mostly the same mistake seen from further on.
    const byLine = new Map<number, string>();
    for (const { pos, message } of broken) {
      const line = lineAt(pos[0]);
      if (!byLine.has(line)) byLine.set(line, `${file}:${String(line)}: ${oneLine(message)}`);
    }
    throw new PolicyError([...byLine.values()]);
  }

  const written = plainValue(document, file);
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) {
    const mistakes = flatten(parsed.error.issues)
      .flatMap((issue) => mistakesOf(issue, document, written))
      .map(({ node, text }) => ({ line: lineAt(node?.range?.[0]), text }))
      .sort((a, b) => a.line - b.line);
    throw new PolicyError(mistakes.map(({ line, text }) => `${file}:${String(line)}: ${text}`));
  }
  const lineOf = (index: number) => lineAt(nodeAt(document, ['rules', index])?.range?.[0]);
  return {
    kind: 'rules',
    file,
    rules: parsed.data.rules.map((rule, index) => compile(rule, lineOf(index))),
  };
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch {
    throw new PolicyError([`${file}:1: it refers to a part that is not there, or to others too often`]);
  }
}

function compile(rule: WrittenPolicy['rules'][number], line: number): Rule {
  const { who = {}, when = null, ttl = null, mayInvite = false } = rule;
  const { groups = null, users = null, methods = null } = who;
  const claims = who.claims === undefined ? null : new Map(Object.entries(who.claims));
  return {
    name: rule.name,
    line,
    who: { groups, users, claims, methods },
    rooms: rule.rooms,
    when: when?.map((window) => ({ ...window, days: new Set(window.days) })) ?? null,
    role: rule.role,
    ttl,
    mayInvite,
  };
}

interface Mistake {
  readonly node: Node | null;
  readonly text: string;
}

function mistakesOf(issue: z.core.$ZodIssue, document: Document, written: unknown): readonly Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      node: keyAt(document, issue.path, key),
      text: `${[...issue.path, key].join('.')}: there is no such setting`,
    }));
  }
  const rule = valueAt(written, issue.path) === undefined ? 'is missing' : describeRule(issue);
  const text = issue.path.length === 0 ? rule : `${issue.path.join('.')}: ${rule}`;
  return [{ node: nodeAt(document, issue.path), text }];
}

/** The node of a path, or the nearest one around it when it is not there. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return null;
}

function keyAt(document: Document, path: readonly PropertyKey[], key: string): Node | null {
  const node = nodeAt(document, path);
  if (!isMap(node)) return node;
  const names = node.items.map((pair) => pair.key).filter((name) => isScalar(name));
  return names.find((name) => String(name.value) === key) ?? node;
}

/** Where either of two forms is allowed, zod tells only that neither fits: says what is wrong with the nearer one. */
function flatten(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const [nearest = []] = issue.errors
      .filter((errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
      .map((errors) => errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    return nearest.length === 0 ? [issue] : flatten(nearest);
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
