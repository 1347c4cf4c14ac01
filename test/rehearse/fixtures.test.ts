import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlx } from '../../src/collect/tools/sqlx.ts';
import type { Migration } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import type { DataFile } from '../../src/rehearse/data/load.ts';
import { type RehearsalRequest, rehearse } from '../../src/rehearse/rehearse.ts';
import { sharedServer } from '../support/postgres.ts';
import { migrationOf, parsed } from '../support/rehearsal.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pg-rehearsal-fixtures-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function fileOf(name: string, text: string): Promise<DataFile> {
  const location = join(directory, name);
  await writeFile(location, text);
  return { path: name, location };
}

const USERS = migrationOf(
  '1_users.sql',
  "CREATE TABLE users (id int PRIMARY KEY, name text); INSERT INTO users VALUES (1, 'root');",
);
const POSTS = migrationOf(
  '2_posts.sql',
  'CREATE TABLE posts (id int PRIMARY KEY, author int NOT NULL REFERENCES users);',
);
const EMAIL = migrationOf('3_email.sql', 'ALTER TABLE users ADD email text;');
const BASE = [USERS, POSTS, EMAIL];
const CHANGE = 'ALTER TABLE posts ADD title text;';

function checksum({ text }: Migration): string {
  return `\\\\x${createHash('sha384').update(text).digest('hex')}`;
}

interface Dump {
  /** Columns of the ledger's rows after the version. */
  readonly ledger?: readonly (readonly [version: number, success: string, checksum: string])[] | 'none';
  /** Before the rows. */
  readonly more?: string;
}

/** What pg_dump writes of a database in which some of the base is applied. */
function dumpOf({ ledger, more = '' }: Dump = {}): string {
  const entry = (name: string, type = 'TABLE') =>
    `--\n-- ${type === 'TABLE' ? '' : 'Data for '}Name: ${name}; Type: ${type}; Schema: public; Owner: app\n--\n\n`;
  const rows = ledger ?? [[1, 't', checksum(USERS)], [2, 't', checksum(POSTS)]]; // biome-ignore format: rows
  const withLedger = rows !== 'none';
  return `--
-- PostgreSQL database dump
--

SELECT pg_catalog.set_config('search_path', '', false);
${withLedger ? `${entry('_sqlx_migrations')}CREATE TABLE public._sqlx_migrations (version bigint NOT NULL, description text NOT NULL, installed_on timestamp with time zone DEFAULT now() NOT NULL, success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL);\n` : ''}
${entry('posts')}CREATE TABLE public.posts (id integer NOT NULL, author integer NOT NULL);
ALTER TABLE public.posts OWNER TO app;
${entry('users')}CREATE TABLE public.users (id integer NOT NULL, name text, hand_made boolean);
${more}
${withLedger ? `${entry('_sqlx_migrations', 'TABLE DATA')}COPY public._sqlx_migrations (version, description, success, checksum, execution_time) FROM stdin;\n${rows.map(([version, success, sum]) => `${version}\tx\t${success}\t${sum}\t1\n`).join('')}\\.\n` : ''}
${entry('posts', 'TABLE DATA')}COPY public.posts (id, author) FROM stdin;
10\t7
\\.
${entry('users', 'TABLE DATA')}COPY public.users (id, name) FROM stdin;
1\tRoot herself
7\tAda
\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.posts ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES public.users(id);
`;
}

async function rehearseOn(fixtures: readonly DataFile[], request: Partial<RehearsalRequest> = {}) {
  const { server } = await sharedServer();
  await using database = await server.createDatabase();
  if (sqlx.ledger === undefined) throw new Error('sqlx has a ledger');
  return await rehearse({
    server,
    database,
    ledger: sqlx.ledger,
    base: BASE,
    fixtures,
    change: [await parsed(migrationOf('4_title.sql', CHANGE))],
    limits: { statementMs: 20_000, signal: new AbortController().signal },
    progress: SILENT,
    ...request,
  });
}

/** Each probe is a migration that divides by zero unless its condition holds. */
async function holds(
  fixtures: readonly DataFile[],
  conditions: readonly string[],
  request: Partial<RehearsalRequest> = {},
) {
  const change = await Promise.all(
    conditions.map((condition, at) =>
      parsed(migrationOf(`${at + 4}_probe.sql`, `SELECT 1 / ((${condition}) IS TRUE)::int;`)),
    ),
  );
  const result = await rehearseOn(fixtures, { ...request, change });
  return { ...result, statuses: result.migrations.map(({ status }) => status) };
}

