import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { loadGrammar } from '../../src/sql/parse.ts';
import { lintTexts } from './linting.ts';

await loadGrammar();

const BASE = [
  `CREATE TABLE orders (id bigint PRIMARY KEY, note text, total bigint NOT NULL DEFAULT 0);
CREATE TYPE state AS ENUM ('open', 'done');`,
];
const severities = Object.fromEntries(RULES.filter(({ optIn }) => optIn).map(({ id, severity }) => [id, severity]));

/** What a rule says of a change, in the order of the file. */
function found(rule: string, text: string) {
  return lintTexts(text, { base: BASE, severities }).filter(({ ruleId }) => ruleId === rule);
}

/** The suggestions of a rule: what edits put in, and `name: text` of the files that follow. */
function suggested(rule: string, text: string): readonly (readonly string[])[] {
  return found(rule, text).map(({ suggestion }) => [
    ...(suggestion?.edits ?? []).map(({ text: put }) => put),
    ...(suggestion?.files ?? []).map(({ name, text: sql }) => `${name}: ${sql}`),
  ]);
}

describe('what is suggested', () => {
  it('names each index that has no name as PostgreSQL would, so that none is taken for another', () => {
    const indexes = [
      'CREATE INDEX ON orders (note) WHERE total > 0;',
      'CREATE INDEX ON orders (note) WHERE total < 0;',
      "CREATE INDEX ON orders (coalesce(note, ''));",
      `CREATE INDEX ON orders (id, note, total, ${Array.from({ length: 20 }, () => 'note').join(', ')});`,
    ];
    expect(suggested('unnamed-index', indexes.join('\n'))).toEqual([
      [' IF NOT EXISTS orders_note_idx'],
      [' IF NOT EXISTS orders_note_idx1'],
      [' IF NOT EXISTS orders_coalesce_idx'],
      [],
    ]);
    expect(suggested('blocking-index-build', indexes.slice(0, 2).join('\n'))).toEqual(
      ['orders_note_idx', 'orders_note_idx1'].map((name, at) => [
        '',
        `${name}.sql: -- no-transaction\n${indexes[at]?.replace('INDEX', `INDEX CONCURRENTLY ${name}`)}\n`,
      ]),
    );
  });

  it('calls files after what they make or drop, so that two of a kind can be followed at once', () => {
    const names = suggested(
      'concurrently-in-transaction',
      `CREATE INDEX CONCURRENTLY a ON orders (note);
DROP INDEX CONCURRENTLY public.b;
REINDEX INDEX CONCURRENTLY orders_pkey;
VACUUM orders;
CREATE INDEX CONCURRENTLY ON orders (id);`,
    ).map((parts) => parts.at(-1)?.split(':')[0]);
    expect(names).toEqual([
      'a.sql',
      'drop_b.sql',
      'reindex_concurrently_orders_pkey.sql',
      'vacuum.sql',
      'create_index_concurrently_orders.sql',
    ]);
  });
});

