import { echo, orList } from '../config/explain.ts';
import { didYouMean } from '../config/nearest.ts';
import { ConfigError } from '../core/errors.ts';

/** The format that was asked for; the first one where none was. @throws ConfigError where it is none of them. */
export function pickFormat<F extends string>(asked: string | undefined, formats: readonly [F, ...F[]]): F {
  const found = asked === undefined ? formats[0] : formats.find((format) => format === asked);
  if (found !== undefined) return found;
  const hint = didYouMean(asked ?? '', formats);
  throw new ConfigError(
    `--format must be ${orList(formats)}, not ${echo(asked)}${hint === undefined ? '.' : `; ${hint}`}`,
  );
}
