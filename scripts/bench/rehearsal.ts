// Measures the rehearsal against psql on the same server: base replay, tracing per statement, and growth with the schema.
import { spawnSync } from 'node:child_process';
import type { Database, Server } from '../../src/core/engine.ts';
import type { Migration } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import { chooseEngine } from '../../src/engines/choose.ts';
import { rehearse } from '../../src/rehearse/rehearse.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { type Measurement, median, ratio } from './measure.ts';
import { millionRows } from './seed.ts';

const MIGRATIONS = 300;
const ROUNDS = 5;
/** Tables that a change touches, however many there are. */
const TOUCHED = 10;

export async function benchRehearsal(): Promise<readonly Measurement[]> {
  await loadGrammar();
  const request = {
    allowRemoteServer: false,
    environment: process.env,
    signal: new AbortController().signal,
    report() {},
  };
  const { engine } = await chooseEngine('auto', request);
  await using server = await engine.start(request);
  return [await baseReplay(server), await tracing(server, 10), await growth(server), await millionRows(server)];
}

/** A history of the usual mix: tables with keys and indexes, then columns, constraints, views and data. */
function history(migrations: number): readonly Migration[] {
  return Array.from({ length: migrations }, (_, at) => {
    const table = `t${at}`;
    const text = `CREATE TABLE IF NOT EXISTS ${table} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, at timestamptz DEFAULT now());
CREATE INDEX IF NOT EXISTS ${table}_name_idx ON ${table} (name);
ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS note varchar(100);
ALTER TABLE ${table} ADD CONSTRAINT ${table}_name CHECK (length(name) < 100);
CREATE OR REPLACE VIEW ${table}_names AS SELECT id, name FROM ${table};
INSERT INTO ${table} (name) SELECT 'n' || g FROM generate_series(1, 20) g;
`;
    return migration(`${at + 1}_create_${table}.sql`, text);
  });
}

function migration(path: string, text: string): Migration {
  return { path, version: path, name: path, direction: 'up', transaction: 'per-migration', text };
}

async function baseReplay(server: Server): Promise<Measurement> {
  const base = history(MIGRATIONS);
  const ours: number[] = [];
  const psql: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await using forPsql = await server.createDatabase();
    psql.push(throughPsql(forPsql, base));
    await using forUs = await server.createDatabase();
    ours.push((await run(server, forUs, base, [])).timings.baseMs);
  }
  return ratio(`base replay of ${MIGRATIONS} migrations, to psql`, median(ours), median(psql), 1.25);
}

/** The same SQL with the same transactions, piped through psql; its start is not counted against it. */
function throughPsql({ owner }: Database, migrations: readonly Migration[]): number {
  const environment = { PATH: process.env.PATH, PGPASSWORD: owner.password };
  const args = [
    '-X',
    '-q',
    '-v',
    'ON_ERROR_STOP=1',
    '-h',
    owner.host,
    '-p',
    String(owner.port),
    '-U',
    owner.user,
    '-d',
    owner.database,
  ];
  const time = (input: string) => {
    const began = performance.now();
    const { status, stderr, error } = spawnSync('psql', args, {
      input,
      env: environment,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Error(`psql: ${error?.message ?? stderr}`);
    return performance.now() - began;
  };
  const start = time('SELECT 1');
  return time(migrations.map(({ text }) => `BEGIN;\n${text}COMMIT;\n`).join('')) - start;
}

function run(server: Server, database: Database, base: readonly Migration[], change: readonly Migration[]) {
  return rehearse({
    server,
    database,
    base,
    fixtures: [],
    change: change.map((one) => ({ migration: one, script: parse(one.text) })),
    limits: { statementMs: 60_000, signal: new AbortController().signal },
    progress: SILENT,
  });
}

/**
 * What tracing costs on top of the statement's own time, in milliseconds a statement: the slope between a short and a
 * long change, so that what is done once for a change (its catalogue, snapshots, accounts) does not count.
 */
async function overhead(server: Server, tables: number): Promise<number> {
  const base = history(tables);
  const short = await onTop(server, base, 100);
  const long = await onTop(server, base, 400);
  return (long - short) / 300;
}

/** Milliseconds of a change of so many statements that are not the statements' own. */
async function onTop(server: Server, base: readonly Migration[], count: number): Promise<number> {
  const statements = Array.from(
    { length: count },
    (_, at) => `ALTER TABLE t${at % TOUCHED} ALTER COLUMN note SET DEFAULT '${at}';`,
  );
  const change = [migration('9999_change.sql', statements.join('\n'))];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await using database = await server.createDatabase();
    const { timings, migrations } = await run(server, database, base, change);
    const own = (migrations[0]?.statements ?? []).reduce((sum, { durationMs }) => sum + durationMs, 0);
    times.push(timings.changeMs - own);
  }
  return median(times);
}

async function tracing(server: Server, tables: number): Promise<Measurement> {
  const milliseconds = await overhead(server, tables);
  return { name: 'tracing on top of a statement, ms', value: milliseconds, limit: 3 };
}

async function growth(server: Server): Promise<Measurement> {
  const small = await overhead(server, 10);
  const large = await overhead(server, 1_000);
  return ratio('tracing with 1,000 tables, to 10 tables', large, small, 3);
}
