import * as v from 'valibot';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { errorMessage } from '../core/errors.ts';
import { DATABASE_NAME } from '../core/report-set.ts';
import { isSettingName, settingDescriptions } from './describe.ts';
import { andList, echo, explainIssue } from './explain.ts';
import { didYouMean } from './nearest.ts';
import { Problems } from './problems.ts';
import { type PartialSettings, type SettingsFile, settingsSchema } from './schema.ts';
import { DATABASE_URL_VARIABLE, holdsPassword } from './secrets.ts';

export interface SettingsText {
  readonly text: string;
  /** The file's name in messages. */
  readonly name: string;
  readonly ruleIds: readonly string[];
}

/** @throws ConfigError with a line `file:line:column: problem.` for every problem, in the file's order. */
export function parseSettings({ text, name, ruleIds }: SettingsText): SettingsFile {
  const lineCounter = new LineCounter();
  const problems = new Problems(name, lineCounter);
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) problems.add(error.pos[0], yamlProblem(error, text));
  problems.throwIfAny();
  const { contents } = document;
  if (contents === null) return {};
  if (!isMap(contents)) {
    problems.add(contents.range[0], 'there must be a mapping of settings to values, such as `engine: docker`');
    problems.throwIfAny();
    return {};
  }
  const reading = { document, problems, ruleIds };
  const settings = readSettings(contents, [], reading);
  const databases = readDatabases(contents.items.find((pair) => keyOf(pair).text === DATABASES)?.value, reading);
  problems.throwIfAny();
  return databases === undefined ? settings : { ...settings, databases };
}

interface Reading {
  readonly document: Document.Parsed;
  readonly problems: Problems;
  readonly ruleIds: readonly string[];
}

const DATABASES = 'databases';

/** The settings of each database, by name. */
function readDatabases(node: unknown, reading: Reading): Record<string, PartialSettings> | undefined {
  if (node === undefined || (isScalar(node) && node.value === null)) return undefined;
  const { document, problems } = reading;
  const map = isAlias(node) ? node.resolve(document) : node;
  if (!isMap(map) || map.items.length === 0) {
    const at = isMap(map) || isScalar(map) || isSeq(map) ? (map.range?.[0] ?? 0) : 0;
    problems.add(
      at,
      '`databases` must be a mapping of names to settings, such as `billing: { migrations: billing/migrations }`',
    );
    return undefined;
  }
  const databases: [string, PartialSettings][] = [];
  for (const pair of map.items) {
    const { text: name, at } = keyOf(pair);
    if (!DATABASE_NAME.test(name)) problems.add(at, databaseNameProblem(name));
    const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
    if (isMap(value)) databases.push([name, readSettings(value, [DATABASES, name], reading)]);
    else if (value === null || (isScalar(value) && value.value === null)) databases.push([name, {}]);
    else problems.add(at, `the database ${echo(name)} must be a mapping of settings to values`);
  }
  return Object.fromEntries(databases);
}

function databaseNameProblem(name: string): string {
  return `the database name ${echo(name)} must begin with a letter, a digit or an underscore, and may then have dots and hyphens, at most 60 characters`;
}

/** The settings of one mapping: the file itself, or one of its databases, where `path` says where it is. */
function readSettings(map: YAMLMap, path: readonly string[], reading: Reading): PartialSettings {
  const { document, problems, ruleIds } = reading;
  const settings = readValues(map, path.length === 0, reading);
  const place = (keys: readonly unknown[]) => positionOf(document, [...path, ...keys]);
  const inWords = (keys: readonly unknown[]) => echo([...path, ...keys].join('.'));
  for (const issue of v.safeParse(settingsSchema, settings).issues ?? []) {
    const keys = (issue.path ?? []).map(({ key }) => key);
    problems.add(place(keys), `${inWords(keys)} ${explainIssue(issue)}`);
  }
  const forPaths = map.get('rules-for-paths', true);
  for (const rules of [map.get('rules', true), ...(isMap(forPaths) ? forPaths.items.map(({ value }) => value) : [])])
    for (const { text: id, at } of isMap(rules) ? rules.items.map(keyOf) : [])
      if (!ruleIds.includes(id)) problems.add(at, unknownRule(id, ruleIds));
  const url = settings['database-url'];
  if (typeof url === 'string' && holdsPassword(url))
    problems.add(
      place(['database-url']),
      '`database-url` holds a password, which has no place in a committed file; keep it in a secret and give it in the ' +
        `environment variable ${DATABASE_URL_VARIABLE} or the input \`database-url\``,
    );
  return settings;
}

/** The known keys and their plain values; a key without a value counts as not given. */
function readValues(map: YAMLMap, isTop: boolean, { document, problems }: Reading): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const pair of map.items) {
    const { text: key, at } = keyOf(pair);
    if (isTop && key === DATABASES) continue;
    if (!isSettingName(key)) {
      problems.add(at, unknownSetting(key, isTop ? [DATABASES] : []));
      continue;
    }
    try {
      const value = (pair.value as { toJS(document: Document): unknown } | null)?.toJS(document);
      if (key === 'rules' && Array.isArray(value))
        problems.add(at, '`rules` must be a mapping, such as `drop-table: warning`');
      else if (value !== null && value !== undefined) settings[key] = value;
    } catch (error) {
      problems.add(at, `\`${key}\` cannot be read: ${errorMessage(error)}`);
    }
  }
  return settings;
}

function keyOf({ key }: Pair): { readonly text: string; readonly at: number } {
  return isScalar(key) ? { text: String(key.value), at: key.range?.[0] ?? 0 } : { text: 'a mapping or list', at: 0 };
}

function positionOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return node.range[0];
  }
  return 0;
}

function yamlProblem(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]{1,60}/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return `\`${key}\` is there twice; keep one`;
  }
  if (error.code === 'MULTIPLE_DOCS') return 'a second YAML document begins here; keep one';
  return `this is not valid YAML: ${error.message}`;
}

function unknownSetting(key: string, more: readonly string[]): string {
  const names = [...settingDescriptions.map(({ name }) => name), ...more];
  return `there is no setting ${echo(key)}; ${didYouMean(key, names) ?? `there are ${andList(names)}`}`;
}

function unknownRule(id: string, ruleIds: readonly string[]): string {
  return `there is no rule ${echo(id)}; ${didYouMean(id, ruleIds) ?? 'the README lists the rules'}`;
}
