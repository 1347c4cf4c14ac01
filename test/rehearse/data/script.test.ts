import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PreparationError } from '../../../src/core/errors.ts';
import { loading } from './loading.ts';

const T = 'CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL)';

describe('SQL files', () => {
  it('are applied whole', async () => {
    await using db = await loading(T);
    await db.load('a.sql', "-- people\nINSERT INTO t VALUES (1, 'a;b');\nINSERT INTO t\n  VALUES (2, $$c$$)\n");
    await db.load('empty.sql', '-- nothing\n');
    expect(await db.ask('SELECT * FROM t ORDER BY id')).toEqual([
      { id: 1, name: 'a;b' },
      { id: 2, name: 'c' },
    ]);
  });

  it('may be gzipped', async () => {
    await using db = await loading(T);
    await db.load('a.sql.gz', gzipSync("INSERT INTO t VALUES (1, 'ä')"));
    expect(await db.value('SELECT name FROM t')).toBe('ä');
  });

  it('name the line that fails, and leave nothing behind', async () => {
    await using db = await loading(T);
    const text = `INSERT INTO t VALUES (1, 'a');\nINSERT INTO t VALUES (2, 'b');\n\nINSERT INTO t VALUES\n  (1, 'c');\n`;
    await expect(db.load('a.sql', text)).rejects.toThrow(
      'The fixture fixtures/a.sql:4 does not apply to the base schema: duplicate key value violates unique constraint ' +
        '"t_pkey". Key (id)=(1) already exists. (SQLSTATE 23505) Nothing was checked against data; correct the fixture, or leave it out with `fixtures`.',
    );
    expect(await db.value('SELECT count(*) FROM t')).toBe('0');
  });

  it('name the line inside a statement, where PostgreSQL points at one', async () => {
    await using db = await loading(T);
    const text = 'SELECT 1;\nINSERT INTO t (id,\n  nome)\nVALUES (1, 2);';
    await expect(db.load('a.sql', text)).rejects.toThrow(
      'fixtures/a.sql:3 does not apply to the base schema: column "nome"',
    );
  });

  it('may have transactions of their own, but must end them', async () => {
    await using db = await loading(T);
    await db.load('a.sql', "BEGIN;\nINSERT INTO t VALUES (1, 'a');\nCOMMIT;\nINSERT INTO t VALUES (2, 'b');");
    expect(await db.value('SELECT count(*) FROM t')).toBe('2');
    await expect(db.load('b.sql', "BEGIN; INSERT INTO t VALUES (3, 'c');")).rejects.toThrow(
      'The fixture fixtures/b.sql cannot be loaded: it begins a transaction and does not end it.',
    );
    expect(await db.value('SELECT count(*) FROM t')).toBe('2');
  });

  it('many rows, of which a later one fails', async () => {
    await using db = await loading(T);
    const insert = (at: number) => `INSERT INTO t VALUES (${at}, 'name ${at}');\n`;
    const rows = Array.from({ length: 1_000 }, (_, at) => insert(at));
    await db.load('good.sql', rows.join(''));
    expect(await db.value('SELECT count(*) FROM t')).toBe('1000');
    const bad = [...rows.map((_, at) => insert(at + 1_000)), insert(3)];
    await expect(db.load('bad.sql', bad.join(''))).rejects.toThrow('fixtures/bad.sql:1001 does not apply');
    expect(await db.value('SELECT count(*) FROM t')).toBe('1000');
  });

  it('rows as pg_dump writes them', async () => {
    await using db = await loading(T);
    await db.load(
      'a.sql',
      "COPY public.t (id, name) FROM stdin;\n1\ta\\tb\n2\t;\n\\.\n\nINSERT INTO t VALUES (3, 'c');\n",
    );
    expect(await db.ask('SELECT name FROM t ORDER BY id')).toEqual([{ name: 'a\tb' }, { name: ';' }, { name: 'c' }]);
  });

  it('name the line of a row that fails', async () => {
    await using db = await loading(T);
    const text = 'SELECT 1;\nCOPY t (id, name) FROM stdin;\n1\ta\nx\tb\n\\.\n';
    await expect(db.load('a.sql', text)).rejects.toThrow(
      'fixtures/a.sql:4 does not apply to the base schema: invalid input syntax',
    );
    await expect(db.load('b.sql', 'COPY t FROM stdin;\n1\ta\n')).rejects.toThrow(
      'The fixture fixtures/b.sql:2 cannot be loaded: its rows have no end: a line of \\. is missing.',
    );
    await expect(db.load('c.sql', 'COPY nothing FROM stdin;\n1\ta\n\\.\n')).rejects.toThrow(
      'relation "nothing" does not exist',
    );
    expect(await db.value('SELECT count(*) FROM t')).toBe('0');
  });

  it('have no commands of psql', async () => {
    await using db = await loading(T);
    await expect(db.load('a.sql', 'SELECT 1;\n\\i other.sql\n')).rejects.toThrow(
      'The fixture fixtures/a.sql:2 cannot be loaded: \\i is a command of psql, which is not there; write SQL instead.',
    );
  });

  it('must be text, and end their statements', async () => {
    await using db = await loading(T);
    await expect(db.load('a.sql', Buffer.from("INSERT INTO t VALUES (1, '\xe4');", 'latin1'))).rejects.toThrow(
      /a\.sql.* is not UTF-8 text/,
    );
    await expect(db.load('b.sql', "SET client_encoding = 'LATIN1';\nSELECT 1;")).rejects.toThrow(
      /b\.sql:1 .*its encoding is LATIN1/,
    );
    await expect(db.load('c.sql', "SELECT 'x")).rejects.toThrow(/c\.sql:1 does not apply .*unterminated quoted string/);
    await expect(db.load('d.sql.gz', gzipSync('SELECT 1;').subarray(0, 20))).rejects.toThrow(
      /d\.sql\.gz.*unexpected end of file/,
    );
    await expect(db.load('e.xlsx', 'x')).rejects.toThrow(PreparationError);
  });

  it('what they SET ends with them', async () => {
    await using db = await loading(T);
    await db.load('a.sql', "SELECT set_config('search_path', '', false); SET statement_timeout = 1;");
    await db.load('b.sql', "INSERT INTO t VALUES (1, 'a'); SELECT pg_sleep(0.05);");
    expect(await db.value('SHOW statement_timeout')).toBe('0');
  });

  it('an extension that the owner may not create is created all the same, where it is harmless', async () => {
    await using db = await loading();
    await db.load('a.sql', 'CREATE EXTENSION pg_stat_statements;\nCREATE TABLE t (id int);\nINSERT INTO t VALUES (1);');
    expect(await db.value("SELECT count(*) FROM pg_extension WHERE extname = 'pg_stat_statements'")).toBe('1');
    await expect(db.load('b.sql', 'SELECT 1;\nCREATE EXTENSION postgres_fdw;')).rejects.toThrow(
      /b\.sql:2 .*permission denied/,
    );
  });

  it('stop at the disk limit, though no statement of theirs is long', async () => {
    await using db = await loading(T, undefined, { diskBytes: 1 });
    const rows = Array.from({ length: 500_000 }, (_, at) => `INSERT INTO t VALUES (${at}, 'x');\n`);
    await expect(db.load('a.sql.gz', gzipSync(rows.join('')))).rejects.toThrow(/grown to \d+ MB \(disk-limit\)/);
  });

  it('tell how far they are', async () => {
    await using db = await loading(T);
    const told: string[] = [];
    const report = (text: string) => void told.push(text);
    await db.load('a.sql', 'SELECT pg_sleep(1.2);', { report });
    expect(told).toEqual(['fixtures/a.sql, 100 % read']);
  });

  it('stop when the signal comes, and when the database grows too large', async () => {
    const controller = new AbortController();
    await using db = await loading(T, undefined, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('stop it')), 300);
    await expect(db.load('a.sql', 'SELECT pg_sleep(600);')).rejects.toThrow('stop it');
    await using small = await loading(T, undefined, { diskBytes: 1 });
    await expect(small.load('a.sql', 'SELECT pg_sleep(600);')).rejects.toThrow(
      /when the database had grown to \d+ MB \(disk-limit\)/,
    );
  });
});
