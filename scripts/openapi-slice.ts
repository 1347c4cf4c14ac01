// Cuts the operations that the action uses out of GitHub's OpenAPI description, into fixtures/github/openapi.json.
//
// The description is `generated/api.github.com.json` of the npm package @octokit/openapi (400 MB unpacked, so it is no
// dependency): `npm pack @octokit/openapi`, unpack that one file outside the repository, then
// `node scripts/openapi-slice.ts <that file>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const OPERATIONS = [
  'actions/download-artifact',
  'actions/list-workflow-run-artifacts',
  'checks/create',
  'checks/list-for-ref',
  'checks/update',
  'git/get-commit',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-events',
  'issues/list-labels-on-issue',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/delete-review-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-comments-for-review',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review-comment',
  'repos/compare-commits-with-basehead',
  'repos/get',
  'repos/get-content',
  'repos/list-pull-requests-associated-with-commit',
] as const;

export const SLICE = join(import.meta.dirname, '../fixtures/github/openapi.json');

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Keywords that carry no rule: prose, samples and vendor notes. */
const PROSE = new Set(['description', 'summary', 'tags', 'externalDocs', 'example', 'examples', 'title', 'deprecated']);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without prose; under `properties` every key is a name, not a keyword. */
function prune(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => prune(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => names || !(PROSE.has(key) || key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, item]) => [key, prune(item, !names && key === 'properties')]));
}

function* references(value: Json): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* references(item);
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '$ref' && typeof item === 'string') yield item;
      else yield* references(item);
    }
  }
}

/** `#/components/schemas/label` to `['schemas', 'label']`. */
function componentOf(reference: string): readonly [string, string] {
  const [, components, kind, name] = reference.split('/');
  if (components !== 'components' || kind === undefined || name === undefined) {
    throw new Error(`cannot follow the reference ${reference}`);
  }
  return [kind, name];
}

/** The paths with the wanted operations, and every component that they reach. */
export function slice(description: JsonObject, operations: readonly string[]): JsonObject {
  const wanted = new Set(operations);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [path, methods] of Object.entries(isObject(description.paths) ? description.paths : {})) {
    for (const [method, operation] of Object.entries(isObject(methods) ? methods : {})) {
      if (!isObject(operation) || typeof operation.operationId !== 'string') continue;
      if (!wanted.delete(operation.operationId)) continue;
      paths[path] = { ...paths[path], [method]: prune(operation) };
    }
  }
  if (wanted.size > 0) throw new Error(`not in the description: ${[...wanted].join(', ')}`);

  const components: Record<string, Record<string, Json>> = {};
  const queue = [...references(paths)];
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    const [kind, name] = componentOf(reference);
    if (components[kind]?.[name] !== undefined) continue;
    const kinds = isObject(description.components) ? description.components[kind] : undefined;
    const found = isObject(kinds) ? kinds[name] : undefined;
    if (found === undefined) throw new Error(`the description has no ${reference}`);
    const pruned = prune(found);
    components[kind] = { ...components[kind], [name]: pruned };
    queue.push(...references(pruned));
  }
  const info = isObject(description.info) ? description.info : {};
  return {
    openapi: description.openapi ?? '3.0.3',
    info: { title: info.title ?? '', version: info.version ?? '', license: info.license ?? null },
    paths,
    components,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = process.argv[2];
  if (source === undefined) throw new Error('give the path of api.github.com.json from @octokit/openapi');
  const text = JSON.stringify(slice(JSON.parse(readFileSync(source, 'utf8')), OPERATIONS));
  writeFileSync(SLICE, `${text}\n`);
  console.log(`${SLICE}: ${OPERATIONS.length} operations, ${Math.round(text.length / 1024)} kB`);
}
