import { copyFile, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/rehearse/data/contents.ts';
import { loadData } from '../../../src/rehearse/data/load.ts';
import { type ClientTools, clientTools, dump } from './clientTools.ts';
import { type Loading, loading } from './loading.ts';

const PRODUCTION = `
  CREATE EXTENSION citext; CREATE EXTENSION pgcrypto;
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email citext UNIQUE, mood mood, note text);
  CREATE TABLE orders (id bigserial PRIMARY KEY, buyer int NOT NULL REFERENCES people, total numeric(10,2), data jsonb, raw bytea);
  CREATE VIEW totals AS SELECT buyer, sum(total) AS total FROM orders GROUP BY buyer;
  CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
  CREATE TABLE parts (at date NOT NULL, n int) PARTITION BY RANGE (at);
  CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE MATERIALIZED VIEW sums AS SELECT count(*) AS n FROM orders;
  CREATE TABLE ledger (version text PRIMARY KEY); INSERT INTO ledger VALUES ('1'), ('2');
  COMMENT ON TABLE people IS 'a; b'; GRANT SELECT ON people TO PUBLIC;
  INSERT INTO people (email, mood, note) SELECT 'p' || g || '@x.org', 'ok', E'tab\\there; \\\\. and "quotes"\\n' || g FROM generate_series(1, 500) g;
  INSERT INTO orders (buyer, total, data, raw) SELECT 1 + g % 500, g / 100.0, '{"a": "\\u00e4"}', '\\xdeadbeef' FROM generate_series(1, 2000) g;
  INSERT INTO parts SELECT '2024-02-02', g FROM generate_series(1, 10) g; REFRESH MATERIALIZED VIEW sums`;
const FINGERPRINT = `
  SELECT (SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM people p) || (SELECT md5(string_agg(o::text, '|' ORDER BY id)) FROM orders o)
    || (SELECT n FROM sums) || (SELECT count(*) FROM parts_1) || nextval('orders_id_seq')`;

const tools = clientTools();
if (tools === undefined) {
  describe.skip('archives of pg_dump (not here: PostgreSQL’s client programs are not installed)', () =>
    it('are not here'));
} else archives(tools);

function archives(client: ClientTools): void {
  describe('archives of pg_dump', () => {
    let production: Loading;
    let expected: unknown;
    beforeAll(async () => {
      production = await loading(PRODUCTION, client.major);
      expected = await production.value(FINGERPRINT.replace("nextval('orders_id_seq')", '2001'));
    });
    afterAll(() => production[Symbol.asyncDispose]());

    async function dumped(name: string, ...args: readonly string[]): Promise<{ path: string; location: string }> {
      const location = join(production.directory, name);
      await dump(client, production.database.owner, ['--file', location, ...args]);
      return { path: name, location };
    }

    it.each([
      ['custom', 'a.dump', ['-Fc']],
      ['custom, not compressed, with another name', 'backup', ['-Fc', '-Z0']],
      ['directory', 'dir', ['-Fd']],
      ['tar', 'a.tar', ['-Ft']],
      ['plain', 'a.sql', ['-Fp']],
      ['plain, gzipped', 'a.sql.gz', ['-Fp', '-Z6']],
      ['plain, with the database itself', 'created.sql', ['-Fp', '--create', '--clean']],
      ['plain, with INSERTs', 'inserts.sql', ['-Fp', '--inserts', '--rows-per-insert=7']],
    ] as const)('%s: gives back what was dumped', async (_, name, args) => {
      const file = await dumped(name, ...args);
      await using copy = await loading('', client.major);
      const names = (await contentsOf(file, copy.context))?.tables.map(
        ({ schema, name: table }) => `${schema}.${table}`,
      );
      expect(names?.toSorted()).toEqual(
        ['ledger', 'orders', 'parts', 'parts_1', 'people'].map((table) => `public.${table}`),
      );
      await loadData(file, { ...copy.context, directories: [client.directory] });
      expect(await copy.value(FINGERPRINT)).toBe(expected);
      expect(await copy.ask('SELECT f() AS f, obj_description($$people$$::regclass) AS comment')).toEqual([
        { f: 2, comment: 'a; b' },
      ]);
      expect(
        await copy.value(`SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE relname = 'people'`),
      ).toBe(true);
    });

    it('goes into a newer server than it comes from', async () => {
      const file = await dumped('old.dump', '-Fc');
      await using copy = await loading();
      await loadData(file, copy.context);
      expect(await copy.value(FINGERPRINT)).toBe(expected);
    });

    it('data alone goes into the schema that base migrations made', async () => {
      const file = await dumped('data.dump', '-Fc', '--data-only', '--table=people');
      await using copy = await loading(`
        CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email citext UNIQUE, mood mood, note text)`);
      expect(await contentsOf(file, copy.context)).toEqual({ tables: [] });
      await loadData(file, copy.context);
      expect(await copy.value('SELECT count(*) FROM people')).toBe('500');
      expect(await copy.value("INSERT INTO people (mood) VALUES ('ok') RETURNING id")).toBe(501);
    });

    it('gives rows alone to a schema that is there, in place of its own, in whatever order', async () => {
      const file = await dumped('rows.dump', '-Fc', '--table=people', '--table=orders');
      await using copy = await loading(`
        CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email citext UNIQUE, mood mood, note text);
        CREATE TABLE orders (id bigserial PRIMARY KEY, buyer int NOT NULL REFERENCES people, total numeric(10,2), data jsonb, raw bytea, added text);
        CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
        INSERT INTO people (email) VALUES ('p7@x.org');
        CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION no()`);
      await loadData(file, copy.context, { rowsOnly: true });
      expect(await copy.value('SELECT count(*) FROM orders JOIN people ON people.id = buyer')).toBe('2000');
      expect(await copy.value("SELECT nextval('orders_id_seq')")).toBe('2001');
      await expect(copy.ask('INSERT INTO orders (buyer) VALUES (1)')).rejects.toThrow('no');
    });

    it('reads nothing but its own directory', async () => {
      const { location } = await dumped('out', '-Fd');
      await using copy = await loading();
      const load = () => loadData({ path: 'out', location }, copy.context);
      const contents = await readFile(join(location, 'toc.dat'));
      const name = /\d+\.dat\.gz/.exec((await readdir(location)).join(' '))?.[0] ?? '';
      const at = contents.indexOf(name.replace('.gz', '\0').slice(0, -1));
      const changed = Buffer.from(contents);
      changed.write('../x.dat', at, 'latin1');
      await writeFile(join(location, 'toc.dat'), changed);
      await expect(load()).rejects.toThrow(
        'The fixture out cannot be loaded: its table of contents names files outside of it.',
      );
      await writeFile(join(location, 'toc.dat'), contents);
      await symlink('/etc/passwd', join(location, 'passwd.dat'));
      await expect(load()).rejects.toThrow('The fixture out cannot be loaded: passwd.dat in it is no file of its own.');
      await rm(join(location, 'passwd.dat'));
      await load();
      expect(await copy.value(FINGERPRINT)).toBe(expected);
    });

    it('with large objects comes as one file', async () => {
      await using other = await loading("SELECT lo_from_bytea(4711, 'a')", client.major);
      await using copy = await loading('', client.major);
      for (const [name, format] of [
        ['blobs', '-Fd'],
        ['blobs.dump', '-Fc'],
      ] as const) {
        const location = join(other.directory, name);
        await dump(client, other.database.owner, ['--file', location, format]);
        const loaded = loadData({ path: name, location }, copy.context);
        if (format === '-Fd')
          await expect(loaded).rejects.toThrow(
            'it is a directory with large objects; make it as one file, with `pg_dump -Fc`.',
          );
        else await loaded;
      }
      expect(await copy.value("SELECT convert_from(lo_get(4711), 'UTF8')")).toBe('a');
    });

    it('names what the server refuses', async () => {
      const file = await dumped('data.dump', '-Fc', '--data-only', '--table=people');
      await using copy = await loading('CREATE TABLE people (id int, email text, mood text)');
      await expect(loadData(file, copy.context)).rejects.toThrow(
        'The fixture data.dump (TABLE DATA people) does not apply to the base schema: column "note" of relation "people" does not exist.',
      );
    });

    it('names an archive that breaks off, and one of a version to come', async () => {
      const { location } = await dumped('whole.dump', '-Fc');
      await using copy = await loading();
      const broken = join(production.directory, 'broken.dump');
      await copyFile(location, broken);
      await truncate(broken, (await readFile(location)).length - 5_000);
      await expect(loadData({ path: 'broken.dump', location: broken }, copy.context)).rejects.toThrow(
        /^The fixture broken\.dump cannot be loaded: pg_restore \d+.* cannot read it: .*; make it again with pg_dump\.$/,
      );
      const newer = join(production.directory, 'newer.dump');
      const bytes = await readFile(location);
      bytes[6] = 99;
      await writeFile(newer, bytes);
      await expect(loadData({ path: 'newer.dump', location: newer }, copy.context)).rejects.toThrow(
        /cannot read it: unsupported version \(1\.99\) in file header; a newer pg_dump made it: install/,
      );
    });

    it('says how to get pg_restore where there is none', async () => {
      const file = await dumped('whole.dump', '-Fc');
      await using copy = await loading();
      const nowhere = { ...copy.context, environment: { PATH: copy.directory }, directories: [] };
      await expect(loadData(file, nowhere)).rejects.toThrow(
        /it is an archive of pg_dump, and pg_restore is not on PATH; install/,
      );
    });

    it('hands pg_restore nothing of our environment', async () => {
      const file = await dumped('whole.dump', '-Fc');
      await using copy = await loading();
      const directory = join(copy.directory, 'bin');
      await mkdir(directory);
      const script = `#!/bin/sh\n[ "$1" = --version ] && echo 'pg_restore (PostgreSQL) 99.1' && exit\necho "SELECT '$(env | cut -d= -f1 | sort | tr '\\n' ' ')' AS names INTO seen;"\n`;
      await writeFile(join(directory, 'pg_restore'), script, { mode: 0o755 });
      const environment = { ...process.env, GITHUB_TOKEN: 'secret', PGPASSWORD: 'secret' };
      await loadData(file, { ...copy.context, environment, directories: [directory] });
      expect(await copy.value('SELECT names FROM seen')).toBe('LC_ALL PATH PWD TZ ');
    });
  });
}

describe('plain dumps', () => {
  const DUMP = `--
-- PostgreSQL database dump
--

\\restrict sTTxbHfFNN9Ww4kTIJ4iBXF1wI4YLwQGAzXbG2XLoDAqkN4r5NnIjM3p4jGhEVz

-- Dumped from database version 17.6
SET statement_timeout = 0;
SET transaction_timeout = 0;
SET some_setting_of_a_later_version = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA public;
ALTER SCHEMA public OWNER TO somebody;
COMMENT ON SCHEMA public IS 'standard public schema';
--
-- Name: t; Type: TABLE; Schema: public; Owner: somebody
--

CREATE TABLE public.t (id integer NOT NULL);
ALTER TABLE public.t OWNER TO somebody;
GRANT SELECT ON TABLE public.t TO reporting;
--
-- Data for Name: t; Type: TABLE DATA; Schema: public; Owner: somebody
--

COPY public.t (id) FROM stdin;
1
2
\\.
CREATE SUBSCRIPTION s CONNECTION 'host=production' PUBLICATION p;

\\unrestrict sTTxbHfFNN9Ww4kTIJ4iBXF1wI4YLwQGAzXbG2XLoDAqkN4r5NnIjM3p4jGhEVz
`;

  it('pass over owners, rights and settings that only the other server has', async () => {
    await using db = await loading();
    await db.load('a.sql', DUMP);
    expect(await db.value('SELECT count(*) FROM t')).toBe('2');
    const location = join(db.directory, 'a.sql.gz');
    await writeFile(location, gzipSync(DUMP));
    expect(await contentsOf({ path: 'a.sql.gz', location }, db.context)).toEqual({
      tables: [{ schema: 'public', name: 't' }],
    });
  });

  it('are the only ones so treated: in a script of one’s own, all of that is an error', async () => {
    await using db = await loading();
    const script = DUMP.replace('PostgreSQL database dump', 'my own');
    await expect(db.load('a.sql', script)).rejects.toThrow(
      /fixtures\/a\.sql:(9|10) does not apply to the base schema: unrecognized configuration parameter/,
    );
    const location = join(db.directory, 'a.sql');
    expect(await contentsOf({ path: 'a.sql', location }, db.context)).toBeUndefined();
  });

  it('of a whole server are refused', async () => {
    await using db = await loading();
    await expect(db.load('a.sql', '--\n-- PostgreSQL database cluster dump\n--\nSELECT 1;\n')).rejects.toThrow(
      'The fixture fixtures/a.sql cannot be loaded: it is a dump of a whole server; make one of the database with pg_dump.',
    );
  });
});
