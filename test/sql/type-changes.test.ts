import { describe, expect, it } from 'vitest';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { changeRewrites, loses, sharesOperators } from '../../src/sql/type-changes.ts';
import { printType, readType, sqlType } from '../../src/sql/types.ts';
import { findNodes } from '../../src/sql/walk.ts';
import { onServer } from './server.ts';

await loadGrammar();

const TYPES = `boolean smallint integer bigint real |double precision| numeric numeric(8,2) numeric(10,2) numeric(10,4)
  money oid text varchar varchar(20) varchar(50) char(5) char(9) bpchar "char" name citext bytea uuid json jsonb xml
  date timestamp timestamp(3) timestamp(6) timestamptz timestamptz(3) time time(3) time(6) timetz(2)
  interval interval(3) interval(6) |interval year| |interval year to month| |interval day| |interval day to second(3)| |interval second(2)|
  inet cidr macaddr bit(4) |bit varying| |bit varying(8)| int4range
  integer[] bigint[] text[] varchar[] varchar(20)[] varchar(50)[] numeric(8,2)[]`
  .match(/\|[^|]+\||\S+/g)!
  .map((type) => type.replaceAll('|', ''));

const typeOf = (text: string) => {
  const [type] = findNodes(parse(`SELECT NULL::${text}`).statements[0]?.node, 'TypeCast');
  return sqlType(type?.typeName);
};

describe('types', () => {
  it('are printed as format_type prints them, and read back', async () => {
    await onServer(async (client) => {
      await client.query('CREATE EXTENSION citext');
      for (const text of [...TYPES, 'decimal(5,1)', 'int4', 'character varying(7)[]', 'timetz(2)', 'int2', 'float8']) {
        await client.query(`CREATE TEMPORARY TABLE typed (value ${text})`);
        const { rows } = await client.query<{ printed: string }>(
          `SELECT format_type(atttypid, atttypmod) AS printed FROM pg_attribute WHERE attrelid = 'typed'::regclass AND attnum = 1`,
        );
        const printed = rows[0]?.printed ?? '';
        expect(printType(typeOf(text)), text).toBe(printed);
        expect(readType(printed), text).toEqual(typeOf(text));
        await client.query('DROP TABLE typed');
      }
    });
  });

  it('are said to be rewritten, or not, as PostgreSQL does it, for every pair that it can change', async () => {
    const rows = await everyChange();
    const wrong = rows.flatMap(({ old, fresh, really }) => {
      const said = changeRewrites(typeOf(old), typeOf(fresh));
      if (said === 'unknown') expect(`${old} ${fresh}`).toMatch(/timestamp/);
      return said === really || said === 'unknown' ? [] : [`${old} to ${fresh}: said ${said}, ${really}`];
    });
    expect(rows.length).toBeGreaterThan(700);
    expect(wrong).toEqual([]);
  });

  it('keep their indexes, or not, as PostgreSQL does it, where the rows are kept', async () => {
    const rows = (await everyChange()).filter(({ really, rebuilt }) => really === 'keeps' && rebuilt !== null);
    const wrong = rows
      .filter(({ old, fresh, rebuilt }) => sharesOperators(typeOf(old), typeOf(fresh)) === rebuilt)
      .map(({ old, fresh, rebuilt }) => `${old} to ${fresh}: ${rebuilt ? 'rebuilt' : 'kept'}`);
    expect(rows.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['varchar(50)', 'varchar(20)'],
    ['text', 'varchar(20)'],
    ['bigint', 'integer'],
    ['numeric(12,4)', 'numeric(10,2)'],
    ['numeric(10,2)', 'numeric(8,2)'],
    ['numeric', 'integer'],
    ['timestamptz', 'date'],
    ['double precision', 'real'],
  ])('%s to %s loses something, and not the other way round', (wide, narrow) => {
    expect(loses(typeOf(wide), typeOf(narrow))).toBeDefined();
    const back = wide === 'numeric' || wide === 'timestamptz' ? undefined : loses(typeOf(narrow), typeOf(wide));
    expect(back).toBeUndefined();
  });
});

interface Changed {
  readonly old: string;
  readonly fresh: string;
  readonly really: 'keeps' | 'rewrites';
  /** Whether a B-tree on the column was built anew; null for a type without an order. */
  readonly rebuilt: boolean | null;
}

let changes: Promise<readonly Changed[]> | undefined;

/** What PostgreSQL does for each pair of types that it can change into each other; one round trip for all. */
function everyChange(): Promise<readonly Changed[]> {
  changes ??= onServer(async (client) => {
    await client.query('CREATE EXTENSION citext');
    await client.query(`CREATE FUNCTION every_change(types text[]) RETURNS TABLE (old text, fresh text, really text, rebuilt boolean)
      LANGUAGE plpgsql AS $$
      DECLARE heap oid; tree oid; ordered boolean;
      BEGIN
        FOREACH old IN ARRAY types LOOP
          EXECUTE format('CREATE TABLE changing (value %s)', old);
          BEGIN
            CREATE INDEX changing_tree ON changing (value);
            ordered := true;
          EXCEPTION WHEN undefined_object THEN ordered := false;
          END;
          heap := pg_relation_filenode('changing'::text::regclass);
          tree := CASE WHEN ordered THEN pg_relation_filenode('changing_tree'::text::regclass) END;
          FOREACH fresh IN ARRAY types LOOP
            really := NULL;
            BEGIN
              EXECUTE format('ALTER TABLE changing ALTER COLUMN value TYPE %s', fresh);
              really := CASE WHEN pg_relation_filenode('changing'::text::regclass) = heap THEN 'keeps' ELSE 'rewrites' END;
              rebuilt := CASE WHEN ordered THEN pg_relation_filenode('changing_tree'::text::regclass) <> tree END;
              RAISE SQLSTATE 'BACK0';
            EXCEPTION WHEN SQLSTATE 'BACK0' THEN RETURN NEXT;
              WHEN datatype_mismatch OR undefined_object OR cannot_coerce THEN NULL;
            END;
          END LOOP;
          DROP TABLE changing;
        END LOOP;
      END $$`);
    return (await client.query<Changed>('SELECT * FROM every_change($1)', [TYPES])).rows;
  });
  return changes;
}
