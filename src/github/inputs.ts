import type { Environment } from '../core/engine.ts';
import { ConfigError } from '../core/errors.ts';

/** Inputs of the action that are no settings: they say how the action itself works. */
export const OWN_INPUTS = [
  'github-token',
  'mode',
  'name',
  'database',
  'config',
  'working-directory',
  'allow-edits-with-label',
  'allow-destructive-with-label',
] as const;

/**
 * `check` is the action's work; `comment` publishes what an earlier run without rights found; `summary` joins what the
 * other jobs of the same run found; `plan` says which databases a change touches, for a job for each.
 */
const MODES = ['check', 'comment', 'summary', 'plan'] as const;
export type Mode = (typeof MODES)[number];

export interface Inputs {
  readonly token: string | undefined;
  readonly mode: Mode;
  /** Tells the comments of several runs of the action in one pull request apart. */
  readonly name: string;
  /** Which databases of the settings file; all where there are none. */
  readonly databases: readonly string[];
  /** Path of the settings file, relative to the working directory. */
  readonly config: string | undefined;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** Labels that a reviewer sets to allow what else fails. */
  readonly labels: { readonly edits: string | undefined; readonly destructive: string | undefined };
  /** Settings by name, as the workflow wrote them; settings left out are absent. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads the inputs as a runner hands them over: `INPUT_` and the name in capitals, hyphens kept; one left out is empty
 * (https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions#inputs).
 * @throws ConfigError where one of the action's own does not fit; settings are judged by their schema.
 */
export function readInputs(environment: Environment, settings: readonly string[]): Inputs {
  const mode = readInput(environment, 'mode') ?? 'check';
  if (!isMode(mode)) throw new ConfigError(`input \`mode\` is \`${mode}\`; it must be one of ${MODES.join(', ')}.`);
  const databases = (readInput(environment, 'database') ?? '').split(/[\n,]/).map((one) => one.trim());
  const [database = '', ...others] = databases.filter((one) => one !== '');
  // A job for one database has a comment of its own.
  const name = readInput(environment, 'name') ?? (database !== '' && others.length === 0 ? database : 'default');
  if (!/^[\w. -]{1,60}$/.test(name))
    throw new ConfigError('input `name` may have letters, digits, dots, hyphens, underscores and spaces, at most 60.');
  const given = settings.map((setting) => [setting, readInput(environment, setting)] as const);
  return {
    token: readInput(environment, 'github-token'),
    mode,
    name,
    databases: database === '' ? [] : [database, ...others],
    config: readInput(environment, 'config'),
    workingDirectory: readInput(environment, 'working-directory') ?? '.',
    labels: {
      edits: readInput(environment, 'allow-edits-with-label'),
      destructive: readInput(environment, 'allow-destructive-with-label'),
    },
    values: Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
}

function isMode(text: string): text is Mode {
  return (MODES as readonly string[]).includes(text);
}

function readInput(environment: Environment, name: string): string | undefined {
  const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
  return value === '' ? undefined : value;
}

/** The environment for what the action runs: nothing there has a use for inputs, and one of them is the token. */
export function withoutInputs(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')));
}

/** What must never be shown of a connection URL: the whole, its password as written, and as a server gets it. */
export function secretsOf(databaseUrl: string): readonly string[] {
  if (databaseUrl === '') return [];
  const found = [databaseUrl];
  const written = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@?#]*:([^\s]*)@/i.exec(databaseUrl)?.[1];
  const query = /(?:^|[\s?&])password\s*=\s*([^&\s]+)/i.exec(databaseUrl)?.[1];
  for (const password of [written, query]) {
    if (password === undefined || password === '') continue;
    found.push(password);
    try {
      found.push(decodeURIComponent(password));
    } catch {
      // Not percent-encoded after all: as written is all there is.
    }
  }
  return [...new Set(found)];
}
