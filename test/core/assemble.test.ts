import { expect, it } from 'vitest';
import { assembleReport } from '../../src/core/assemble.ts';
import type { Migration } from '../../src/core/migration.ts';

it('knows the direction of a deleted file from the base', () => {
  const file = (direction: Migration['direction']): Migration => ({
    ...{ path: `1_a.${direction}.sql`, version: '1', name: 'a', direction, transaction: 'per-migration', text: '' },
  });
  const deleted = (base: Migration) => ({ kind: 'deleted', path: base.path, version: '1', base }) as const;
  const { changes } = assembleReport({
    migrationTool: 'sqlx',
    directory: '.',
    history: {
      ...{
        base: { ref: 'main', sha: '', how: '' },
        directory: '.',
        tool: 'sqlx',
        atBase: [],
        atHead: [],
        problems: [],
      },
      changes: [deleted(file('up')), deleted(file('down'))],
    },
    ...{ migrations: [], findings: [], cleared: [], unchecked: [], failOn: 'error' },
    rehearsal: { status: 'skipped', reason: '' },
  });
  expect(changes.map(({ direction }) => direction)).toEqual(['up', 'down']);
});
