/** A small schema that somebody could have written: satisfiable, and different for each number. */
export function randomSchema(number: number): string {
  const dice = new Dice(number);
  const tables: TableWriter[] = [];
  for (let left = 2 + dice.below(4); left > 0; left -= 1)
    tables.push(new TableWriter(dice, `t${tables.length}`, tables));
  return `${[...NEEDED, ...tables.flatMap((table) => table.statements()), ...circle(dice, tables)].join(';\n')};\n`;
}

const NEEDED = [
  "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
  'CREATE DOMAIN percentage AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100)',
  'CREATE TYPE address AS (street text, zip varchar(5))',
];

/** A foreign key from the first table to the last: with the last one's own, a circle. */
function circle(dice: Dice, tables: readonly Table[]): readonly string[] {
  const [first, last] = [tables[0], tables.at(-1)];
  if (first === undefined || last === undefined || first === last || last.key.length !== 1 || !dice.oneIn(2)) return [];
  const rest = dice.oneIn(2)
    ? `NOT NULL REFERENCES ${last.name} DEFERRABLE INITIALLY DEFERRED`
    : `REFERENCES ${last.name}`;
  return [`ALTER TABLE ${first.name} ADD late ${last.key[0]?.type} ${rest}`];
}

interface Table {
  readonly name: string;
  readonly key: readonly Column[];
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Types with CHECKs that can hold, about a column `$`. */
const TYPES: readonly (readonly [string, readonly string[]])[] = [
  ['integer', ['$ > 0', '$ BETWEEN -5 AND 500', '$ % 3 = 0', '$ <> 7 AND $ <> 8', '$ IN (1, 2, 3, 5, 8)']],
  ['bigint', ['$ >= 100', '$ < 0', '$ > 3000000000']],
  ['smallint', ['$ >= 0', '$ BETWEEN 1 AND 31999']],
  ['numeric(8,2)', ['$ >= 0', '$ > 0 AND $ < 1', '$ <= 99.95']],
  ['numeric', ['$ > 0', '$ <> 0']],
  ['double precision', ['$ >= -90 AND $ <= 90', '$ > 0 AND $ <= 1']],
  ['text', ["$ <> ''", 'length($) >= 3', "$ ~ '^[a-z][a-z0-9_]{2,20}$'", "$ LIKE '%@%'", '$ = lower($)', "$ IN ('new', 'open', 'done')"]],
  ['varchar(12)', ['char_length($) > 2', "$ ~ '^[A-Z]{2}-\\d{3}$'", "$ <> 'none'"]],
  ['char(3)', ['$ = upper($)']],
  ['boolean', ['$ IS NOT FALSE']],
  ['date', ["$ >= DATE '2000-01-01'", '$ <= CURRENT_DATE', "$ BETWEEN '2020-01-01' AND '2020-12-31'"]],
  ['timestamptz', ["$ > '2010-01-01 00:00:00+00'", '$ < now()']],
  ['timestamp', ["$ < '2030-01-01'"]],
  ['time', ["$ >= '08:00'"]],
  ['interval', ["$ > INTERVAL '0'", "$ <= INTERVAL '2 days'"]],
  ['uuid', []],
  ['jsonb', ["jsonb_typeof($) = 'object'", "jsonb_typeof($) = 'array'", "$ ? 'kind'"]],
  ['text[]', ['cardinality($) > 0', 'cardinality($) <= 2', "$ <@ ARRAY['a', 'b', 'c']"]],
  ['integer[]', ['array_length($, 1) = 3']],
  ['bytea', ['octet_length($) = 32']],
  ['inet', []],
  ['int4range', ['NOT isempty($)']],
  ['mood', ["$ <> 'sad'"]],
  ['percentage', []],
  ['address', []],
]; // biome-ignore format: a table

const PAIRS: readonly (readonly [string, string])[] = [
  ['integer', '$1 < $2'],
  ['integer', '$1 <= $2'],
  ['integer', '$1 <> $2'],
  ['numeric(8,2)', '$1 >= $2'],
  ['date', '$2 > $1'],
  ['timestamptz', '$2 IS NULL OR $2 >= $1'],
  ['timestamptz', "$2 > $1 + INTERVAL '1 hour'"],
  ['text', '($1 IS NULL) <> ($2 IS NULL)'],
  ['text', 'num_nonnulls($1, $2) = 1'],
  ['boolean', '$1 OR $2'],
  ['integer', 'CASE WHEN $1 > 100 THEN $2 > 0 ELSE $2 < 0 END'],
];

/** xorshift32: the same number gives the same schema. */
class Dice {
  private state: number;

  constructor(number: number) {
    this.state = Math.imul(number + 1, 0x9e3779b1) | 1;
  }

  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  /** `undefined` only for an empty list. */
  among<T>(items: readonly T[]): T | undefined {
    return items[this.below(Math.max(items.length, 1))];
  }
}

class TableWriter {
  readonly name: string;
  readonly columns: Column[] = [];
  readonly key: readonly Column[];
  private readonly lines: string[] = [];
  private readonly dice: Dice;
  private readonly isPartitioned: boolean;

