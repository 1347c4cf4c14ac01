import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ConfigError, errorMessage } from '../core/errors.ts';
import type { SettingsFile } from './schema.ts';

/** The settings file of a working directory. */
const SETTINGS_FILE = '.pg-rehearsal.yml';

/** Longer than any sensible settings file; keeps a hostile one from taking memory. */
const MOST_BYTES = 256 * 1024;

export interface SettingsFileRequest {
  /** The working directory, absolute. */
  readonly directory: string;
  /** A file other than `.pg-rehearsal.yml`, relative to the working directory; it must exist. */
  readonly path?: string | undefined;
  /** The rules there are, for the keys of `rules`. */
  readonly ruleIds: readonly string[];
}

/**
 * Reads the settings file; without one there are no settings. The YAML library is loaded only when there is a file.
 * @throws ConfigError with a line `file:line:column: problem` for every problem.
 */
export async function loadSettingsFile({ directory, path, ruleIds }: SettingsFileRequest): Promise<SettingsFile> {
  const name = path ?? SETTINGS_FILE;
  const file = resolve(directory, name);
  if (!existsSync(file)) {
    if (path !== undefined)
      throw new ConfigError(`There is no settings file ${name} in ${directory}. Correct \`config\`, or leave it out.`);
    const misnamed = ['.pg-rehearsal.yaml', 'pg-rehearsal.yml'].find((other) => existsSync(join(directory, other)));
    if (misnamed !== undefined)
      throw new ConfigError(`${misnamed} is not read. Rename it to ${SETTINGS_FILE}, or name it with \`config\`.`);
    return {};
  }
  const text = readText(file, name);
  if (path === undefined) refuseForeignLink(file, directory);
  const { parseSettings } = await import('./parse.ts');
  return parseSettings({ text, name, ruleIds });
}

function readText(file: string, name: string): string {
  const status = statSync(file);
  if (!status.isFile()) throw new ConfigError(`${name} is not a file. Put the settings into a YAML file.`);
  if (status.size > MOST_BYTES)
    throw new ConfigError(`${name} is larger than ${MOST_BYTES / 1024} KiB, which no settings file needs to be.`);
  const bytes = bytesOf(file, name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError(`${name} is not UTF-8 text. Save it as UTF-8.`);
  }
}

function bytesOf(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ConfigError(`${name} cannot be read: ${errorMessage(error)}.`);
  }
}

/** A pull request could link the file to something outside the checkout and have messages quote it. */
function refuseForeignLink(file: string, directory: string): void {
  const real = realpathSync(file);
  const root = realpathSync(checkoutOf(directory));
  const way = relative(root, real);
  if (way.startsWith('..') || resolve(way) === way)
    throw new ConfigError(`${SETTINGS_FILE} is a link out of the repository. Make it a file.`);
}

function checkoutOf(directory: string): string {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return directory;
  }
}
