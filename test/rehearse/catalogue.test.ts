import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/rehearse/catalogue.ts';
import { Observer } from '../../src/rehearse/observer.ts';
import { sharedServer } from '../support/postgres.ts';

const SCHEMA = `
CREATE TABLE open (id bigint PRIMARY KEY);
CREATE TABLE closed (id bigint PRIMARY KEY); ALTER TABLE closed ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON closed USING (true); CREATE POLICY other ON closed USING (false);
CREATE TABLE whole (id bigint); ALTER TABLE whole REPLICA IDENTITY FULL;
CREATE TABLE by_number (number bigint NOT NULL); CREATE UNIQUE INDEX by_number_key ON by_number (number);
ALTER TABLE by_number REPLICA IDENTITY USING INDEX by_number_key;`;

describe('the catalogue', () => {
  it('holds who may see rows, and what logical replication tells them by', async () => {
    await using database = await (await sharedServer()).freshDatabase();
    await using observer = await Observer.open(database);
    await observer.ask(`SET search_path = public; ${SCHEMA}`);
    const { relations } = await readCatalogue(observer);
    const facts = ['open', 'closed', 'whole', 'by_number'].map((name) => {
      const table = relations.get(`public.${name}`);
      return [name, table?.rowSecurity, table?.policies, table?.replicaIdentity, table?.identityIndex];
    });
    expect(facts).toEqual([
      ['open', false, 0, 'd', undefined],
      ['closed', true, 2, 'd', undefined],
      ['whole', false, 0, 'f', undefined],
      ['by_number', false, 0, 'i', 'by_number_key'],
    ]);
  });
});
