import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchemaSnapshot } from '../../../src/core/snapshot.ts';
import { diffSnapshots } from '../../../src/rehearse/snapshot/diff.ts';
import { readSnapshot } from '../../../src/rehearse/snapshot/read.ts';
import type { Ask } from '../../../src/rehearse/snapshot/reading.ts';
import { type Lab, openLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab[Symbol.asyncDispose]());

const SHOP = `
CREATE SCHEMA shop; CREATE TYPE shop.state AS ENUM ('new', 'paid');
CREATE TABLE shop.orders (id bigserial PRIMARY KEY, state shop.state DEFAULT 'new', note text CHECK (note <> ''));
CREATE INDEX ON shop.orders (note); GRANT SELECT ON shop.orders TO PUBLIC; COMMENT ON TABLE shop.orders IS 'all';
CREATE VIEW shop.paid AS SELECT * FROM shop.orders WHERE state = 'paid'`;

const withoutOids = ({ objects }: SchemaSnapshot) => objects.map(({ oid: _, ...rest }) => rest);

describe('readSnapshot', () => {
  it('gives equal snapshots of equal schemas, whatever the order in which they were made and the name of their owner', async () => {
    await using other = await openLab();
    await lab.run(SHOP);
    await other.run('CREATE SCHEMA shop; CREATE TABLE shop.later (id int)');
    await other.run('DROP TABLE shop.later; DROP SCHEMA shop');
    const [schema, type, ...rest] = SHOP.split(';');
    await other.run(`${schema}; CREATE SEQUENCE shop.first; DROP SEQUENCE shop.first; ${[type, ...rest].join(';')}`);
    const one = await lab.snapshot();
    const two = await other.snapshot();
    expect(withoutOids(two)).toEqual(withoutOids(one));
    expect(one.objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'schema public',
      'schema shop',
      'extension plpgsql',
      'type shop.state',
      'sequence shop.orders_id_seq',
      'table shop.orders',
      'view shop.paid',
    ]);
    expect(JSON.stringify(one)).not.toMatch(/rehearsal_[0-9a-f]/);
    await lab.run('DROP SCHEMA shop CASCADE');
  });

  it('asks as often for many tables as for none', async () => {
    let questions = 0;
    const counting: Ask = (sql, values) => {
      questions += 1;
      return lab.ask(sql, values);
    };
    await readSnapshot(counting);
    const few = questions;
    await lab.run('CREATE SCHEMA many');
    await lab.run(
      `DO $$ BEGIN FOR i IN 1..60 LOOP EXECUTE 'CREATE TABLE many.t' || i || ' (id int PRIMARY KEY)'; END LOOP; END $$`,
    );
    questions = 0;
    const { objects } = await readSnapshot(counting);
    expect(objects.filter(({ kind }) => kind === 'table')).toHaveLength(60);
    expect(questions).toBe(few);
    expect(few).toBeLessThan(30);
    await lab.run('DROP SCHEMA many CASCADE');
  });

  it('leaves out the ledger with its sequence, but no table whose name only begins alike', async () => {
    await lab.run('CREATE TABLE public.ledger (id serial PRIMARY KEY); CREATE TABLE public.ledger_2 (id serial)');
    const names = async (leaveOut: readonly string[]) => {
      const { objects } = await lab.snapshot({ leaveOut });
      return objects.filter(({ kind }) => kind === 'table' || kind === 'sequence').map(({ name }) => name);
    };
    expect(await names(['ledger'])).toEqual(['public.ledger_2_id_seq', 'public.ledger_2']);
    expect(await names(['public.ledger'])).toEqual(['public.ledger_2_id_seq', 'public.ledger_2']);
    expect(await names(['other.ledger'])).toContain('public.ledger');
    await lab.run('DROP TABLE public.ledger, public.ledger_2');
  });

  it("leaves out an extension's members, but not what stands beside them in its schema", async () => {
    await lab.run(
      'CREATE SCHEMA ext; CREATE EXTENSION hstore WITH SCHEMA ext; CREATE FUNCTION ext.own() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
    );
    const { objects } = await lab.snapshot();
    expect(objects.filter(({ name }) => name.includes('ext.')).map(({ name }) => name)).toEqual(['ext.own()']);
    await lab.run('DROP EXTENSION hstore; DROP SCHEMA ext CASCADE');
  });

  it('tells apart names that only quotes tell apart', async () => {
    await lab.run(
      'CREATE SCHEMA "a.b"; CREATE SCHEMA a; CREATE TABLE "a.b".c (x int); CREATE TABLE a."b.c" (y int); CREATE TABLE a."B.C" ()',
    );
    const { objects } = await lab.snapshot();
    const tables = objects.filter(({ kind }) => kind === 'table').map(({ name, parts }) => [name, parts.length]);
    expect(tables).toEqual([
      ['"a.b".c', 1],
      ['a."B.C"', 0],
      ['a."b.c"', 1],
    ]);
    await lab.run('DROP SCHEMA a, "a.b" CASCADE');
  });

  it('runs no operator or function of the user, and leaves settings and transaction as they were', async () => {
    await lab.run(`CREATE TABLE public.trap (hits int); INSERT INTO public.trap VALUES (0);
      CREATE FUNCTION public.sprung(name, text) RETURNS boolean LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''an operator of the user ran''; END';
      CREATE OPERATOR public.<> (LEFTARG = name, RIGHTARG = text, FUNCTION = public.sprung);
      CREATE FUNCTION public.quote_ident(name) RETURNS text LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''a function of the user ran''; END'`);
    const trapped: Ask = (sql, values) => lab.askAsOwner(sql, values);
    await trapped('SET search_path = public, pg_catalog');
    const { objects } = await readSnapshot(trapped);
    expect(objects.some(({ name }) => name === 'public.trap')).toBe(true);
    expect(await trapped('SHOW search_path')).toEqual([{ search_path: 'public, pg_catalog' }]);
    await expect(trapped('SELECT quote_ident(nspname) FROM pg_namespace')).rejects.toThrow('of the user ran');
    await trapped('RESET search_path');
    await lab.run(
      'DROP OPERATOR public.<> (name, text); DROP FUNCTION public.sprung, public.quote_ident(name); DROP TABLE public.trap',
    );
  });

  it('does not show what looks like a secret in the options of a foreign server', async () => {
    await lab.runAsSuperuser(`CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
      CREATE FOREIGN DATA WRAPPER bare; CREATE SERVER near FOREIGN DATA WRAPPER bare;
      CREATE FOREIGN TABLE public.f (a int) SERVER near OPTIONS (secret_key 'hunter2', place 'moon')`);
    const { objects } = await lab.snapshot();
    const text = JSON.stringify(objects.filter(({ name }) => name === 'public.f'));
    expect(text).toContain('OPTIONS (place=moon, secret_key=***)');
    expect(JSON.stringify(objects)).not.toContain('hunter2');
    await lab.runAsSuperuser(
      'DROP SERVER near CASCADE; DROP FOREIGN DATA WRAPPER bare; DROP EXTENSION postgres_fdw CASCADE',
    );
  });

  it('ends its transaction when a question fails', async () => {
    let left = 5;
    const failing: Ask = async (sql, values) => {
      left -= 1;
      if (left === 0) throw new Error('no answer');
      return await lab.askAsOwner(sql, values);
    };
    await expect(readSnapshot(failing)).rejects.toThrow('no answer');
    expect(await lab.askAsOwner('SHOW transaction_read_only')).toEqual([{ transaction_read_only: 'off' }]);
  });
});

describe('diffSnapshots', () => {
  it('finds nothing between a snapshot and itself, and everything between it and nothing', async () => {
    await lab.run(SHOP);
    const snapshot = await lab.snapshot();
    expect(diffSnapshots(snapshot, snapshot)).toEqual({ objects: [], notes: [] });
    const { objects } = diffSnapshots({ objects: [] }, snapshot);
    expect(objects.map(({ change }) => change)).toEqual(snapshot.objects.map(() => 'added'));
    await lab.run('DROP SCHEMA shop CASCADE');
  });
});