describe('an index that takes the place of another', () => {
  const base = [
    `${BASE[0]}\nCREATE INDEX note_idx ON orders (note);\nCREATE INDEX b_idx ON orders (total, note);
ALTER TABLE orders ADD CONSTRAINT note_key UNIQUE (note);\nALTER TABLE orders ADD CONSTRAINT dear CHECK (total > 0);
CREATE TABLE items (id bigint PRIMARY KEY);\nCREATE INDEX items_idx ON items (id);`,
  ];
  const parts = (rule: string, text: string) =>
    lintTexts(text, { base })
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ suggestion }) =>
        suggestion === undefined
          ? undefined
          : {
              edits: (suggestion.edits ?? []).map(({ span, text: put }) => [text.slice(span.start, span.end), put]),
              files: (suggestion.files ?? []).map((file) => `${file.name}: ${file.text}`),
            },
      );
  const both = 'CREATE INDEX x ON orders (note);\nCREATE INDEX y ON orders (total);\n';

  it('is built before the other goes', () => {
    const drop = 'DROP INDEX note_idx;\n';
    const gone = 'drop_note_idx.sql: -- no-transaction\nDROP INDEX CONCURRENTLY note_idx;\n';
    const built = (name: string, column: string) =>
      `${name}.sql: -- no-transaction\nCREATE INDEX CONCURRENTLY ${name} ON orders (${column});\n`;
    expect(parts('blocking-index-build', drop + both)).toEqual([
      {
        edits: [
          ['CREATE INDEX x ON orders (note);\n', ''],
          [drop, ''],
        ],
        files: [built('x', 'note'), gone],
      },
      {
        edits: [
          ['CREATE INDEX y ON orders (total);\n', ''],
          [drop, ''],
        ],
        files: [built('y', 'total'), gone],
      },
    ]);
    expect(parts('blocking-index-drop', drop + both)).toEqual([{ edits: [[drop, '']], files: [gone] }]);
  });

  it('stands in the file itself where nothing else is left there', () => {
    const text = 'DROP INDEX note_idx;\nCREATE INDEX x ON orders (note);';
    expect(parts('blocking-index-build', text)[0]?.edits).toEqual([
      ['', '-- no-transaction\n'],
      ['CREATE INDEX x ON orders (note)', 'CREATE INDEX CONCURRENTLY x ON orders (note)'],
      ['DROP INDEX note_idx;\n', ''],
    ]);
  });

  it('leaves alone what is dropped of another table, or has its own name', () => {
    for (const drop of ['DROP INDEX items_idx;', 'DROP INDEX note_idx;']) {
      const create = 'CREATE INDEX note_idx ON orders (note);\nSELECT 1;';
      expect(parts('blocking-index-build', `${drop}\n${create}`)[0]?.files).toHaveLength(1);
    }
  });

  it('is not suggested where duplicates could come in between', () => {
    const unique = 'CREATE UNIQUE INDEX note_key2 ON orders (note);\nSELECT 1;';
    expect(parts('blocking-index-build', `ALTER TABLE orders DROP CONSTRAINT note_key;\n${unique}`)).toEqual([
      undefined,
    ]);
    expect(parts('blocking-index-build', `ALTER TABLE orders DROP CONSTRAINT dear;\n${unique}`)[0]?.files).toHaveLength(
      1,
    );
    expect(parts('blocking-index-build', `DROP INDEX note_idx;\n${unique.replace('note_key2', 'note_idx')}`)).toEqual([
      undefined,
    ]);
    expect(parts('blocking-index-build', `DROP INDEX note_idx, b_idx;\n${unique}`)).toEqual([undefined]);
  });

  it('takes the key’s place in one transaction', () => {
    const add = 'ALTER TABLE orders ADD CONSTRAINT both_key UNIQUE (note, total);\nSELECT 1;';
    expect(parts('unique-constraint-build', `ALTER TABLE orders DROP CONSTRAINT note_key;\n${add}`)[0]?.files).toEqual([
      'orders_both_key_index.sql: -- no-transaction\nCREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS both_key ON orders (note, total);\n',
      'orders_both_key.sql: ALTER TABLE orders DROP CONSTRAINT note_key;\nALTER TABLE orders ADD CONSTRAINT both_key UNIQUE USING INDEX both_key;\n',
    ]);
    const same = add.replace('both_key', 'note_key');
    expect(parts('unique-constraint-build', `ALTER TABLE orders DROP CONSTRAINT note_key;\n${same}`)).toEqual([
      undefined,
    ]);
  });
});

describe('NOT NULL', () => {
  const suggestedFor = (column: string, more = '') =>
    suggested(
      'set-not-null-scan',
      `ALTER TABLE orders ADD COLUMN ${column}${more};\nUPDATE orders SET paid = true;\nALTER TABLE orders ALTER COLUMN paid SET NOT NULL;`,
    )[0];

  it('is written beside the new column where its default fills every row', () => {
    expect(suggestedFor('paid boolean DEFAULT false')).toEqual([' NOT NULL', '']);
    expect(suggestedFor('note2 text, ADD COLUMN paid boolean DEFAULT false')).toEqual([' NOT NULL', '']);
    const [said] = found(
      'set-not-null-scan',
      'ALTER TABLE orders ADD COLUMN paid boolean DEFAULT false;\nALTER TABLE orders ALTER COLUMN paid SET NOT NULL;',
    );
    expect(said?.message).toContain('Write NOT NULL beside the column in line 1');
  });

  it.each(['paid boolean', 'paid boolean DEFAULT NULL', 'unpaid boolean DEFAULT false'])(
    'goes by way of a CHECK where no default does: %s',
    (column) => {
      expect(suggestedFor(column)?.[0]).toMatch(/^ALTER TABLE orders ADD CONSTRAINT orders_paid_not_null CHECK/);
    },
  );
});

