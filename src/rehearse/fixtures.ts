import { PreparationError } from '../core/errors.ts';
import { errorWithoutValues } from '../core/private-values.ts';
import { parse } from '../sql/parse.ts';
import { executeWithin } from './limits.ts';
import { applyStatements, type WholeStage } from './whole.ts';

/** A file of data for the base schema. */
export interface Fixture {
  /** As the user knows it, for messages. */
  readonly path: string;
  readonly text: string;
}

/**
 * Applies a fixture file in one transaction, whole where it works, statement by statement where it does not, so that
 * the error names its line.
 * @throws PreparationError with the fixture's line and PostgreSQL's own message.
 */
export async function applyFixture(stage: WholeStage, { path, text }: Fixture, showValues = true): Promise<void> {
  const { session, observer, limits } = stage;
  if (text.trim() === '') return;
  const whole = await executeWithin(limits, session, observer, text);
  if (session.transaction !== 'idle') await session.execute(whole.error === undefined ? 'COMMIT' : 'ROLLBACK');
  if (whole.error === undefined) return;
  const failure = await applyStatements(stage, text, parse(text), 'implicit');
  if (failure === undefined) return;
  const { line } = failure;
  const error = showValues ? failure.error : errorWithoutValues(failure.error);
  const place = line === undefined ? path : `${path}:${line}`;
  const detail = error.detail === undefined ? '' : ` ${error.detail}`;
  throw new PreparationError(
    `The fixture ${place} does not apply to the base schema: ${error.message}.${detail} (SQLSTATE ${error.code}) ` +
      'Nothing was checked against data; correct the fixture, or leave it out with `fixtures`.',
  );
}