  constructor(dice: Dice, name: string, others: readonly Table[]) {
    this.dice = dice;
    this.name = name;
    this.key = this.writeKey();
    this.isPartitioned = this.key[0]?.type === 'integer' && this.key.length === 1 && dice.oneIn(4);
    for (let left = dice.below(5); left >= 0; left -= 1) this.writePlain();
    if (dice.oneIn(2)) this.writePair();
    if (dice.oneIn(4)) this.writeGenerated();
    for (const other of others) if (dice.oneIn(2)) this.writeForeignKey(other);
    const [only] = this.key;
    if (this.key.length === 1 && only !== undefined && dice.oneIn(3))
      this.add(only.type, () => ` REFERENCES ${name}${dice.oneIn(3) ? ' DEFERRABLE' : ''}`);
    this.lines.push(`PRIMARY KEY (${this.key.map((column) => column.name).join(', ')})`);
  }

  statements(): readonly string[] {
    const { name, lines } = this;
    if (!this.isPartitioned) return [`CREATE TABLE ${name} (${lines.join(', ')})`, ...this.indexes()];
    return [
      `CREATE TABLE ${name} (${lines.join(', ')}) PARTITION BY RANGE (c0)`,
      `CREATE TABLE ${name}_a PARTITION OF ${name} FOR VALUES FROM (0) TO (1000)`,
      `CREATE TABLE ${name}_b PARTITION OF ${name} FOR VALUES FROM (5000) TO (9000)`,
    ];
  }

  private add(type: string, rest: (name: string) => string = () => ''): Column {
    const column = { name: `c${this.columns.length}`, type };
    this.columns.push(column);
    this.lines.push(`${column.name} ${type}${rest(column.name)}`);
    return column;
  }

  private writeKey(): readonly Column[] {
    const identity = (options: string) => () => ` GENERATED ${options}`;
    switch (this.dice.below(7)) {
      case 0:
        return [this.add('integer', identity('ALWAYS AS IDENTITY'))];
      case 1:
        return [this.add('bigint', identity('BY DEFAULT AS IDENTITY (START 100 INCREMENT 5)'))];
      case 2:
        return [this.add('uuid', () => ' DEFAULT gen_random_uuid()')];
      case 3:
        return [this.add('text')];
      case 4:
        return [this.add('integer'), this.add('text')];
      default:
        return [this.add('integer')];
    }
  }

  private writePlain(): void {
    const [type, checks] = this.dice.among(TYPES) ?? ['integer', []];
    this.add(type, (name) => {
      const check = this.dice.oneIn(2) ? this.dice.among(checks) : undefined;
      const isUnique = !this.isPartitioned && this.dice.oneIn(6) && UNIQUE.test(type) && !/ IN \(/.test(check ?? '');
      return `${this.notNull()}${isUnique ? ' UNIQUE' : ''}${check === undefined ? '' : ` CHECK (${check.replaceAll('$', name)})`}`;
    });
  }

  private writePair(): void {
    const [type, check] = this.dice.among(PAIRS) ?? ['integer', 'true'];
    const isAboutNulls = /NULL|num_/.test(check);
    const [first, second] = [0, 1].map(() => this.add(type, () => (isAboutNulls ? '' : this.notNull())));
    this.lines.push(`CHECK (${check.replaceAll('$1', first?.name ?? '').replaceAll('$2', second?.name ?? '')})`);
  }

  private writeGenerated(): void {
    const base = this.add('integer', (name) => ` NOT NULL CHECK (${name} < 1000000)`);
    this.add('bigint', (name) => ` GENERATED ALWAYS AS (${base.name}::bigint * 2) STORED CHECK (${name} > 1)`);
  }

  private writeForeignKey(target: Table): void {
    const notNull = this.notNull();
    const names = target.key.map(({ type }) => this.add(type, () => notNull).name).join(', ');
    const full = target.key.length > 1 && this.dice.oneIn(3) ? ' MATCH FULL' : '';
    const deferrable = this.dice.oneIn(4) ? ' DEFERRABLE' : '';
    this.lines.push(`FOREIGN KEY (${names}) REFERENCES ${target.name}${full}${deferrable}`);
    if (!this.isPartitioned && this.dice.oneIn(5)) this.lines.push(`UNIQUE (${names})`);
  }

  private indexes(): readonly string[] {
    const { dice, name, columns } = this;
    const text = dice.among(columns.filter(({ type }) => type === 'text'));
    const number = dice.among(columns.filter(({ type }) => type === 'integer' || type === 'bigint'));
    const index = (parts: string) => `CREATE UNIQUE INDEX ON ${name} ${parts}`;
    return [
      ...(text !== undefined && dice.oneIn(4) ? [index(`(lower(${text.name}))`)] : []),
      ...(text !== undefined && number !== undefined && dice.oneIn(3) ? [index(`(${text.name}, ${number.name})`)] : []),
      ...(number !== undefined && dice.oneIn(4) ? [index(`(${number.name}) WHERE ${number.name} % 2 = 0`)] : []),
    ];
  }

  private notNull(): string {
    return this.dice.oneIn(2) ? ' NOT NULL' : '';
  }
}

/** Types that a UNIQUE may be put on. */
const UNIQUE = /^(integer|bigint|text|uuid|date|timestamp)/;
