import * as v from 'valibot';
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { errorMessage } from '../core/errors.ts';
import { isSettingName, settingDescriptions } from './describe.ts';
import { andList, echo, explainIssue } from './explain.ts';
import { didYouMean } from './nearest.ts';
import { Problems } from './problems.ts';
import { type PartialSettings, settingsSchema } from './schema.ts';
import { DATABASE_URL_VARIABLE, holdsPassword } from './secrets.ts';

export interface SettingsText {
  readonly text: string;
  /** The file's name in messages. */
  readonly name: string;
  readonly ruleIds: readonly string[];
}

/** @throws ConfigError with a line `file:line:column: problem.` for every problem, in the file's order. */
export function parseSettings({ text, name, ruleIds }: SettingsText): PartialSettings {
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
  const settings = read(contents, document, problems);
  for (const issue of v.safeParse(settingsSchema, settings).issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => key);
    problems.add(positionOf(document, path), `${echo(path.join('.'))} ${explainIssue(issue)}`);
  }
  const forPaths = contents.get('rules-for-paths', true);
  for (const rules of [
    contents.get('rules', true),
    ...(isMap(forPaths) ? forPaths.items.map(({ value }) => value) : []),
  ])
    for (const { text: id, at } of isMap(rules) ? rules.items.map(keyOf) : [])
      if (!ruleIds.includes(id)) problems.add(at, unknownRule(id, ruleIds));
  const url = settings['database-url'];
  if (typeof url === 'string' && holdsPassword(url))
    problems.add(
      positionOf(document, ['database-url']),
      '`database-url` holds a password, which has no place in a committed file; keep it in a secret and give it in the ' +
        `environment variable ${DATABASE_URL_VARIABLE} or the input \`database-url\``,
    );
  problems.throwIfAny();
  return settings;
}

/** The known keys and their plain values; a key without a value counts as not given. */
function read(contents: YAMLMap, document: Document.Parsed, problems: Problems): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const pair of contents.items) {
    const { text: key, at } = keyOf(pair);
    if (!isSettingName(key)) {
      problems.add(at, unknownSetting(key));
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

function unknownSetting(key: string): string {
  const names = settingDescriptions.map(({ name }) => name);
  return `there is no setting ${echo(key)}; ${didYouMean(key, names) ?? `there are ${andList(names)}`}`;
}

function unknownRule(id: string, ruleIds: readonly string[]): string {
  return `there is no rule ${echo(id)}; ${didYouMean(id, ruleIds) ?? 'the README lists the rules'}`;
}
