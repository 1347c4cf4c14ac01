import { constantsIn } from './expression.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import type { Changes, ColumnChange, Filter, PlanRequest } from './plan.ts';
import type { SeedColumn } from './schema.ts';
import { mustHaveValue } from './sources.ts';

/** Texts that applications' own CHECK functions ask for, as patterns. */
const COMMON_PATTERNS = [
  '^[a-z]{8}@example\\.com$',
  '^https://example\\.com/[a-z]{8}$',
  '^[0-9]{6}$',
  '^[0-9]{4}$',
  '^[0-9]{10}$',
  '^[0-9]{13}$',
  '^[0-9]{16}$',
  '^[A-Z]{3}$',
  '^[A-Z]{2}[0-9]{6}$',
  '^[a-z]$',
  '^\\+1555[0-9]{7}$',
  '^#[0-9a-f]{6}$',
  '^[0-9]\\.[0-9]\\.[0-9]$',
  '^2024-0[1-9]-1[0-9]$',
  '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$',
  '^[0-9a-f]{64}$',
  '^\\{"id": [0-9]{4}\\}$',
  '^10\\.0\\.0\\.[1-9]$',
];
const COMMON_RANGES = [
  ['0', '1'],
  ['1', '10'],
  ['0', '100'],
  ['-100', '-1'],
  ['1900', '2100'],
] as const;
const JSON_TYPES = ['object', 'array', 'string', 'number', 'boolean', 'null'];
/** A length that a condition may ask for, rather than another number. */
const LONGEST_GUESS = 300;

/** Other ways to make a column, to be tried where rows do not pass a condition: what the condition names comes first. */
export function alternativesFor(request: PlanRequest, column: SeedColumn, filter: Filter): readonly ColumnChange[] {
  const nulls: ColumnChange[] = mustHaveValue(request, column)
    ? []
    : [{ nulls: 'never' }, { nulls: 'half' }, { nulls: 'always' }];
  const found = constantsIn(filter.expression ?? '');
  const values = hintsFor(request, column, found).map((hints): ColumnChange => ({ hints: { ...NO_HINTS, ...hints } }));
  return [
    ...nulls,
    ...values,
    ...values.map((change): ColumnChange => ({ ...change, nulls: 'never' })).slice(0, nulls.length),
  ];
}

/** Small numbers in every column that has an order: what is worked out of them stays within its type. */
export function smallNumbers(request: PlanRequest): Changes {
  const ordered = request.table.columns.filter((column) => request.generators.axes(column).length > 0);
  const hints = { ...NO_HINTS, ...between('1', '9') };
  return { columns: new Map(ordered.map(({ name }) => [name, { hints }])) };
}

/** No NULL in any column. */
export function noNulls(request: PlanRequest): Changes {
  return { columns: new Map(request.table.columns.map(({ name }) => [name, { nulls: 'never' }])) };
}

/** Ways out where rows cannot even be made: smaller numbers, or NULL in the column that fails. */
export function* changesForError(request: PlanRequest): Iterable<Changes> {
  yield smallNumbers(request);
  for (const column of request.table.columns)
    if (!mustHaveValue(request, column)) yield { columns: new Map([[column.name, { nulls: 'always' }]]) };
}

function hintsFor(
  { generators }: PlanRequest,
  column: SeedColumn,
  { texts, numbers }: ReturnType<typeof constantsIn>,
): readonly Partial<Hints>[] {
  const { type } = generators.undressed(column);
  const lengths = numbers.filter((number) => Number.isInteger(number) && number > 0 && number <= LONGEST_GUESS);
  const isOrdered = generators.axes(column).length > 0;
  if (isOrdered)
    return [...oneOfEach(texts), ...aroundNumbers(numbers), ...COMMON_RANGES.map(([low, high]) => between(low, high))];
  switch (type?.kind) {
    case 'enum':
      return type.labels.slice(0, 12).map((label) => ({ oneOf: [label] }));
    case 'array':
      return [
        ...[1, 2, ...lengths, 0].map((length) => ({ shortest: length, longest: length })),
        ...(texts.length > 0 ? [{ elements: texts }] : []),
      ];
    case 'range':
    case 'multirange':
    case 'composite':
      return [];
    default:
  }
  if (type?.name === 'bool') return [{ oneOf: ['true'] }, { oneOf: ['false'] }];
  if (type?.name === 'json' || type?.name === 'jsonb')
    return [
      { jsonKeys: texts.map((key) => ({ key, texts: [] })) },
      { jsonKeys: texts.map((key) => ({ key, texts })) },
      ...JSON_TYPES.map((jsonType) => ({ jsonType })),
    ];
  const ofLength = lengths.flatMap((length) => [
    `^[a-z]{${length}}$`,
    `^[0-9]{${length}}$`,
    `^[0-9a-f]{${length}}$`,
    `^[A-Z]{${length}}$`,
  ]);
  const patterns = [...ofLength, ...COMMON_PATTERNS].map((pattern) => ({ regexes: [pattern] }));
  const sizes = lengths.map((length) => ({ shortest: length, longest: length }));
  return [...(texts.length > 0 ? [{ oneOf: texts }] : []), ...oneOfEach(texts), ...sizes, ...patterns, { oneOf: [''] }];
}

function oneOfEach(texts: readonly string[]): readonly Partial<Hints>[] {
  return texts.slice(0, 8).map((text) => ({ oneOf: [text] }));
}

function aroundNumbers(numbers: readonly number[]): readonly Partial<Hints>[] {
  return numbers
    .slice(0, 8)
    .flatMap((number) => [
      between(String(number), String(number)),
      between(String(Math.min(0, number)), String(Math.max(0, number))),
      between(String(number + 1), String(number + 100)),
      between(String(number - 100), String(number - 1)),
    ]);
}

function between(low: string, high: string): Partial<Hints> {
  return {
    bounds: [
      { operator: '>=', constant: { text: low } },
      { operator: '<=', constant: { text: high } },
    ],
  };
}
