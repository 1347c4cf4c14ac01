import { hidePasswords } from '../core/errors.ts';

/** The environment variable for `database-url`, so that a password need not stand on a command line or in a file. */
export const DATABASE_URL_VARIABLE = 'PG_REHEARSAL_DATABASE_URL';

/** Whether a connection string, as a URL or as `key=value` pairs, carries a password. */
export function holdsPassword(connection: string): boolean {
  return hidePasswords(connection) !== connection || /(?:^|\s)password\s*=\s*\S/i.test(connection);
}
