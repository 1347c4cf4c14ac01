import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Every Node.js on this machine, one of each version: the scripts' own, and the one that the machine has by itself. */
export const nodes: ReadonlyMap<string, string> = new Map(
  [process.execPath, ...(process.env.PATH ?? '').split(delimiter).map((place) => join(place, 'node'))]
    .filter((file) => existsSync(file))
    .map((file) => [execFileSync(file, ['--version'], { encoding: 'utf8' }).trim(), realpathSync(file)] as const),
);
