import { readFile, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { CheckRequest } from '../check.ts';
import { findFiles } from '../collect/fixtures.ts';
import type { AssertionFile } from '../core/assertion.ts';
import { ConfigError, errorMessage } from '../core/errors.ts';

/**
 * Reads the files of `assertions` from the work tree.
 * @param root the repository's root, absolute: findings name files relative to it.
 * @throws ConfigError when a glob finds nothing, or a file is not text.
 */
export async function readAssertions(
  { directory, settings }: Pick<CheckRequest, 'directory' | 'settings'>,
  root: string,
): Promise<readonly AssertionFile[]> {
  const files = await findFiles(directory, settings.assertions, 'assertions');
  const top = await realpath(root);
  return Promise.all(
    files.map(async ({ path, location }) => ({
      path: relative(top, location).split(sep).join('/'),
      text: await textOf(path, location),
    })),
  );
}

async function textOf(path: string, location: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await readFile(location));
  } catch (error) {
    throw new ConfigError(`The assertions ${path} are not UTF-8 text, or cannot be read: ${errorMessage(error)}.`);
  }
}
