import type { Environment } from '../core/engine.ts';

/** Inputs of the action that are no settings: they say how the action itself works. */
export const OWN_INPUTS = ['github-token', 'config', 'working-directory'] as const;

export interface Inputs {
  readonly token?: string;
  /** Path of the settings file, relative to the working directory. */
  readonly config?: string;
  /** Relative to the workspace. */
  readonly workingDirectory?: string;
  /** Settings by name, as the workflow wrote them; settings left out are absent. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads the inputs as a runner hands them over: `INPUT_` and the name in capitals, hyphens kept; one left out is empty
 * (https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions#inputs).
 */
export function readInputs(environment: Environment, settings: readonly string[]): Inputs {
  const token = readInput(environment, 'github-token');
  const config = readInput(environment, 'config');
  const workingDirectory = readInput(environment, 'working-directory');
  const given = settings.map((name) => [name, readInput(environment, name)] as const);
  return {
    ...(token === undefined ? {} : { token }),
    ...(config === undefined ? {} : { config }),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
    values: Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  };
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
