import { beforeAll, describe, expect, it } from 'vitest';
import { toolById } from '../../src/collect/tools/index.ts';
import type { Database } from '../../src/core/engine.ts';
import type { Direction, Migration, ToolId } from '../../src/core/migration.ts';
import { SILENT } from '../../src/core/progress.ts';
import { type Alternative, proveAlternatives } from '../../src/rehearse/proof/prove.ts';
import { type RehearsalRequest, rehearse } from '../../src/rehearse/rehearse.ts';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { sharedServer } from '../support/postgres.ts';

beforeAll(loadGrammar);

const BASE = 'CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders VALUES (1, NULL);';

function file(version: number, text: string, direction: Direction = 'up', id: ToolId = 'sqlx'): Migration {
  const transaction = toolById(id).transactionMode(text);
  return { path: `${version}.${direction}.sql`, version: String(version), name: '', direction, transaction, text };
}

interface Case {
  readonly change: readonly string[];
  readonly down?: string;
  /** Texts in place of the last file, or of its down file: the file itself, and those that come after. */
  readonly instead: readonly (readonly string[])[];
  readonly of?: Direction;
  readonly patienceMs?: number;
}

/** Which of the alternatives are proven, by their place. */
async function proven(of: Case): Promise<readonly number[]> {
  return (await tried(of)).proven;
}

async function tried({ change, down, instead, of = 'up', patienceMs = 60_000 }: Case) {
  const { server, freshDatabase } = await sharedServer();
  await using database = await freshDatabase();
  const { ledger } = toolById('sqlx');
  const last = change.length + 1;
  const parsed = (migration: Migration) => ({ migration, script: parse(migration.text) });
  const copies: Database[] = [];
  const request: RehearsalRequest = {
    server,
    database,
    ...(ledger === undefined ? {} : { ledger }),
    base: [file(1, BASE)],
    fixtures: [],
    change: change.map((text, at) => parsed(file(at + 2, text))),
    down: down === undefined ? [] : [parsed(file(last, down, 'down'))],
    limits: { statementMs: 2_000, signal: new AbortController().signal },
    progress: SILENT,
    beforeChange: async () => {
      copies.push(await database.copy());
    },
  };
  const { migrations } = await rehearse(request);
  const alternatives: Alternative[] = instead.map(([own = '', ...after]) => ({
    path: `${last}.${of}.sql`,
    files: [file(last, own, of), ...after.map((text, at) => file(last * 1_000 + at, text))],
  }));
  await using before = copies[0]!;
  const rest = { before, migrations, alternatives };
  const proofs = await proveAlternatives({ rehearsal: request, ...rest, patienceMs });
  const { notBegun } = proofs;
  return { proven: alternatives.flatMap((one, at) => (proofs.proven.has(one) ? [at] : [])), notBegun };
}

describe('an alternative to a file of a change', () => {
  it('is proven where it leaves the same schema, and not where it leaves another or fails', async () => {
    const change = ['CREATE INDEX orders_note_idx ON orders (note);'];
    const instead = [
      ['-- no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS orders_note_idx ON orders (note);'],
      ['CREATE INDEX IF NOT EXISTS orders_note_idx ON orders (id);'],
      // As the tool would: in its transaction, which CONCURRENTLY refuses.
      ['CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);'],
      ['CREATE INDEX orders_note_idx ON nowhere (note);'],
      ['SELECT pg_sleep(60);'],
    ];
    expect(await proven({ change, instead })).toEqual([0]);
  });

  it('is run with the files that come after it', async () => {
    const change = ['ALTER TABLE orders ADD CONSTRAINT known CHECK (id > 0);'];
    const own = 'ALTER TABLE orders ADD CONSTRAINT known CHECK (id > 0) NOT VALID;';
    const instead = [[own, 'ALTER TABLE orders VALIDATE CONSTRAINT known;'], [own]];
    expect(await proven({ change, instead })).toEqual([0]);
  });

  it('meets the rows that the rehearsal has', async () => {
    const change = ["UPDATE orders SET note = '' WHERE note IS NULL;\nALTER TABLE orders ALTER note SET NOT NULL;"];
    const instead = [
      ['ALTER TABLE orders ALTER note SET NOT NULL;'],
      ["UPDATE orders SET note = '-';\nALTER TABLE orders ALTER note SET NOT NULL;"],
    ];
    expect(await proven({ change, instead })).toEqual([1]);
  });

  it('meets what is checked at the end of its transaction', async () => {
    const column = 'parent int REFERENCES orders DEFERRABLE INITIALLY DEFERRED';
    const change = [`ALTER TABLE orders ADD COLUMN ${column};`];
    const guarded = `ALTER TABLE orders ADD COLUMN IF NOT EXISTS ${column};`;
    const instead = [[guarded], [`${guarded}\nINSERT INTO orders (id, parent) VALUES (2, 99);`]];
    expect(await proven({ change, instead })).toEqual([0]);
  });

  it('is not begun when patience is over, and counted', async () => {
    const change = ['ALTER TABLE orders ADD COLUMN total int;'];
    const instead = [['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total int;'], ['SELECT 1;']];
    expect(await tried({ change, instead, patienceMs: 0 })).toEqual({ proven: [], notBegun: 2 });
  });

  it('starts from what earlier files of the change left', async () => {
    const change = ['ALTER TABLE orders RENAME TO sales;', 'ALTER TABLE sales ADD COLUMN total int;'];
    const instead = [
      ['ALTER TABLE sales ADD COLUMN IF NOT EXISTS total int;'],
      ['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total int;'],
    ];
    expect(await proven({ change, instead })).toEqual([0]);
  });

  it('need only run where the file itself fails', async () => {
    const change = ['CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);'];
    const instead = [
      ['-- no-transaction\nCREATE INDEX CONCURRENTLY orders_note_idx ON orders (note);'],
      ['SELECT 1/0;'],
    ];
    expect(await proven({ change, instead })).toEqual([0]);
  });

  it('is not proven where its file was not reached', async () => {
    const change = ['SELECT 1/0;', 'ALTER TABLE orders ADD COLUMN total int;'];
    const instead = [['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total int;']];
    expect(await proven({ change, instead })).toEqual([]);
  });

  it('is not proven beside what cannot be done twice on one server', async () => {
    const change = [`CREATE ROLE proof_${process.pid} LOGIN;\nALTER TABLE orders ADD COLUMN total int;`];
    const instead = [['ALTER TABLE orders ADD COLUMN IF NOT EXISTS total int;']];
    const { server } = await sharedServer();
    try {
      expect(await proven({ change, instead })).toEqual([]);
    } finally {
      await using database = await server.createDatabase();
      await using observer = await (await import('../../src/rehearse/observer.ts')).Observer.open(database);
      await observer.ask(`DROP ROLE IF EXISTS proof_${process.pid}`);
    }
  });

  it('may stand in for a down file, on what the up file leaves', async () => {
    const change = ['ALTER TABLE orders ADD COLUMN total int;'];
    const down = 'ALTER TABLE orders DROP COLUMN total;';
    const instead = [
      ['ALTER TABLE orders DROP COLUMN IF EXISTS total;'],
      ['ALTER TABLE orders DROP COLUMN IF EXISTS sum;'],
    ];
    expect(await proven({ change, down, instead, of: 'down' })).toEqual([0]);
  });
});