describe('a dump that carries the ledger', () => {
  it('comes before the base migrations, of which only those are applied that are not in it', async () => {
    const dump = await fileOf('production.sql', dumpOf());
    const { statuses, notes, catalogue } = await holds(
      [await fileOf('a_first.sql', "INSERT INTO users (id, name, email) VALUES (8, 'Bo', 'b@x.org');"), dump],
      [
        '(SELECT count(*) FROM users) = 3',
        "(SELECT name FROM users WHERE id = 1) = 'Root herself'",
        '(SELECT count(*) FROM _sqlx_migrations) >= 3',
        "(SELECT checksum = sha384(convert_to('ALTER TABLE users ADD email text;', 'UTF8')) FROM _sqlx_migrations WHERE version = 3)",
      ],
    );
    expect(statuses).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(notes).toEqual([]);
    const users = [...catalogue.relations.values()].find(({ name }) => name === 'users');
    expect(users?.columns.map(({ name }) => name)).toEqual(['id', 'name', 'hand_made', 'email']);
  });

  it.each([
    ['an edited file', [[1, 't', '\\\\x00']], 'has another 1_users.sql applied than the base has: the file was edited since (its checksum in _sqlx_migrations differs), and a deploy would stop there.'],
    ['a half applied file', [[1, 'f', checksum(USERS)]], 'has 1_users.sql half applied (success is false in _sqlx_migrations)'],
    ['a version without a file', [[1, 't', checksum(USERS)], [99, 't', '\\\\x00']], 'has version 99 applied, of which the base has no file'],
    ['the change itself', [[4, 't', '\\\\x00']], 'has 4_title.sql applied already, which the change adds'],
    ['no rows', [], 'brings the ledger _sqlx_migrations without a row, so it does not say which base migrations are in it'],
  ] as const)('with %s: says so, since the tool would refuse', async (_, ledger, message) => {
    const dump = await fileOf('production.sql', dumpOf({ ledger }));
    await expect(rehearseOn([dump])).rejects.toThrow(`The dump production.sql ${message}`);
  }); // biome-ignore format: a table

  it('is restored by the owner, who is no superuser, though the base is trusted', async () => {
    const dump = await fileOf('production.sql', dumpOf({ more: "COPY public.users (name) FROM PROGRAM 'id';" }));
    await expect(rehearseOn([dump], { trustBase: true })).rejects.toThrow(
      /^The fixture production\.sql:\d+ does not apply.*permission denied.*42501/s,
    );
  });
});

describe('a dump without the ledger', () => {
  const CONDITIONS = [
    '(SELECT count(*) FROM users) = 2',
    "(SELECT name FROM users WHERE id = 1) = 'Root herself'",
    '(SELECT count(*) FROM posts WHERE author = 7) = 1',
    "(SELECT count(*) FROM information_schema.columns WHERE table_name = 'users') = 3",
    "(SELECT string_agg(version::text, ',' ORDER BY version) FROM _sqlx_migrations WHERE version < 4) = '1,2,3'",
  ];

  it('gives its rows to the schema that the base migrations make, in place of theirs', async () => {
    const { statuses, notes } = await holds([await fileOf('rows.sql', dumpOf({ ledger: 'none' }))], CONDITIONS);
    expect(statuses).toEqual(CONDITIONS.map(() => 'passed'));
    expect(notes).toEqual([
      'rows.sql has no ledger that says which base migrations are in it: only its rows were loaded, into the schema that the base migrations make.',
    ]);
  });

  it('of rows alone leaves the ledger as the base migrations made it', async () => {
    const whole = dumpOf({ ledger: [[99, 't', '\\\\x00']] });
    const rows = whole.replaceAll(/^-- Name: .*; Type: TABLE;.*$|^(CREATE|ALTER) TABLE .*$/gm, '');
    expect(rows).toContain('COPY public._sqlx_migrations');
    const { statuses, notes } = await holds([await fileOf('only-rows.sql', rows)], CONDITIONS);
    expect(statuses).toEqual(CONDITIONS.map(() => 'passed'));
    expect(notes).toEqual([]);
  });

  it('is restored whole where the base has none of its tables', async () => {
    const { statuses, notes } = await holds(
      [await fileOf('whole.sql', dumpOf({ ledger: 'none' }))],
      ["EXISTS (SELECT FROM information_schema.columns WHERE column_name = 'hand_made')"],
      { base: [] },
    );
    expect(statuses).toEqual(['passed']);
    expect(notes).toEqual([]);
  });

  it('that fits in part is refused', async () => {
    const dump = await fileOf('part.sql', dumpOf({ ledger: 'none' }));
    await expect(rehearseOn([dump], { base: [USERS] })).rejects.toThrow(
      'The dump part.sql fits the base only in part: it has no ledger that says which base migrations are in it, and of its tables the base lacks public.posts.',
    );
  });
});

describe('a file of one’s own', () => {
  const TWICE = 'INSERT INTO users VALUES (100);\n\nINSERT INTO users VALUES (100);';

  it('goes into the schema of the base; an error names its line', async () => {
    await expect(rehearseOn([await fileOf('seed.sql', TWICE)])).rejects.toThrow(
      /^The fixture seed\.sql:3 does not apply.*duplicate key.*\(100\)/s,
    );
  });

  it('and no value, where values are private', async () => {
    const refusal = rehearseOn([await fileOf('seed.sql', TWICE)], { showValues: false });
    await expect(refusal).rejects.toThrow(/^The fixture seed\.sql:3 does not apply.*duplicate key/s);
    await expect(refusal).rejects.not.toThrow(/100/);
  });
});
