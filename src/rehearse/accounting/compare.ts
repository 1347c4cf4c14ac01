import type { ChangedColumn, ValueExample } from '../../core/account.ts';
import type { TableReader } from './asking.ts';
import { keyText, type SampledRow, type SampledValue, sampledValue, valueText } from './sample.ts';
import type { ColumnShape, TableShape } from './shapes.ts';
import { sharedType } from './values.ts';

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** A column before and the one that stands for it after. */
export interface ColumnPair {
  readonly was: ColumnShape;
  readonly is: ColumnShape;
}

interface ValuePair {
  readonly was: SampledValue | null;
  readonly is: SampledValue | null;
}

/** Finds the sampled rows again by their keys and compares the values of some columns. */
export async function compareColumns(
  reader: TableReader,
  table: TableShape,
  pairs: readonly ColumnPair[],
  key: readonly ColumnShape[],
  sample: ReadonlyMap<string, SampledRow>,
  withExamples: boolean,
): Promise<readonly ChangedColumn[]> {
  const found =
    key.length === 0 || sample.size === 0 ? [] : await findRows(reader, table, pairs, key, [...sample.keys()]);
  const changed: ChangedColumn[] = [];
  for (const [at, { was, is }] of pairs.entries()) {
    const values = found.map(({ key: text, values: now }): ValuePair => {
      return { was: sample.get(text)?.get(was.number) ?? null, is: now[at] ?? null };
    });
    const others = await reallyChanged(reader, values.filter(isOther), was, is);
    changed.push({
      column: was.name,
      ...(is.name === was.name ? {} : { columnAfter: is.name }),
      fromType: was.type,
      toType: is.type,
      compared: values.length,
      changed: others.length,
      examples: withExamples ? others.slice(0, MOST_EXAMPLES).map(example) : [],
    });
  }
  return changed;
}

async function findRows(
  reader: TableReader,
  table: TableShape,
  pairs: readonly ColumnPair[],
  key: readonly ColumnShape[],
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly values: readonly (SampledValue | null)[] }[]> {
  const values = pairs.map(({ is }) => valueText(is)).join(', ');
  const rows = await reader.attempt(
    `SELECT k.key, ARRAY[${values}]::pg_catalog.text[] AS texts FROM pg_catalog.json_array_elements_text($1::pg_catalog.json) AS k (key)
       JOIN ${table.partitioned ? '' : 'ONLY '}${table.quoted} AS t ON k.key OPERATOR(pg_catalog.=) ${keyText(key)}`,
    [JSON.stringify(keys)],
  );
  if (typeof rows === 'string') return [];
  return rows.map(({ key: text, texts }) => ({
    key: String(text),
    values: Array.isArray(texts) ? texts.map(sampledValue) : [],
  }));
}

function isOther({ was, is }: ValuePair): boolean {
  return was?.text !== is?.text;
}

/** Drops the pairs that are one value in two spellings: 1.5 and 1.50. The server tells, where both types are its own. */
async function reallyChanged(
  reader: TableReader,
  pairs: readonly ValuePair[],
  was: ColumnShape,
  is: ColumnShape,
): Promise<readonly ValuePair[]> {
  const type = was.builtIn === undefined || is.builtIn === undefined ? undefined : sharedType(was.builtIn, is.builtIn);
  const askable = pairs.flatMap((pair, at) =>
    pair.was === null || pair.is === null || pair.was.cut || pair.is.cut
      ? []
      : [{ at, was: pair.was.text, now: pair.is.text }],
  );
  if (type === undefined || askable.length === 0) return pairs;
  const same = await reader.attempt(
    `SELECT x.at FROM pg_catalog.json_to_recordset($1::pg_catalog.json) AS x (at pg_catalog.int4, was pg_catalog.text, now pg_catalog.text)
       WHERE CAST(x.was AS ${type}) IS NOT DISTINCT FROM CAST(x.now AS ${type})`,
    [JSON.stringify(askable)],
  );
  if (typeof same === 'string') return pairs;
  const sameAt = new Set(same.map(({ at }) => Number(at)));
  return pairs.filter((_, at) => !sameAt.has(at));
}

function example({ was, is }: ValuePair): ValueExample {
  const shown = (value: SampledValue | null) => {
    if (value === null) return null;
    return value.text.length > LONGEST_EXAMPLE ? `${value.text.slice(0, LONGEST_EXAMPLE - 1)}…` : value.text;
  };
  return { before: shown(was), after: shown(is) };
}
