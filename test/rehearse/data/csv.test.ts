import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loading } from './loading.ts';

const SCHEMA = `
  CREATE SCHEMA shop; CREATE TABLE shop.orders (id serial PRIMARY KEY, total numeric(10,2) NOT NULL, note text, "Created By" text);
  CREATE TABLE people (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, born date)`;

describe('CSV files', () => {
  it('go into the table that their name names, by the columns of their first line', async () => {
    await using db = await loading(SCHEMA);
    await db.load('people.csv', 'name,id,born\n"Smith, ""Al""",7,2000-01-02\nÄnne,8,\n');
    await db.load('02_shop.orders.csv', '\uFEFF"id","Created By",total\r\n1,"a\nb",2.50\r\n5,"",3\r\n');
    expect(await db.ask('SELECT id, name, born::text FROM people ORDER BY id')).toEqual([
      { id: 7, name: 'Smith, "Al"', born: '2000-01-02' },
      { id: 8, name: 'Änne', born: null },
    ]);
    expect(await db.ask('SELECT * FROM shop.orders ORDER BY id')).toEqual([
      { id: 1, total: '2.50', note: null, 'Created By': 'a\nb' },
      { id: 5, total: '3.00', note: null, 'Created By': '' },
    ]);
  });

  it('leave sequences behind the numbers that they bring', async () => {
    await using db = await loading(SCHEMA);
    await db.load('people.csv', 'id,name\n41,a\n');
    await db.load('orders.csv', 'id,total\n9,1\n');
    expect(await db.value("INSERT INTO people (name) VALUES ('b') RETURNING id")).toBe(42);
    expect(await db.value('INSERT INTO shop.orders (total) VALUES (1) RETURNING id')).toBe(10);
    await db.load('people.csv', 'id,name\n3,c\n');
    expect(await db.value("INSERT INTO people (name) VALUES ('d') RETURNING id")).toBe(43);
    await db.session.execute("SELECT setval('people_id_seq', 100)");
    await db.load('people.csv', 'id,name\n50,e\n');
    expect(await db.value("INSERT INTO people (name) VALUES ('f') RETURNING id")).toBe(101);
  });

  it('may be gzipped, and of any size', async () => {
    await using db = await loading(SCHEMA);
    const lines = Array.from({ length: 50_000 }, (_, at) => `${at},name ${at}\n`);
    await db.load('people.csv.gz', gzipSync(`id,name\n${lines.join('')}`));
    expect(await db.value('SELECT count(DISTINCT name) FROM people')).toBe('50000');
  });

  it.each([
    ['people.csv', 'name\na\n"b\nc"\nd,e\n', 'The fixture fixtures/people.csv:5 does not apply to the base schema: extra data after last expected column.'],
    ['people.csv', 'name,born\na,2000-13-01\n', 'fixtures/people.csv:2 does not apply to the base schema: date/time field value out of range'],
    ['people.csv', 'id,name\n1,a\n1,b\n', 'fixtures/people.csv:3 does not apply to the base schema: duplicate key value violates unique constraint'],
    ['people.csv', 'name,age\na,1\n', 'The fixture fixtures/people.csv:1 cannot be loaded: public.people has no column age; its first line must name columns of the table, which are id, name, born.'],
    ['people.csv', 'name;born\na;\n', 'fixtures/people.csv:1 cannot be loaded: its fields are separated by ;; separate them by commas.'],
    ['people.csv', '', 'fixtures/people.csv:1 cannot be loaded: its first line must name the columns.'],
    ['persons.csv', 'name\na\n', "fixtures/persons.csv cannot be loaded: its name must be a table's, and there is no table persons in the base schema."],
    ['people.csv', 'name\n\x00\n', 'invalid byte sequence for encoding "UTF8": 0x00'],
  ])('%s with %j', async (name, content, message) => {
    await using db = await loading(SCHEMA);
    await expect(db.load(name, content)).rejects.toThrow(message);
    expect(await db.value('SELECT count(*) FROM people')).toBe('0');
  }); // biome-ignore format: a table

  it('ask for the schema where the name alone does not say', async () => {
    await using db = await loading(
      'CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int); CREATE TABLE b.t (x int)',
    );
    await expect(db.load('t.csv', 'x\n1\n')).rejects.toThrow(
      'there are several tables t; name the file with its schema, such as a.t.csv',
    );
    await db.load('b.t.csv', 'x\n1\n');
    expect(await db.value('SELECT x FROM b.t')).toBe(1);
  });

  it('stop at the disk limit, however small they are when compressed', async () => {
    await using db = await loading(SCHEMA, undefined, { diskBytes: 1 });
    const bomb = gzipSync(`note,total\n${'x,1\n'.repeat(10_000_000)}`);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(db.load('orders.csv.gz', bomb)).rejects.toThrow(
      /^Loading data was stopped when the database had grown to \d+ MB \(disk-limit\)\.$/,
    );
    expect(await db.value('SELECT count(*) FROM shop.orders')).toBe('0');
  });

  it('stop when the signal comes', async () => {
    const controller = new AbortController();
    await using db = await loading(
      `${SCHEMA}; CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
       CREATE TRIGGER t BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION slow()`,
      undefined,
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(new Error('stop it')), 300);
    await expect(db.load('people.csv', 'name\na\n')).rejects.toThrow('stop it');
  });
});
