import { assembleReport } from '../core/assemble.ts';
import { errorMessage, hidePasswords, isKnownError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';

/** The report of a check that could not begin: it says why, and that nothing was checked. */
export function notChecked(error: unknown): Report {
  const message = hidePasswords(errorMessage(error));
  const reason = isKnownError(error) ? message : `pg-rehearsal itself failed: ${message}`;
  return assembleReport({
    migrationTool: 'sqlx',
    directory: '',
    migrations: [],
    findings: [],
    cleared: [],
    unchecked: ['Nothing was checked.'],
    rehearsal: { status: 'skipped', reason: 'the check could not begin' },
    failOn: 'error',
    notChecked: reason,
  });
}
