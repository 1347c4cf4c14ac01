import { describe, expect, it } from 'vitest';
import { loadGrammar, parse } from '../../src/sql/parse.ts';
import { changeRewrites, loses } from '../../src/sql/type-changes.ts';
import { printType, readType, sqlType } from '../../src/sql/types.ts';
import { findNodes } from '../../src/sql/walk.ts';
import { onServer } from './server.ts';

await loadGrammar();

const TYPES = [
  ...[
    'boolean',
    'smallint',
    'integer',
    'bigint',
    'real',
    'double precision',
    'numeric',
    'numeric(8,2)',
    'numeric(10,2)',
  ],
  ...[
    'numeric(10,4)',
    'text',
    'varchar',
    'varchar(20)',
    'varchar(50)',
    'char(5)',
    'char(9)',
    'bytea',
    'date',
    'timestamp',
  ],
  ...[
    'timestamp(3)',
    'timestamptz',
    'timestamptz(3)',
    'time',
    'time(3)',
    'interval',
    'uuid',
    'json',
    'jsonb',
    'xml',
    'inet',
  ],
  ...['cidr', 'bit(4)', 'bit varying', 'bit varying(8)', 'integer[]', 'bigint[]', 'text[]'],
];

const typeOf = (text: string) => {
  const [type] = findNodes(parse(`SELECT NULL::${text}`).statements[0]?.node, 'TypeCast');
  return sqlType(type?.typeName);
};

describe('types', () => {
  it('are printed as format_type prints them, and read back', async () => {
    await onServer(async (client) => {
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
    const wrong: string[] = [];
    let changed = 0;
    await onServer(async (client) => {
      for (const from of TYPES) {
        for (const to of TYPES) {
          await client.query(`CREATE TABLE changing (value ${from})`);
          const before = await filenode(client);
          const done = await client.query(`ALTER TABLE changing ALTER COLUMN value TYPE ${to}`).then(
            () => true,
            () => false,
          );
          if (done) {
            changed += 1;
            const really = (await filenode(client)) === before ? 'keeps' : 'rewrites';
            const said = changeRewrites(typeOf(from), typeOf(to));
            if (said !== really && said !== 'unknown') wrong.push(`${from} to ${to}: said ${said}, ${really}`);
            if (said === 'unknown') expect(`${from} ${to}`).toMatch(/timestamp/);
          }
          await client.query('DROP TABLE changing');
        }
      }
    });
    expect(changed).toBeGreaterThan(200);
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

async function filenode(client: { query(text: string): Promise<{ rows: { filenode: string }[] }> }): Promise<string> {
  const { rows } = await client.query("SELECT pg_relation_filenode('changing') AS filenode");
  return String(rows[0]?.filenode);
}
