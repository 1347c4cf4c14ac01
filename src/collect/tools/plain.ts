import type { MigrationTool } from '../../core/migration.ts';
import { compareBytes } from '../order.ts';

/** Any directory of `.sql` files, run in order of their names as `psql -f` would: each statement on its own. */
export const plain: MigrationTool = {
  id: 'plain',
  title: 'plain SQL files',
  source: 'https://www.postgresql.org/docs/current/app-psql.html',
  recognise(fileName) {
    if (!/\.sql$/i.test(fileName)) return { kind: 'ignored' };
    const down = /\.down\.sql$/i.test(fileName);
    const stem = fileName.replace(/(?:\.(?:up|down))?\.sql$/i, '');
    return { kind: 'migration', version: fileName, name: stem, direction: down ? 'down' : 'up' };
  },
  transactionMode: () => 'per-statement',
  compareVersions: compareBytes,
  // src/bin/psql/mainloop.c
  dropsByteOrderMark: true,
  checksums: false,
  refusesMissing: false,
  outsideTransaction: 'outside BEGIN and COMMIT',
};
