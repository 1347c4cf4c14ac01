// Measures making data against the same rows made by hand in one statement on the same server.
import type { Server } from '../../src/core/engine.ts';
import { Observer } from '../../src/rehearse/observer.ts';
import { seedTables } from '../../src/rehearse/seed/seed.ts';
import { Session } from '../../src/rehearse/session.ts';
import { type Measurement, median, ratio } from './measure.ts';

const ROWS = 1_000_000;
const ROUNDS = 3;
const TABLE = `CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer text NOT NULL,
  placed_at timestamptz NOT NULL, total numeric(10, 2) NOT NULL CHECK (total > 0), note varchar(40))`;
const BY_HAND = `INSERT INTO orders (customer, placed_at, total, note)
  SELECT 'customer ' || g, now() - g * interval '1 second', 1 + g % 1000, 'note ' || g FROM generate_series(1, ${ROWS}) g`;

/** A million rows of made data, to the same number by hand. */
export async function millionRows(server: Server): Promise<Measurement> {
  const [made, byHand]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    made.push(await timed(server, fill));
    byHand.push(await timed(server, async (session) => void (await session.execute(BY_HAND))));
  }
  return ratio('a million rows of made data, to the same by hand', median(made), median(byHand), 4);
}

async function timed(server: Server, work: (session: Session, observer: Observer) => Promise<void>): Promise<number> {
  await using database = await server.createDatabase();
  await using observer = await Observer.open(database);
  await using session = await Session.open(database.owner, 'pg-rehearsal bench');
  await session.execute(TABLE);
  const began = performance.now();
  await work(session, observer);
  const elapsed = performance.now() - began;
  const [row] = await session.query('SELECT count(*)::int AS rows FROM orders');
  if (row?.rows !== ROWS) throw new Error(`orders has ${row?.rows} rows, not ${ROWS}`);
  return elapsed;
}

async function fill(session: Session, observer: Observer): Promise<void> {
  await seedTables({ session, observer, rows: ROWS, seed: 1, onlyEmpty: true, skip: [] });
}