describe('what is said', () => {
  it('is an error where the running version cannot give the value, since it does not know the column', () => {
    const said = (text: string) =>
      found('drop-default', text).map(({ severity, message }) => `${severity}: ${message.split(',')[0]}`);
    expect(said('ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;')).toEqual([
      'warning: The running version leaves `total` of `orders` to its default',
    ]);
    expect(
      said(
        'ALTER TABLE orders ADD COLUMN tax int NOT NULL DEFAULT 0;\nALTER TABLE orders ALTER COLUMN tax DROP DEFAULT;',
      ),
    ).toEqual(['error: The running version does not know `tax` of `orders`']);
    expect(
      said('ALTER TABLE orders ADD COLUMN tax int DEFAULT 0;\nALTER TABLE orders ALTER COLUMN tax DROP DEFAULT;'),
    ).toEqual([]);
  });

  it('tells of a new column that is required once it is filled, unless something gives the value', () => {
    const said = (...texts: readonly string[]) =>
      lintTexts(texts, { base: BASE, severities }).filter(({ ruleId }) => ruleId === 'required-column-without-default')
        .length;
    const add = 'ALTER TABLE orders ADD COLUMN tax int;\nUPDATE orders SET tax = 0;';
    const require = 'ALTER TABLE orders ALTER COLUMN tax SET NOT NULL;';
    const trigger = (when: string) => `CREATE TRIGGER t ${when} ON orders FOR EACH ROW EXECUTE FUNCTION f();`;
    expect(said(`${add}\n${require}`)).toBe(1);
    expect(said(add, require)).toBe(1);
    expect(said(`${add}\nALTER TABLE orders ADD CONSTRAINT k UNIQUE (tax), ADD PRIMARY KEY (tax, id);`)).toBe(1);
    expect(said(`${add}\n${trigger('AFTER INSERT')}\n${require}`)).toBe(1);
    expect(said(`${add}\n${trigger('BEFORE UPDATE')}\n${require}`)).toBe(1);
    expect(said(`${trigger('BEFORE INSERT OR UPDATE')}\n${add}\n${require}`)).toBe(0);
    expect(said(`${add}\n${require}\nALTER TABLE orders ALTER COLUMN tax SET DEFAULT 0;`)).toBe(0);
    expect(said(add, require, 'ALTER TABLE orders ALTER COLUMN tax DROP NOT NULL;')).toBe(0);
    expect(said('ALTER TABLE orders ALTER COLUMN note SET NOT NULL;')).toBe(0);
    expect(
      said(
        'CREATE TABLE items (id int);\nALTER TABLE items ADD COLUMN tax int;\nALTER TABLE items ALTER COLUMN tax SET NOT NULL;',
      ),
    ).toBe(0);
  });

  it('does not say that a column cannot be added to rows that are gone', () => {
    const said = (text: string) => found('required-column-without-default', text).map(({ message }) => message);
    const add = 'ALTER TABLE orders ADD COLUMN tax int NOT NULL;';
    expect(said(add)[0]).toContain('this fails if `orders` has rows, and the running version’s INSERTs fail');
    expect(said(`TRUNCATE orders;\n${add}`)[0]).toContain('no default: the running version’s INSERTs fail');
  });

  it('names the table whose trigger calls a function that is left broken', () => {
    const made = `${BASE[0]}\nCREATE TABLE bills (id int);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE orders SET note = 1 WHERE id = 1; RETURN new; END';`;
    const said = (base: string) =>
      lintTexts('ALTER TABLE orders DROP COLUMN IF EXISTS note;', { base: [base] })
        .filter(({ ruleId }) => ruleId === 'function-left-broken')
        .map(({ message }) => message.slice(message.indexOf(': ')));
    const trigger = 'CREATE TRIGGER t AFTER INSERT ON bills FOR EACH ROW EXECUTE FUNCTION f();';
    expect(said(`${made}\n${trigger}`)).toEqual([
      ': every write to `bills` that fires it fails. Replace the function first.',
    ]);
    expect(said(`${made}\n${trigger}\nDROP TRIGGER t ON bills;`)).toEqual([]);
  });

  it('names both values of an enum that gets another one', () => {
    const [one] = found('rename-enum-value', "ALTER TYPE state RENAME VALUE 'done' TO 'paid up';");
    expect(one?.message).toContain('expects `done` of `state`, and fails once it is called `"paid up"`');
  });
});
