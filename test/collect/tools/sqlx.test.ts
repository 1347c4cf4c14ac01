import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { sqlx } from '../../../src/collect/tools/sqlx.ts';
import type { Migration } from '../../../src/core/migration.ts';
import { sharedServer } from '../../support/postgres.ts';

describe('file names, as sqlx reads them', () => {
  it.each([
    ['0001_create_users.sql', '1', 'create users', 'up'],
    ['20240131120000_add_email.up.sql', '20240131120000', 'add email', 'up'],
    ['20240131120000_add_email.down.sql', '20240131120000', 'add email', 'down'],
    ['1_.sql', '1', '', 'up'],
    ['1__a.sql', '1', ' a', 'up'],
    ['+7_a.sql', '7', 'a', 'up'],
    ['-7_a.sql', '-7', 'a', 'up'],
    ['1_a.sql.sql', '1', 'a', 'up'],
    ['1_download.sql', '1', 'download', 'up'],
    ['1_x.down_sql.sql', '1', 'x.down sql', 'up'],
    ['9223372036854775807_last.sql', '9223372036854775807', 'last', 'up'],
  ])('%s is a migration', (fileName, version, name, direction) => {
    expect(sqlx.recognise(fileName)).toEqual({ kind: 'migration', version, name, direction });
  });

  it.each(['README.md', '.gitkeep', '1_a.sql.bak', '1_a.txt', 'sql'])('%s is ignored', (fileName) => {
    expect(sqlx.recognise(fileName)).toEqual({ kind: 'ignored' });
  });

  it.each([
    ['0001.sql', 'sqlx ignores it'],
    ['schema.sql', 'sqlx ignores it'],
    ['1_a.SQL', 'sqlx ignores it'],
    ['create_users.sql', 'refuse to start, because sqlx wants a whole number before the first underscore and `create`'],
    ['20240131-add_email.sql', '`20240131-add` stands'],
    ['_a.sql', 'nothing stands'],
    ['V1_a.sql', '`V1` stands'],
    ['1.5_a.sql', '`1.5` stands'],
    ['1 _a.sql', '`1 ` stands'],
    ['١_a.sql', '`١` stands'],
    ['9223372036854775808_a.sql', 'does not fit into 64 bits'],
  ])('%s is unrecognised, with the consequence', (fileName, consequence) => {
    expect(sqlx.recognise(fileName)).toEqual({
      kind: 'unrecognised',
      reason: expect.stringContaining(consequence),
    });
  });
});

describe('transactions and order', () => {
  it.each([
    ['-- no-transaction\nSELECT 1', 'one-query'],
    ['-- no-transaction at all', 'one-query'],
    ['\ufeff-- no-transaction\n', 'per-migration'],
    ['\n-- no-transaction\n', 'per-migration'],
    ['-- note\n-- no-transaction\n', 'per-migration'],
    ['--no-transaction\n', 'per-migration'],
    ['-- NO-TRANSACTION\n', 'per-migration'],
    ['', 'per-migration'],
  ])('%j runs %s', (text, mode) => {
    expect(sqlx.transactionMode(text)).toBe(mode);
  });

  it('orders versions as numbers, however long', () => {
    const versions = ['10', '9', '9223372036854775807', '9223372036854775806', '-1', '20240131120000'];
    expect(versions.toSorted(sqlx.compareVersions)).toEqual([
      ...['-1', '9', '10', '20240131120000', '9223372036854775806', '9223372036854775807'],
    ]);
    expect(sqlx.compareVersions('7', '7')).toBe(0);
  });
});

describe('the ledger', () => {
  const ledger = sqlx.ledger!;
  const migration: Migration = {
    path: 'migrations/9223372036854775807_create_t.sql',
    version: '9223372036854775807',
    name: 'create t',
    direction: 'up',
    transaction: 'per-migration',
    text: 'CREATE TABLE t (id int);\r\n',
  };

  it('holds on a real server what sqlx would have written', async () => {
    const { freshDatabase } = await sharedServer();
    await using database = await freshDatabase();
    const client = new Client({ ...database.owner });
    await client.connect();
    try {
      await client.query(ledger.setup);
      await client.query(ledger.setup);
      const record = ledger.record(migration, 1234567.6);
      await client.query(record.text, [...record.values]);
      const earlier = ledger.record({ ...migration, version: '10', text: 'CREATE TABLE t (id int);\n' }, 1);
      await client.query(earlier.text, [...earlier.values]);
      const { rows } = await client.query(
        `SELECT version, description, success, encode(checksum, 'hex') AS checksum, execution_time,
           installed_on <= now() AS installed FROM ${ledger.table} ORDER BY version`,
      );
      // sha384sum of the same bytes: with CR LF, and with LF.
      const [lf, crlf] = [
        'e1cc0b49a7d453bb345d9fc52670c0bfd4a694b2befb7061a9bad55916701e1ef4ddd22ee7cb1c80b4317a1b5780422c',
        '13ec31b9fdb54e368195d7bc842339dbb8844066c2781756dc6003d955e6a4199f83dbb6148cf8b6addef8ce34a3e985',
      ];
      const common = { description: 'create t', success: true, installed: true };
      expect(rows).toEqual([
        { ...common, version: '10', checksum: lf, execution_time: '1' },
        { ...common, version: '9223372036854775807', checksum: crlf, execution_time: '1234568' },
      ]);
      const applied = async () =>
        (await client.query(ledger.applied)).rows.toSorted((a, b) => a.version.length - b.version.length);
      const known = { version: '10', checksum: lf, success: true };
      expect(await applied()).toEqual([known, { version: migration.version, checksum: crlf, success: true }]);
      await expect(client.query(record.text, [...record.values])).rejects.toThrow('_sqlx_migrations_pkey');
      const remove = ledger.remove(migration);
      await client.query(remove.text, [...remove.values]);
      expect(await applied()).toEqual([known]);
    } finally {
      await client.end();
    }
  });
});
