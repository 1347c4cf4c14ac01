import { PreparationError } from '../../core/errors.ts';
import { errorWithoutValues } from '../../core/private-values.ts';
import type { ServerError } from '../../core/trace.ts';

/** Where in a data file: a line, or (for an archive) the entry of its table of contents. */
export type Place = { readonly line: number } | { readonly entry: string } | undefined;

function placeIn(path: string, place: Place): string {
  if (place === undefined) return path;
  return 'line' in place ? `${path}:${place.line}` : `${path} (${place.entry})`;
}

/** The server refused what a data file asked of it. */
export function refused(path: string, place: Place, error: ServerError, showValues: boolean): PreparationError {
  const { message, detail, code } = showValues ? error : errorWithoutValues(error);
  const more = detail === undefined ? '' : ` ${detail}`;
  return new PreparationError(
    `The fixture ${placeIn(path, place)} does not apply to the base schema: ${message}.${more} (SQLSTATE ${code}) ` +
      'Nothing was checked against data; correct the fixture, or leave it out with `fixtures`.',
  );
}

/** A data file is not what it should be; `what` is a clause that says what to do. */
export function unusable(path: string, place: Place, what: string, cause?: unknown): PreparationError {
  return new PreparationError(`The fixture ${placeIn(path, place)} cannot be loaded: ${what}.`, { cause });
}
