"use strict";
exports.id = 7341;
exports.ids = [7341];
exports.modules = {

/***/ 17341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./build/rehearse/catalogue.js
var rehearse_catalogue = __webpack_require__(46404);
// EXTERNAL MODULE: ./build/core/account.js
var account = __webpack_require__(19712);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
;// CONCATENATED MODULE: ./build/rehearse/accounting/asking.js


/** Milliseconds that one question on tables may take. */
const LONGEST_QUESTION_MS = 60_000;
/**
 * Runs questions that read tables. Planning such a question can run functions of the user's (expressions of indexes with
 * constant arguments), so a superuser must not ask it, and settings of ours are made anew before each.
 * @throws Error when `ask` leads to a superuser's session.
 */
async function readTables(ask, questions) {
    return await (0,reading/* readOnly */.Tu)(ask, async () => {
        const [row] = await ask(`SELECT pg_catalog.current_setting('is_superuser') AS superuser`);
        if (row?.superuser !== 'off')
            throw new Error('Tables of untrusted SQL must be read as the owner, not as a superuser.');
        return await questions({ catalogue: ask, attempt: (sql, values) => attempt(ask, sql, values) });
    });
}
async function attempt(ask, sql, values) {
    await ask(`SET LOCAL statement_timeout TO ${LONGEST_QUESTION_MS}`);
    await ask(reading/* OWN_SETTINGS */.Zo);
    await ask('SAVEPOINT question');
    try {
        const rows = await ask(sql, values);
        await ask('RELEASE SAVEPOINT question');
        return rows;
    }
    catch (error) {
        if ((0,errors/* isKnownError */.ux)(error) || !(error instanceof Error) || !('code' in error))
            throw error;
        await ask('ROLLBACK TO SAVEPOINT question');
        return error.message;
    }
}
/**
 * Asks one question for many tables at once; where that fails, one table at a time, so that one that cannot be read does
 * not hide the others.
 * @param question the question on one table; its columns are the same for all.
 * @returns rows, and the server's message for each table that it refused.
 */
async function askInBatches({ attempt: ask }, batches, question) {
    const rows = [];
    const refusals = new Map();
    const askEach = async (tables) => {
        const answer = await ask(tables.map((table) => `(${question(table)})`).join(' UNION ALL '));
        const [only, second] = tables;
        if (typeof answer !== 'string')
            rows.push(...answer);
        else if (only !== undefined && second === undefined)
            refusals.set(only, answer);
        else
            for (const table of tables)
                await askEach([table]);
    };
    for (const batch of batches)
        await askEach(batch);
    return { rows, refusals };
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/reads.js
/** Bytes of tables that are read whole, all together; reading takes about two seconds for each GiB of them. */
const BUDGET_BYTES = 512 * 2 ** 20;
/** Bytes read of a table that is over the budget. */
const SAMPLE_BYTES = 8 * 2 ** 20;
/** Questions grow with tables and columns; the server's memory for one does, too. */
const TABLES_AT_ONCE = 50;
const COLUMNS_AT_ONCE = 1_500;
/** Small tables are read whole, as long as the budget lasts; of each of the others, a sample. */
function planReads(tables, budgetBytes) {
    let left = budgetBytes;
    const smallestFirst = [...tables].sort((a, b) => a.bytes - b.bytes);
    return smallestFirst.map((table) => {
        left -= table.bytes;
        if (left >= 0 || table.bytes <= SAMPLE_BYTES)
            return { table };
        return { table, percent: Number(((100 * SAMPLE_BYTES) / table.bytes).toPrecision(4)) };
    });
}
function inBatches(reads) {
    const batches = [];
    let columns = 0;
    for (const read of reads) {
        const batch = batches.at(-1);
        columns += read.table.columns.length;
        if (batch === undefined || batch.length >= TABLES_AT_ONCE || columns > COLUMNS_AT_ONCE) {
            batches.push([read]);
            columns = read.table.columns.length;
        }
        else
            batch.push(read);
    }
    return batches;
}
/**
 * `ONLY s.t AS t`, with the sample. The same pages are taken each time, so that an untouched table gives the same figures;
 * a partitioned table is read with its partitions.
 */
function from({ table, percent }) {
    const sample = percent === undefined ? '' : ` TABLESAMPLE pg_catalog.system (${percent}) REPEATABLE (1)`;
    return `${table.partitioned ? '' : 'ONLY '}${table.quoted} AS t${sample}`;
}
/** Why a table is not read at all. */
function whyNotRead({ foreign }) {
    return foreign ? 'some of its partitions are foreign tables, which are not read' : undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/sample.js


/** Rows kept of one table, and of all: they wait in our memory until the change is done. */
const MOST_ROWS_OF_TABLE = 1_000;
const MOST_ROWS = 20_000;
/** Values that are longer are kept as their first 100 characters and a digest. */
const LONGEST_VALUE = 200;
const KEPT_OF_LONGER = 100;
/** Keeps some rows of each table that has a key by which to find them again. */
async function sampleTables(reader, tables, counts, budgetBytes) {
    const sampled = tables.filter(({ oid, key }) => key.length > 0 && rowsOf(counts, oid) > 0);
    const rowsOfEach = Math.min(MOST_ROWS_OF_TABLE, Math.ceil(MOST_ROWS / Math.max(1, sampled.length)));
    const reads = planReads(sampled, budgetBytes);
    const { rows } = await askInBatches(reader, inBatches(reads), (read) => question(read, rowsOfEach, rowsOf(counts, read.table.oid)));
    const samples = new Map(reads.map(({ table }) => [table.oid, new Map()]));
    const columns = new Map(reads.map(({ table }) => [table.oid, table.columns]));
    for (const { oid, key, texts } of rows) {
        const values = (columns.get(Number(oid)) ?? []).map(({ number }, at) => [number, sampledValue(Array.isArray(texts) ? texts[at] : null)]);
        samples.get(Number(oid))?.set(String(key), new Map(values));
    }
    return samples;
}
/**
 * A row's key as one text, by which it is found again after the change. `format` prints by the types' own output
 * functions; a cast to text could be one that the user defined.
 */
function keyText(columns) {
    return `pg_catalog.format('%s', ROW(${columns.map(({ quoted }) => `t.${quoted}`).join(', ')}))`;
}
/** A value as text behind a letter: `w` for a whole one, `c` for one that is cut. */
function valueText({ quoted }) {
    const text = `pg_catalog.format('%s', t.${quoted})`;
    return `CASE WHEN t.${quoted} IS NOT DISTINCT FROM NULL THEN NULL
    WHEN pg_catalog.length(${text}) <= ${LONGEST_VALUE} THEN 'w' || ${text}
    ELSE 'c' || pg_catalog.left(${text}, ${KEPT_OF_LONGER}) || '…' || pg_catalog.md5(${text}) END`;
}
function sampledValue(text) {
    return typeof text === 'string' ? { text: text.slice(1), cut: text.startsWith('c') } : null;
}
function question(read, wanted, rows) {
    const { table, percent } = read;
    const key = keyText(table.key.flatMap((number) => table.columns.filter((column) => column.number === number)));
    const isMany = rows > wanted && percent === undefined;
    const share = Math.min(100, (110 * wanted) / Math.max(rows, 1)).toPrecision(4);
    const source = isMany ? `${from(read)} TABLESAMPLE pg_catalog.bernoulli (${share}) REPEATABLE (1)` : from(read);
    return `SELECT ${table.oid}::pg_catalog.int8 AS oid, ${key} AS key, ARRAY[${table.columns.map(valueText).join(', ')}]::pg_catalog.text[] AS texts
    FROM ${source} LIMIT ${2 * wanted}`;
}
function rowsOf(counts, oid) {
    const count = counts.get(oid);
    return typeof count === 'object' ? count.rows : 0;
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/values.js
const NUMBERS = new Set(['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric']);
const TEXTS = new Set(['text', 'character varying', 'character', 'name']);
/** Types to which text converts without loss, but which spell it in their own way. */
const SPELLING_TYPES = new Set(['jsonb', 'uuid', 'boolean', 'inet', 'cidr', 'macaddr', 'time without time zone']);
/**
 * A type in which a value before and a value after a change of type are equal exactly when nothing of the value was lost.
 * Length and precision are left out, so that rounding and cutting show.
 * @param from as `format_type` prints it without length and precision.
 * @returns undefined where only equal spellings are equal.
 */
function sharedType(from, to) {
    // Trailing blanks of character(n) count for nothing.
    if (TEXTS.has(from) && TEXTS.has(to))
        return from === 'character' || to === 'character' ? 'bpchar' : undefined;
    if (!TEXTS.has(from))
        return widest(from);
    const other = widest(to);
    if (other === undefined)
        return undefined;
    return other === 'numeric' || SPELLING_TYPES.has(other) || other.startsWith('timestamp') ? other : undefined;
}
/** The type of the same family that holds all of its values; undefined where a cast to it would cut to the length 1. */
function widest(type) {
    if (NUMBERS.has(type))
        return 'numeric';
    if (type === 'date')
        return 'timestamp without time zone';
    if (type === 'bit')
        return 'bit varying';
    if (type === 'character[]' || type === 'bit[]')
        return undefined;
    return type === 'json' ? 'jsonb' : type;
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/compare.js


const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;
/** Finds the sampled rows again by their keys and compares the values of some columns. */
async function compareColumns(reader, table, pairs, key, sample, withExamples) {
    const found = key.length === 0 || sample.size === 0 ? [] : await findRows(reader, table, pairs, key, [...sample.keys()]);
    const changed = [];
    for (const [at, { was, is }] of pairs.entries()) {
        const values = found.map(({ key: text, values: now }) => {
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
async function findRows(reader, table, pairs, key, keys) {
    const values = pairs.map(({ is }) => valueText(is)).join(', ');
    const rows = await reader.attempt(`SELECT k.key, ARRAY[${values}]::pg_catalog.text[] AS texts FROM pg_catalog.json_array_elements_text($1::pg_catalog.json) AS k (key)
       JOIN ${table.partitioned ? '' : 'ONLY '}${table.quoted} AS t ON k.key OPERATOR(pg_catalog.=) ${keyText(key)}`, [JSON.stringify(keys)]);
    if (typeof rows === 'string')
        return [];
    return rows.map(({ key: text, texts }) => ({
        key: String(text),
        values: Array.isArray(texts) ? texts.map(sampledValue) : [],
    }));
}
function isOther({ was, is }) {
    return was?.text !== is?.text;
}
/** Drops the pairs that are one value in two spellings: 1.5 and 1.50. The server tells, where both types are its own. */
async function reallyChanged(reader, pairs, was, is) {
    const type = was.builtIn === undefined || is.builtIn === undefined ? undefined : sharedType(was.builtIn, is.builtIn);
    const askable = pairs.flatMap((pair, at) => pair.was === null || pair.is === null || pair.was.cut || pair.is.cut
        ? []
        : [{ at, was: pair.was.text, now: pair.is.text }]);
    if (type === undefined || askable.length === 0)
        return pairs;
    const same = await reader.attempt(`SELECT x.at FROM pg_catalog.json_to_recordset($1::pg_catalog.json) AS x (at pg_catalog.int4, was pg_catalog.text, now pg_catalog.text)
       WHERE CAST(x.was AS ${type}) IS NOT DISTINCT FROM CAST(x.now AS ${type})`, [JSON.stringify(askable)]);
    if (typeof same === 'string')
        return pairs;
    const sameAt = new Set(same.map(({ at }) => Number(at)));
    return pairs.filter((_, at) => !sameAt.has(at));
}
function example({ was, is }) {
    const shown = (value) => {
        if (value === null)
            return null;
        return value.text.length > LONGEST_EXAMPLE ? `${value.text.slice(0, LONGEST_EXAMPLE - 1)}…` : value.text;
    };
    return { before: shown(was), after: shown(is) };
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/count.js


/** Counts tables, each in one pass, within a budget of bytes. */
async function countTables(reader, tables, budgetBytes) {
    const counts = new Map();
    const readable = [];
    for (const table of tables) {
        const reason = whyNotRead(table);
        if (reason === undefined)
            readable.push(table);
        else
            counts.set(table.oid, reason);
    }
    const reads = planReads(readable, budgetBytes);
    const byOid = new Map(reads.map((read) => [read.table.oid, read]));
    const { rows, refusals } = await askInBatches(reader, inBatches(reads), count_question);
    for (const row of rows) {
        const read = byOid.get(Number(row.oid));
        if (read !== undefined)
            counts.set(read.table.oid, countOf(read, Number(row.rows), row.filled));
    }
    for (const [{ table }, reason] of refusals)
        counts.set(table.oid, reason);
    return counts;
}
function count_question(read) {
    const { oid, columns } = read.table;
    const filled = columns.map(({ quoted }) => `pg_catalog.count(t.${quoted})`);
    return `SELECT ${oid}::pg_catalog.int8 AS oid, pg_catalog.count(*) AS rows, ARRAY[${filled.join(', ')}]::pg_catalog.int8[] AS filled FROM ${from(read)}`;
}
function countOf({ table, percent }, rows, filled) {
    const scaled = (figure) => (percent === undefined ? figure : Math.round((figure * 100) / percent));
    const figures = Array.isArray(filled) ? filled.map(Number) : [];
    return {
        rows: scaled(rows),
        filled: new Map(table.columns.map(({ number }, at) => [number, scaled(figures[at] ?? 0)])),
        exact: percent === undefined,
    };
}

// EXTERNAL MODULE: ./build/rehearse/snapshot/scope.js
var scope = __webpack_require__(92134);
;// CONCATENATED MODULE: ./build/rehearse/accounting/shapes.js

const TABLES = `
WITH RECURSIVE part AS (
  SELECT c.oid, c.oid AS root FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  UNION ALL SELECT h.inhrelid, p.root FROM part p JOIN pg_inherits h ON h.inhparent = p.oid JOIN pg_class c ON c.oid = h.inhrelid AND c.relispartition
)
SELECT c.oid::int8 AS oid, n.nspname || '.' || c.relname AS relation, ${(0,scope/* qualified */.LX)('n.nspname', 'c.relname')} AS quoted, c.relkind AS kind,
  p.root::int8 AS root, CASE WHEN c.relkind = 'r' THEN pg_relation_size(c.oid) ELSE 0 END AS bytes,
  (SELECT (string_to_array(i.indkey::text, ' '))[1:i.indnkeyatts] FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid
    AND i.indpred IS NULL AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
      AND a.attnum = ANY (i.indkey::int2[]) AND NOT a.attnotnull)
    ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) AS key
FROM part p JOIN pg_class c ON c.oid = p.oid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relpersistence <> 't' AND ${(0,scope/* isUserSchema */.Th)('n')} AND ${(0,scope/* notOfExtension */.KG)('pg_class', 'c.oid')} ORDER BY c.oid`;
const COLUMNS = `
SELECT a.attrelid::int8 AS relation, a.attnum AS number, a.attname AS name, quote_ident(a.attname) AS quoted,
  format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN b.oid < ${scope/* FIRST_USER_OID */.ku} AND b.typtype = 'b' THEN format_type(b.oid, NULL) END AS built_in, a.attgenerated <> '' AS generated
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
JOIN pg_type b ON b.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND ${(0,scope/* isUserSchema */.Th)('n')} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;
/** All tables that are not the system's or an extension's, partitions too, by two questions on the catalogues. */
async function readShapes(ask) {
    const columns = grouped(await ask(COLUMNS), 'relation');
    const rows = await ask(TABLES);
    const parts = grouped(rows, 'root');
    return rows
        .filter(({ kind }) => kind !== 'f')
        .map((row) => shapeOf(row, parts.get(Number(row.oid)) ?? [], columns.get(Number(row.oid)) ?? []));
}
function grouped(rows, key) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(Number(row[key]));
        if (group === undefined)
            groups.set(Number(row[key]), [row]);
        else
            group.push(row);
    }
    return groups;
}
function shapeOf(row, parts, columns) {
    const oid = Number(row.oid);
    return {
        oid,
        relation: String(row.relation),
        quoted: String(row.quoted),
        partitioned: row.kind === 'p',
        root: Number(row.root),
        bytes: Math.max(Number(row.bytes), parts.reduce((sum, { bytes }) => sum + Number(bytes), 0)),
        leaves: row.kind === 'p' ? parts.filter(({ kind }) => kind === 'r').map((part) => Number(part.oid)) : [],
        columns: columns.map(columnOf),
        key: Array.isArray(row.key) ? row.key.map(Number) : [],
        foreign: parts.some(({ kind }) => kind === 'f'),
    };
}
function columnOf(row) {
    return {
        number: Number(row.number),
        name: String(row.name),
        quoted: String(row.quoted),
        type: String(row.type),
        ...(typeof row.built_in === 'string' ? { builtIn: row.built_in } : {}),
        generated: row.generated === true,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/successors.js
function successors(before, now) {
    const byOid = new Map(now.map((table) => [table.oid, table]));
    const byName = new Map(now.map((table) => [table.relation, table]));
    return before.map((table) => {
        const same = byOid.get(table.oid);
        const after = same ?? byName.get(table.relation);
        const leaves = table.leaves.flatMap((oid) => byOid.get(oid) ?? []);
        const detached = leaves.filter(({ oid, root }) => oid !== after?.oid && root !== after?.root);
        if (after === undefined)
            return { before: table, fate: 'dropped', detached, columns: [] };
        const fate = same === undefined ? 'replaced' : same.relation === table.relation ? 'kept' : 'renamed';
        return { before: table, after, fate, detached, columns: columnPairs(table, after) };
    });
}
function columnPairs(before, after) {
    const isSame = before.oid === after.oid;
    const byNumber = new Map(isSame ? after.columns.map((column) => [column.number, column]) : []);
    const taken = new Set(isSame ? before.columns.map(({ number }) => number) : []);
    // A column of that name that is new: the old one may only have been renamed to make place for it.
    const byName = new Map(after.columns.filter(({ number }) => !taken.has(number)).map((column) => [column.name, column]));
    return before.columns.flatMap((was) => {
        const is = byNumber.get(was.number) ?? byName.get(was.name);
        return is === undefined ? [] : [{ was, is }];
    });
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/accounts.js







/**
 * Counts the rows of every table, and keeps some, before a change. Partitions count for the table that they are part of.
 * `ask` must lead to a session of the tables' owner (never a superuser's, see `readTables`) that is in no transaction.
 */
async function beginAccounting(ask, options = {}) {
    const { leaveOut = [], budgetBytes = BUDGET_BYTES } = options;
    const left = new Set(leaveOut);
    return await readTables(ask, async (reader) => {
        const shapes = await readShapes(reader.catalogue);
        const tables = shapes.filter(({ oid, root, relation }) => {
            return oid === root && !left.has(relation) && !left.has(relation.slice(relation.indexOf('.') + 1));
        });
        const counts = await countTables(reader, tables, budgetBytes);
        const samples = await sampleTables(reader, tables, counts, budgetBytes);
        return { tables, names: new Map(shapes.map(({ oid, relation }) => [oid, relation])), counts, samples, budgetBytes };
    });
}
/** Counts again after the change: one account for each table that existed before, whether or not anything happened to it. */
async function finishAccounting(ask, opening, { examples = true, traces = [] } = {}) {
    const written = writtenRows(traces);
    return await readTables(ask, async (reader) => {
        const found = successors(opening.tables, await readShapes(reader.catalogue));
        const counted = found.flatMap(({ after, detached }) => [...(after === undefined ? [] : [after]), ...detached]);
        const counts = await countTables(reader, counted, opening.budgetBytes);
        const accounts = [];
        for (const one of found) {
            const changes = await changedColumns(reader, opening, one, examples);
            const account = accountOf(opening, one, counts, changes);
            const rows = writtenTo(opening, one.before, written);
            accounts.push(rows === undefined ? account : { ...account, written: rows });
        }
        return accounts;
    });
}
async function changedColumns(reader, { samples }, { before, after, columns }, withExamples) {
    if (after === undefined)
        return [];
    const isRebuilt = after.oid !== before.oid;
    const pairs = columns.filter(({ was, is }) => isRebuilt || was.type !== is.type || was.number !== is.number);
    if (pairs.length === 0)
        return [];
    const sample = samples.get(before.oid) ?? new Map();
    const compared = await compareColumns(reader, after, pairs, keyAfter(before, columns), sample, withExamples);
    return compared.filter(({ fromType, toType, changed }) => fromType !== toType || changed > 0);
}
/** The columns that stand for the key's; none where one of them is gone. */
function keyAfter({ key }, columns) {
    const found = key.flatMap((number) => columns.filter(({ was }) => was.number === number).map(({ is }) => is));
    return found.length === key.length ? found : [];
}
function accountOf({ counts: countsBefore }, { before, after, detached, fate, columns }, countsAfter, changed) {
    const was = countsBefore.get(before.oid);
    const is = after === undefined ? NOTHING : countsAfter.get(after.oid);
    const common = {
        table: before.relation,
        fate,
        ...(after === undefined || after.relation === before.relation ? {} : { tableAfter: after.relation }),
    };
    if (typeof was !== 'object' || typeof is !== 'object') {
        const unread = typeof was === 'object' ? is : was;
        return { ...common, ...EMPTY, ...(typeof unread === 'string' ? { unread } : {}) };
    }
    const parts = detached.map((table) => ({ table: table.relation, count: countsAfter.get(table.oid) }));
    return {
        ...common,
        rowsBefore: was.rows,
        rowsAfter: is.rows,
        detached: parts.map(({ table, count }) => ({ table, rows: typeof count === 'object' ? count.rows : 0 })),
        exact: was.exact && is.exact && parts.every(({ count }) => typeof count === 'object' && count.exact),
        droppedColumns: after === undefined ? [] : droppedColumns(before, columns, was),
        emptiedColumns: after === undefined ? [] : emptiedColumns(columns, was, is),
        changedColumns: changed,
    };
}
const NOTHING = { rows: 0, filled: new Map(), exact: true };
const EMPTY = {
    rowsBefore: 0,
    rowsAfter: 0,
    detached: [],
    exact: false,
    droppedColumns: [],
    emptiedColumns: [],
    changedColumns: [],
};
function droppedColumns({ columns }, pairs, { filled }) {
    const kept = new Set(pairs.map(({ was }) => was.number));
    const dropped = columns.filter(({ number, generated }) => !kept.has(number) && !generated);
    return dropped.map(({ name, number }) => ({ column: name, nonNull: filled.get(number) ?? 0 }));
}
function emptiedColumns(pairs, was, is) {
    const explained = Math.max(0, was.rows - is.rows);
    return pairs.flatMap(({ was: { name, number, generated }, is: { number: numberAfter } }) => {
        const before = was.filled.get(number) ?? 0;
        const after = is.filled.get(numberAfter) ?? 0;
        return !generated && before - after > explained ? [{ column: name, before, after }] : [];
    });
}
/** By `schema.name`, summed over the migrations that passed: what others wrote was rolled back. */
function writtenRows(traces) {
    const sums = new Map();
    const statements = traces.filter(({ status }) => status === 'passed').flatMap((trace) => trace.statements);
    for (const { relation, existing, ...rows } of statements.flatMap(({ written }) => written)) {
        if (existing)
            sums.set(relation, added(sums.get(relation), rows));
    }
    return sums;
}
function writtenTo({ names }, { oid, leaves }, written) {
    const relations = [oid, ...leaves].map((one) => names.get(one) ?? '');
    const rows = relations.map((relation) => written.get(relation)).filter((one) => one !== undefined);
    return rows.length === 0 ? undefined : rows.reduce(added, undefined);
}
function added(sum, { inserted, updated, deleted }) {
    return {
        inserted: (sum?.inserted ?? 0) + inserted,
        updated: (sum?.updated ?? 0) + updated,
        deleted: (sum?.deleted ?? 0) + deleted,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/accounting/fingerprint.js


/** Tables up to this many rows are hashed whole; of a larger one about as many, which a hash of their key picks. */
const WHOLE_ROWS = 500_000;
const TIMES = /^(?:date|time|timestamp)\b/;
/**
 * The content of tables as one text each, made on the server: equal contents give equal texts, in whatever order rows and
 * columns stand. Generated columns follow from the others and are left out. Of a table of more than
 * `wholeRows` rows that has a key, a part is hashed. `ask` must lead to a session of the tables' owner, never a superuser's (see `readTables`).
 * @param tables `schema.name` without quotes; a partitioned table stands for its partitions.
 * @returns by table; a table that does not exist or cannot be read is left out.
 */
async function dataFingerprint(ask, tables, wholeRows = WHOLE_ROWS) {
    const prints = new Map();
    if (tables.length === 0)
        return prints;
    const wanted = new Set(tables);
    await readTables(ask, async (reader) => {
        for (const table of await readShapes(reader.catalogue)) {
            if (!wanted.has(table.relation) || table.foreign)
                continue;
            const print = await printOf(reader, table, wholeRows);
            if (print !== undefined)
                prints.set(table.relation, JSON.stringify(print));
        }
    });
    return prints;
}
/** Says how fingerprints that are not equal differ. */
function explainFingerprints(before, after) {
    const was = JSON.parse(before);
    const is = JSON.parse(after);
    const text = (print) => new Map(print.columns.map((column) => [column[0], column.join(' ')]));
    const [textsBefore, textsAfter] = [text(was), text(is)];
    const differing = [...was.columns, ...is.columns].filter(([name]) => textsBefore.get(name) !== textsAfter.get(name));
    return {
        rowsBefore: Number(was.rows),
        rowsAfter: Number(is.rows),
        columns: [...new Set(differing.map(([name]) => name))],
        onlyTimes: was.rows === is.rows && differing.length > 0 && differing.every(([, , , isTime]) => isTime),
    };
}
async function printOf(reader, table, wholeRows) {
    const columns = table.columns.filter(({ generated }) => !generated).sort((a, b) => (a.name < b.name ? -1 : 1));
    const counted = await reader.attempt(`SELECT pg_catalog.count(*) AS rows FROM ${source(table)}`);
    if (typeof counted === 'string')
        return undefined;
    const rows = String(counted[0]?.rows);
    const own = columns.map(({ quoted }) => `${sumOfHashes(`pg_catalog.concat(t.${quoted})`)}, pg_catalog.count(t.${quoted})`);
    const whole = `pg_catalog.textin(pg_catalog.record_out(ROW(${columns.map(({ quoted }) => `t.${quoted}`).join(', ')})))`;
    const answer = await reader.attempt(`SELECT ${sumOfHashes(whole)} AS hash, ARRAY[${own.join(', ')}]::pg_catalog.text[] AS columns
     FROM ${source(table)} ${pickedRows(table, Math.ceil(Number(rows) / wholeRows))}`);
    if (typeof answer === 'string')
        return undefined;
    const [row] = answer;
    const figures = Array.isArray(row?.columns) ? row.columns.map(String) : [];
    return {
        rows,
        hash: String(row?.hash),
        columns: columns.map((column, at) => [
            column.name,
            figures[2 * at] ?? '',
            figures[2 * at + 1] ?? '',
            isTime(column),
        ]),
    };
}
/** Adding, unlike XOR, does not let two equal rows cancel each other out. */
function sumOfHashes(text) {
    return `pg_catalog.sum(${hashOf(text)})`;
}
function hashOf(text) {
    return `pg_catalog.hashtextextended(${text} COLLATE pg_catalog."C", 0)`;
}
/**
 * A WHERE for one row in so many. It depends on nothing but content: not on size or place, which an UPDATE that changes no
 * value changes.
 */
function pickedRows({ key, columns }, share) {
    if (share <= 1 || key.length === 0)
        return '';
    const names = key.flatMap((number) => columns.filter((column) => column.number === number));
    const hash = hashOf(`pg_catalog.concat_ws(' ', ${names.map(({ quoted }) => `t.${quoted}`).join(', ')})`);
    return `WHERE ${hash} OPERATOR(pg_catalog.%) ${share} OPERATOR(pg_catalog.=) 0`;
}
function source({ partitioned, quoted }) {
    return `${partitioned ? '' : 'ONLY '}${quoted} AS t`;
}
function isTime({ builtIn }) {
    return builtIn !== undefined && TIMES.test(builtIn);
}

// EXTERNAL MODULE: ./build/rehearse/limits.js
var rehearse_limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/rehearse/rights.js
var rehearse_rights = __webpack_require__(11990);
// EXTERNAL MODULE: ./build/rehearse/snapshot/diff.js + 2 modules
var diff = __webpack_require__(61303);
// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/base.js
var base = __webpack_require__(63102);
;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/array.js

class ArrayDiff extends base/* default */.A {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}

;// CONCATENATED MODULE: ./build/rehearse/snapshot/format.js

const MAX_LINES = 400;
const MAX_WIDTH = 300;
/** Unchanged lines around changed ones in bodies of many lines. */
const CONTEXT = 3;
/** Bodies that differ in more lines are shown whole: the shortest edit of two strangers says nothing. */
const MOST_EDITS = 500;
/**
 * A unified diff to read: a header per object, then `-` and `+` lines of near-SQL. Every line starts with a character of
 * ours, and control characters are spelled out. Empty where nothing differs.
 */
function formatDiff({ objects, notes }, options = {}) {
    const { maxLines = MAX_LINES, maxWidth = MAX_WIDTH, sides = ['before', 'after'] } = options;
    if (objects.length === 0 && notes.length === 0)
        return '';
    const lines = objects.length === 0 ? [] : [`--- ${sides[0]}`, `+++ ${sides[1]}`];
    let shown = 0;
    for (const object of objects) {
        const block = blockOf(object);
        if (lines.length + block.length > maxLines && shown > 0)
            break;
        lines.push(...block);
        shown += 1;
    }
    const cut = lines.length > maxLines ? lines.splice(maxLines).length : 0;
    if (cut > 0)
        lines.push(`@@ ${cut} more ${cut === 1 ? 'line' : 'lines'} of this object @@`);
    const left = objects.length - shown;
    if (left > 0)
        lines.push(`@@ ${left} more ${left === 1 ? 'object' : 'objects'} @@`);
    return [...lines, ...notes.map((note) => `# ${note}`)].map((line) => shownLine(line, maxWidth)).join('\n');
}
function blockOf(object) {
    const { kind, name, change, previousName, parts, likewise } = object;
    const what = change === 'changed' ? (previousName === undefined ? '' : `, was ${previousName}`) : `: ${change}`;
    const children = likewise === 0 ? [] : [`   and ${likewise} ${likewise === 1 ? 'child table' : 'child tables'} likewise`];
    return [`@@ ${kind} ${name}${what} @@`, ...parts.flatMap(linesOf), ...children];
}
function linesOf({ kind, before, after }) {
    const label = kind === 'column order' ? 'columns ' : '';
    const was = before === undefined ? [] : `${label}${before}`.split('\n');
    const is = after === undefined ? [] : `${label}${after}`.split('\n');
    const isBody = was.length > 1 && is.length > 1;
    const edits = isBody ? diffArrays(was, is, { maxEditLength: MOST_EDITS }) : undefined;
    if (edits === undefined)
        return [...was.map((line) => `-  ${line}`), ...is.map((line) => `+  ${line}`)];
    return edits.flatMap(({ added, removed, value }, at) => {
        if (added)
            return value.map((line) => `+  ${line}`);
        if (removed)
            return value.map((line) => `-  ${line}`);
        return context(value, at === 0, at === edits.length - 1);
    });
}
/** The ends of an unchanged stretch that touch a changed one. */
function context(lines, isFirst, isLast) {
    const before = isFirst ? [] : lines.slice(0, CONTEXT);
    const after = isLast ? [] : lines.slice(Math.max(lines.length - CONTEXT, before.length));
    const isCut = before.length + after.length < lines.length;
    return [...before.map((line) => `   ${line}`), ...(isCut ? ['   …'] : []), ...after.map((line) => `   ${line}`)];
}
/** Control characters (a carriage return among them) and those that turn the direction of text could disguise a line. */
function shownLine(line, maxWidth) {
    const spelled = line.replace(/(?!\t)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => {
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
    return spelled.length > maxWidth ? `${spelled.slice(0, maxWidth)}…` : spelled;
}

// EXTERNAL MODULE: ./build/rehearse/snapshot/read.js + 11 modules
var read = __webpack_require__(8360);
// EXTERNAL MODULE: ./build/rehearse/tracer.js
var rehearse_tracer = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/rehearse/transaction.js
var transaction = __webpack_require__(22125);
;// CONCATENATED MODULE: ./build/rehearse/again.js










/** A whole transaction has an identifier only when it wrote something. */
const WROTE = 'SELECT pg_catalog.txid_current_if_assigned() IS NOT NULL AS wrote';
const SAVEPOINT = 'pg_rehearsal_again';
/**
 * Applies a migration once more on its own result, in a transaction that is rolled back, each statement behind a
 * savepoint so that one failure does not hide the next. Statements that refuse a transaction run for real: a second
 * CREATE INDEX CONCURRENTLY either fails or does nothing.
 * @param stage its session must be idle; it is the migration's own, so that what earlier files SET still holds.
 */
async function runAgain(stage, { script }, options) {
    const statements = script.statements.filter((statement) => (0,transaction/* transactionControl */.my)(statement) === undefined);
    const alone = statements.filter(transaction/* refusesTransaction */._z);
    const run = new SecondRunning(stage, options);
    return alone.length > 0 ? run.forReal(statements) : run.inTransaction(statements);
}
class SecondRunning {
    stage;
    options;
    failures = [];
    constructor(stage, options) {
        this.stage = stage;
        this.options = options;
    }
    async inTransaction(statements) {
        const { session, observer, major } = this.stage;
        const tracer = new rehearse_tracer/* Tracer */.s(session, await (0,rehearse_catalogue/* readCatalogue */.Y)(observer), major);
        await tracer.transactionBegins();
        await session.execute('BEGIN');
        // A second run has a session of its own, without the temporary tables of the first.
        await session.execute('DISCARD TEMPORARY');
        for (const statement of statements.filter((one) => !(0,transaction/* setsTransaction */.S6)(one))) {
            const outcome = await this.behindSavepoint(statement);
            await tracer.statementRan(statement, outcome);
            if (session.lost !== undefined)
                break;
        }
        const traces = tracer.transactionEnded(0, false);
        if (session.lost !== undefined)
            return this.result({ outcome: 'failed' });
        const written = [...new Set(traces.flatMap((trace) => trace.written.map(({ relation }) => relation)))];
        const [row] = await session.query(WROTE);
        if (row?.wrote !== true) {
            await session.execute('ROLLBACK');
            return this.result({});
        }
        const ask = (0,reading/* insideTransaction */.Lc)((sql, values = []) => session.query({ text: sql, values }));
        const schemaAfter = await (0,read/* readSnapshot */.R)(ask, this.options);
        const dataAfter = await dataFingerprint(ask, written);
        await session.execute('ROLLBACK');
        const askAgain = (sql, values = []) => session.query({ text: sql, values });
        const difference = (0,diff/* diffSnapshots */.V)(await (0,read/* readSnapshot */.R)(askAgain, this.options), schemaAfter);
        const dataBefore = await dataFingerprint(askAgain, written);
        const changedTables = written.filter((table) => dataBefore.get(table) !== dataAfter.get(table));
        const unread = written.filter((table) => dataBefore.get(table) === undefined && dataAfter.get(table) === undefined);
        const onlyTimes = difference.objects.length === 0 ? timesAlone(changedTables, dataBefore, dataAfter) : [];
        const writer = traces.find((trace) => trace.written.some(({ relation }) => changedTables.includes(relation)));
        return this.result({
            changedTables,
            ...(onlyTimes.length === 0 ? {} : { onlyTimes }),
            ...(unread.length === 0 ? {} : { reason: `the rows of ${unread.join(', ')} could not be compared` }),
            ...(difference.objects.length === 0 ? {} : { difference: formatDiff(difference) }),
            ...(writer === undefined ? {} : { changedBy: writer.index }),
        });
    }
    /** Outside a transaction, statement by statement; what changes stays, and later migrations meet it. */
    async forReal(statements) {
        const { session } = this.stage;
        const ask = (sql, values = []) => session.query({ text: sql, values });
        const before = await (0,read/* readSnapshot */.R)(ask, this.options);
        for (const statement of statements) {
            this.note(statement, await this.execute(statement));
            if (session.lost !== undefined)
                return this.result({ outcome: 'failed' });
        }
        const difference = (0,diff/* diffSnapshots */.V)(before, await (0,read/* readSnapshot */.R)(ask, this.options));
        return this.result(difference.objects.length === 0 ? {} : { difference: formatDiff(difference) });
    }
    async behindSavepoint(statement) {
        const { session } = this.stage;
        await session.execute(`SAVEPOINT ${SAVEPOINT}`);
        const outcome = await this.execute(statement);
        // It refuses our transaction, and in its own it ran before.
        if (outcome.error?.code !== transaction/* NO_TRANSACTION_HERE */.WM)
            this.note(statement, outcome);
        if (session.lost === undefined) {
            await session.execute(`${outcome.error === undefined ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT ${SAVEPOINT}`);
        }
        return outcome;
    }
    execute(statement) {
        const { session, observer, limits } = this.stage;
        const rights = (0,rehearse_rights/* extraRights */.e)(statement, this.stage);
        return (0,rehearse_rights/* runWithRights */.L)(this.stage, rights, () => (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, statement.sql));
    }
    note({ index }, { error }) {
        if (error !== undefined)
            this.failures.push({ index, error });
    }
    result(found) {
        const changed = found.difference !== undefined || (found.changedTables ?? []).length > 0;
        return {
            // What could not be compared is not shown as the same.
            outcome: this.failures.length > 0
                ? 'failed'
                : changed
                    ? 'changed'
                    : found.reason === undefined
                        ? 'unchanged'
                        : 'not-run',
            failures: this.failures,
            changedTables: [],
            ...found,
        };
    }
}
/** The columns of dates and times that differ; none where anything else does, too. */
function timesAlone(tables, before, after) {
    const columns = new Set();
    for (const table of tables) {
        const [was, is] = [before.get(table), after.get(table)];
        const found = was === undefined || is === undefined ? undefined : explainFingerprints(was, is);
        if (found?.onlyTimes !== true)
            return [];
        for (const column of found.columns)
            columns.add(column);
    }
    return [...columns];
}

// EXTERNAL MODULE: ./build/rehearse/apply.js + 3 modules
var apply = __webpack_require__(89135);
;// CONCATENATED MODULE: ./build/rehearse/back.js



/**
 * Takes the change back, last migration first, then applies it again. Each down file must leave the schema that was there
 * before its up file, and the second way forward must lead to the same schema as the first.
 * @returns by path of the up file. Nothing after a failure is run: it would start from the wrong schema.
 */
async function rollBack({ stage, steps, snapshot, countLosses, }) {
    const results = new Map();
    const taken = [];
    let carried = { objects: [], notes: [] };
    for (const step of steps.toReversed()) {
        const { path } = step.down.migration;
        if (taken.length < results.size) {
            results.set(step.up.migration.path, {
                path,
                outcome: 'not-run',
                reason: 'a later down file failed',
                destroyed: [],
            });
            continue;
        }
        const losses = await countLosses();
        const trace = await (0,apply/* applyTraced */.Q)(undoing(stage), step.down.migration, step.down.script);
        if (trace.status !== 'passed') {
            results.set(step.up.migration.path, { path, outcome: 'failed', trace, destroyed: [] });
            continue;
        }
        taken.push(step);
        const remaining = (0,diff/* diffSnapshots */.V)(step.before, await snapshot());
        const difference = differenceBeyond(carried, remaining);
        carried = remaining;
        results.set(step.up.migration.path, {
            path,
            outcome: difference === undefined ? 'restored' : 'differs',
            trace,
            destroyed: await losses(),
            ...(difference === undefined ? {} : { difference }),
        });
    }
    await forwardAgain({ stage, steps: taken.toReversed(), snapshot }, carried, results);
    return results;
}
async function forwardAgain({ stage, steps, snapshot }, leftOver, results) {
    let carried = leftOver;
    for (const { up, after } of steps) {
        const known = results.get(up.migration.path);
        if (known === undefined)
            continue;
        const trace = await (0,apply/* applyTraced */.Q)(stage, up.migration, up.script);
        if (trace.status !== 'passed') {
            const error = errorOf(trace);
            results.set(up.migration.path, {
                ...known,
                upAgain: { outcome: 'failed', ...(error === undefined ? {} : { error }) },
            });
            return;
        }
        const remaining = (0,diff/* diffSnapshots */.V)(after, await snapshot());
        const difference = differenceBeyond(carried, remaining);
        carried = remaining;
        const upAgain = difference === undefined ? { outcome: 'same' } : { outcome: 'differs', difference };
        results.set(up.migration.path, { ...known, upAgain });
    }
}
/** A down file takes the ledger's row away where an up file writes one. */
function undoing(stage) {
    const { ledger } = stage;
    return ledger === undefined
        ? stage
        : { ...stage, ledger: { ...ledger, record: (migration) => ledger.remove(migration) } };
}
/**
 * What a step itself left different: what an earlier step had left is not told again.
 * @returns as text; undefined for nothing.
 */
function differenceBeyond(carried, remaining) {
    const known = new Set(carried.objects.flatMap((object) => [...keysOf(object)]));
    const objects = remaining.objects.flatMap((object) => {
        if (object.change !== 'changed')
            return known.has(objectKey(object)) ? [] : [object];
        const parts = object.parts.filter((part) => !known.has(partKey(object, part)));
        return parts.length === 0 ? [] : [{ ...object, parts }];
    });
    return objects.length === 0 ? undefined : formatDiff({ objects, notes: remaining.notes });
}
function* keysOf(object) {
    yield objectKey(object);
    for (const part of object.parts)
        yield partKey(object, part);
}
function objectKey({ kind, name, change }) {
    return JSON.stringify([kind, name, change]);
}
function partKey({ kind, name }, part) {
    return JSON.stringify([kind, name, part.kind, part.name, part.after ?? null]);
}
function errorOf({ statements, error }) {
    return statements.find((statement) => statement.error !== undefined)?.error ?? error;
}

// EXTERNAL MODULE: ./build/core/private-values.js
var private_values = __webpack_require__(47115);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(58413);
// EXTERNAL MODULE: ./build/rehearse/data/watch.js
var watch = __webpack_require__(27869);
;// CONCATENATED MODULE: ./build/rehearse/data/assertions.js






/** Rows shown of a failing assertion; that there are more is said. */
const assertions_MOST_ROWS = 10;
/**
 * Runs every query of the files in a transaction that cannot write. A query holds when it returns no rows, or a single
 * `true`. What is no query, or fails, does not hold.
 * @throws EngineError where the server goes away; PreparationError over the disk limit; the signal's reason.
 */
async function runAssertions(stage, files) {
    await (0,parse/* loadGrammar */.o)();
    const failed = [];
    let checked = 0;
    for (const { path, text } of files) {
        const { statements, error } = (0,parse/* parse */.q)(text);
        for (const statement of statements) {
            checked += 1;
            const failure = await failureOf(stage, statement);
            if (failure !== undefined)
                failed.push({ path, span: statement.span, ...failure });
        }
        if (error === undefined)
            continue;
        checked += 1;
        failed.push({ path, span: error.span, problem: `This is not SQL: ${error.message}.` });
    }
    return { checked, failed };
}
async function failureOf(stage, { kind, sql }) {
    if (kind !== 'SelectStmt')
        return { problem: 'An assertion must be a query, and this is none: write a SELECT that finds what must not be.' };
    const { sample, error } = await runOne(stage, sql);
    if (error !== undefined) {
        const { message, code } = stage.showValues ? error : (0,private_values/* errorWithoutValues */.J)(error);
        return { problem: `This query fails after the change: ${message} (SQLSTATE ${code}).` };
    }
    if (holds(sample))
        return undefined;
    const { rows, more } = sample;
    const amount = more ? `more than ${assertions_MOST_ROWS} rows` : rows.length === 1 ? 'one' : `${rows.length} rows`;
    const problem = `After the change this must return no rows, or \`true\`, and returns ${amount}`;
    if (!stage.showValues)
        return { problem: `${problem}, which \`show-values\` keeps back.` };
    return { problem: `${problem}.`, sample };
}
function holds({ rows }) {
    const [first] = rows;
    return first === undefined || (rows.length === 1 && first.length === 1 && first[0] === 'true');
}
/** Values as texts, in the query's own order: `json_each_text` of each row. */
function cursorFor(sql) {
    return `DECLARE "~rows" NO SCROLL CURSOR FOR SELECT (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(e.key, e.value))
    FROM pg_catalog.json_each_text(pg_catalog.row_to_json(q)) AS e) AS row FROM (${sql}\n) AS q`;
}
async function runOne({ session, observer, limits }, sql) {
    await session.query('BEGIN READ ONLY');
    try {
        await session.query(`SET LOCAL statement_timeout TO ${Math.round(limits.statementMs)}`);
        await session.query(cursorFor(sql));
        const fetch = () => session.query(`FETCH ${assertions_MOST_ROWS + 1} FROM "~rows"`);
        const rows = await new watch/* Watchman */.K({ ...limits, observer }, session.pid).during(fetch);
        return { sample: sampleOf(rows) };
    }
    catch (error) {
        limits.signal.throwIfAborted();
        if (error instanceof errors/* PreparationError */.ys)
            throw error;
        const failure = (0,rehearse_errors/* serverError */.ig)(error);
        if (session.lost !== undefined || rehearse_limits/* ENDED_FROM_OUTSIDE */.a.includes(failure.code))
            throw new errors/* EngineError */.NJ(`The connection to the Postgres server ended while assertions ran: ${failure.message}`, {
                cause: error,
            });
        return { sample: sampleOf([]), error: failure };
    }
    finally {
        if (session.lost === undefined)
            await session.execute('ROLLBACK');
    }
}
function sampleOf(rows) {
    const pairs = rows.map(pairsOf);
    const shorten = (value) => (value === null ? null : (0,rehearse_errors/* cut */.Jj)(value));
    return {
        columns: (pairs[0] ?? []).map(([name]) => name),
        rows: pairs.slice(0, assertions_MOST_ROWS).map((row) => row.map(([, value]) => shorten(value))),
        more: rows.length > assertions_MOST_ROWS,
    };
}
/** A row as names and values, in the query's order; names may repeat. */
function pairsOf({ row }) {
    return Array.isArray(row) ? row : [];
}

// EXTERNAL MODULE: ./build/rehearse/request.js
var rehearse_request = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
;// CONCATENATED MODULE: ./build/rehearse/snapshot/flaws.js
/** Constraints that are NOT VALID after the change and were not before it. Partitions follow their parent. */
function unvalidatedConstraints(before, after) {
    return flawed(before, after, ({ flaw, inherited }) => flaw === 'not validated' && inherited !== true);
}
/** Indexes (those of constraints too) that are INVALID after the change and were not before it. */
function invalidIndexes(before, after) {
    return flawed(before, after, ({ flaw }) => flaw === 'invalid');
}
function flawed(before, after, isMeant) {
    const key = (oid, { kind, name }) => `${oid} ${kind} ${name}`;
    const known = new Set(before.objects.flatMap(({ oid, parts }) => parts.filter(isMeant).map((part) => key(oid, part))));
    return after.objects.flatMap(({ oid, name, relation, parts }) => parts
        .filter((part) => isMeant(part) && !known.has(key(oid, part)))
        .map((part) => ({ table: relation ?? name, name: part.name, definition: part.text })));
}

;// CONCATENATED MODULE: ./build/rehearse/change.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});













/**
 * Applies the change, traced; each migration a second time on its own result; and, when all passed, takes it back and
 * applies it again. The first failing migration ends it, as it ends a deploy.
 */
async function rehearseChange(request, observer, catalogue) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await rehearse_session/* Session */.N.open(request.database.owner, 'pg-rehearsal', request.limits), true);
        const run = new ChangeRun(request, observer, catalogue, session);
        return await run.apply();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
class ChangeRun {
    request;
    stage;
    observer;
    options;
    constructor(request, observer, catalogue, session) {
        const { major } = request.server;
        this.request = request;
        this.observer = observer;
        this.stage = { ...(0,rehearse_request/* wholeStage */.sM)(request, session, observer), tracer: new rehearse_tracer/* Tracer */.s(session, catalogue, major), major };
        this.options = request.ledger === undefined ? {} : { leaveOut: [request.ledger.table] };
    }
    async apply() {
        const { change } = this.request;
        const before = await this.snapshot();
        const opening = await beginAccounting(this.askOwner, this.options);
        const { migrations, steps, after } = await this.forward(before);
        if (migrations.some(({ status }) => status !== 'passed'))
            return { migrations };
        const end = after ?? (change.length === 0 ? before : await this.snapshot());
        const outcome = {
            schemaDifference: formatDiff((0,diff/* diffSnapshots */.V)(before, end)),
            unvalidatedConstraints: unvalidatedConstraints(before, end),
            invalidIndexes: invalidIndexes(before, end),
            accounts: await finishAccounting(this.askOwner, opening, { traces: migrations }),
        };
        const assertions = await this.assert();
        return {
            migrations: await this.backward(migrations, steps),
            outcome,
            ...(assertions === undefined ? {} : { assertions }),
        };
    }
    /** In a session of its own: what migrations SET holds no longer when a program starts anew. */
    async assert() {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const { assertions = [], database, limits, progress, showValues } = this.request;
            if (assertions.length === 0)
                return undefined;
            progress.step(`Running ${(0,rehearse_request/* count */.U9)(assertions.length, 'file')} of assertions`);
            const session = __addDisposableResource(env_2, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', limits), true);
            const stage = { session, observer: this.observer, limits, showValues: showValues !== false };
            return await runAssertions(stage, assertions);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    /** Every migration of the change; snapshots in between only where a down file will be held against them. */
    async forward(before) {
        const { change, progress, runTwice, rollBack: back } = this.request;
        const withSteps = back === true && (this.request.down ?? []).length > 0;
        const migrations = [];
        const steps = [];
        let schema = before;
        for (const [at, up] of change.entries()) {
            const { path } = up.migration;
            if (migrations.some(({ status }) => status === 'failed')) {
                migrations.push({ path, status: 'not-reached', statements: [] });
                continue;
            }
            progress.detail(`${at + 1} of ${change.length}, ${path}`);
            const trace = await (0,apply/* applyTraced */.Q)(this.stage, up.migration, up.script);
            const secondRun = trace.status === 'passed' && runTwice === true ? await runAgain(this.stage, up, this.options) : undefined;
            migrations.push(secondRun === undefined ? trace : { ...trace, secondRun });
            const from = schema;
            schema = withSteps && trace.status === 'passed' ? await this.snapshot() : undefined;
            const down = this.downOf(up);
            // The way back is as long as the last migrations have down files without a gap.
            if (down === undefined || from === undefined || schema === undefined)
                steps.length = 0;
            else
                steps.push({ up, down, before: from, after: schema });
        }
        return { migrations, steps, after: schema };
    }
    async backward(migrations, steps) {
        if (steps.length === 0)
            return migrations;
        this.request.progress.step('Rolling back, and forward again');
        const results = await rollBack({
            stage: this.stage,
            steps,
            snapshot: () => this.snapshot(),
            countLosses: async () => {
                const opening = await beginAccounting(this.askOwner, this.options);
                return async () => (await finishAccounting(this.askOwner, opening, { examples: false })).flatMap(account/* lossesInWords */.o);
            },
        });
        return migrations.map((trace) => {
            const rolled = results.get(trace.path);
            return rolled === undefined ? trace : { ...trace, rollBack: rolled };
        });
    }
    /** Rows are read as the owner: planning a question on a table can run functions of the user's. */
    askOwner = (sql, values = []) => this.stage.session.query({ text: sql, values });
    downOf({ migration }) {
        return this.request.down?.find((down) => down.migration.version === migration.version);
    }
    snapshot() {
        return (0,read/* readSnapshot */.R)((sql, values) => this.observer.ask(sql, values), this.options);
    }
}

// EXTERNAL MODULE: ./build/rehearse/observer.js
var rehearse_observer = __webpack_require__(74735);
// EXTERNAL MODULE: ./build/rehearse/prepare.js + 14 modules
var prepare = __webpack_require__(23234);
;// CONCATENATED MODULE: ./build/rehearse/rehearse.js
var rehearse_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var rehearse_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





/**
 * Applies base, fixtures and then the change to an empty database, the change traced statement by statement.
 * The first failing migration ends it, as it ends a deploy; later ones are `not-reached`.
 * @throws PreparationError where base or fixtures do not apply; EngineError where the server goes away.
 */
async function rehearse(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const observer = rehearse_addDisposableResource(env_1, await rehearse_observer/* Observer */.n.open(request.database, request.limits.signal), true);
        const { seeded, notes, ...prepared } = await (0,prepare/* prepare */.i)(request, observer);
        const catalogue = await (0,rehearse_catalogue/* readCatalogue */.Y)(observer);
        const { beforeChange } = request;
        if (beforeChange !== undefined)
            await observer.away(() => beforeChange(catalogue), request.limits.signal);
        const clock = (0,rehearse_request/* stopwatch */.sX)();
        request.progress.step(`Rehearsing ${(0,rehearse_request/* count */.U9)(request.change.length, 'migration')}`);
        const result = await rehearseChange(request, observer, catalogue);
        const timings = { ...prepared, changeMs: clock() };
        return { ...result, catalogue, timings, notes, ...(seeded === undefined ? {} : { seeded }) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rehearse_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 61303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ diffSnapshots)
});

// EXTERNAL MODULE: ./build/core/snapshot.js
var snapshot = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/rehearse/snapshot/parts.js

/** What went and what changed, in the order before; then what came; kind by kind. */
function diffParts(before, after) {
    const was = new Map(before.map((part) => [partKey(part), part]));
    const is = new Map(after.map((part) => [partKey(part), part]));
    const gone = before.flatMap((part) => {
        const now = is.get(partKey(part));
        return now?.text === part.text ? [] : [partDiff(part, now)];
    });
    const come = after.filter((part) => !was.has(partKey(part))).map((part) => partDiff(undefined, part));
    return [...gone, ...come].sort((a, b) => snapshot/* SCHEMA_PART_KINDS */.U.indexOf(a.kind) - snapshot/* SCHEMA_PART_KINDS */.U.indexOf(b.kind));
}
function partKey({ kind, name }) {
    return `${kind} ${name}`;
}
/** The columns that both have, where they stand in different orders. */
function columnOrderDiff(before, after) {
    const was = columnNames(before);
    const is = columnNames(after);
    const isColumnAfter = new Set(is);
    const wasColumnBefore = new Set(was);
    const kept = was.filter((name) => isColumnAfter.has(name));
    const now = is.filter((name) => wasColumnBefore.has(name));
    if (kept.every((name, at) => name === now[at]))
        return undefined;
    return { kind: 'column order', name: '', before: kept.join(', '), after: now.join(', ') };
}
function partDiff(before, after) {
    return {
        kind: before?.kind ?? after?.kind ?? 'property',
        name: before?.name ?? after?.name ?? '',
        ...(before === undefined ? {} : { before: before.text }),
        ...(after === undefined ? {} : { after: after.text }),
    };
}
function columnNames({ parts }) {
    return parts.filter(({ kind }) => kind === 'column').map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/rehearse/snapshot/fold.js

/**
 * Keeps the pairs that differ, without what partitions and child tables have from their parents: a column added to a table
 * of a hundred partitions is one line. Only what changed in the very same way is left out, or came and went as inherited.
 */
function foldChildren(pairs) {
    const byName = new Map(pairs.flatMap((pair) => namesOf(pair).map((name) => [name, pair])));
    const likewise = new Map();
    const kept = [];
    for (const pair of pairs) {
        if (!isRenamed(pair) && pair.parts.length === 0 && pair.before !== undefined && pair.after !== undefined)
            continue;
        const parents = parentsOf(pair, byName);
        const own = pair.parts.filter((part) => !isTheParents(part, pair, parents));
        const isSilent = own.length === 0 && pair.before !== undefined && pair.after !== undefined && !isRenamed(pair);
        if (!isSilent)
            kept.push({ ...pair, parts: own });
        else
            for (const ancestor of ancestorsOf(pair, byName))
                likewise.set(ancestor, (likewise.get(ancestor) ?? 0) + 1);
    }
    const byObject = new Map([...likewise].map(([pair, count]) => [pair.after ?? pair.before, count]));
    return kept.map((pair) => objectDiff(pair, byObject.get(pair.after ?? pair.before) ?? 0));
}
function isTheParents(part, { before, after }, parents) {
    if (parents.some(({ parts }) => parts.some((theirs) => isSameChange(theirs, part))))
        return true;
    if (part.before !== undefined && part.after !== undefined)
        return false;
    const whole = partOf(after, part) ?? partOf(before, part);
    if (whole?.inherited !== true || whole.flaw !== undefined)
        return false;
    if (whole.kind !== 'column')
        return true;
    return parents.some((parent) => partOf(parent.after ?? parent.before, part)?.text === whole.text);
}
function partOf(object, part) {
    return object?.parts.find((one) => partKey(one) === partKey(part));
}
function isSameChange(a, b) {
    return a.kind === b.kind && a.name === b.name && a.before === b.before && a.after === b.after;
}
function parentsOf({ before, after }, byName) {
    return ((after ?? before)?.parents ?? []).flatMap((name) => byName.get(name) ?? []);
}
function ancestorsOf(pair, byName) {
    const found = new Set(parentsOf(pair, byName));
    for (const ancestor of found)
        for (const parent of parentsOf(ancestor, byName))
            found.add(parent);
    return found;
}
function namesOf({ before, after }) {
    return [before?.name, after?.name].filter((name) => name !== undefined);
}
function isRenamed({ before, after }) {
    return before !== undefined && after !== undefined && before.name !== after.name;
}
function objectDiff({ before, after, parts }, likewise) {
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return {
        kind: (after ?? before)?.kind ?? '',
        name: (after ?? before)?.name ?? '',
        change,
        ...(change === 'changed' && before !== undefined && before.name !== after?.name
            ? { previousName: before.name }
            : {}),
        parts,
        likewise,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/snapshot/diff.js


/**
 * What differs between two snapshots, object by object. Objects are matched by kind and name; of the rest, those with the
 * same identifier were renamed, which only snapshots of one database can tell.
 */
function diffSnapshots(before, after, options = {}) {
    const notes = [];
    const pairs = matched(before, after).map((pair) => {
        const parts = diffParts(pair.before?.parts ?? [], pair.after?.parts ?? []);
        if (pair.before === undefined || pair.after === undefined)
            return { ...pair, parts };
        const order = columnOrderDiff(pair.before, pair.after);
        if (order === undefined)
            return { ...pair, parts };
        if (options.columnOrder === true)
            return { ...pair, parts: [...parts, order] };
        const { kind, name } = pair.after;
        notes.push(`The columns of ${kind} ${name} stand in another order: ${order.before} became ${order.after}.`);
        return { ...pair, parts };
    });
    return { objects: foldChildren(pairs), notes };
}
function matched(before, after) {
    const byName = new Map(after.objects.map((object) => [nameKey(object), object]));
    const namesBefore = new Set(before.objects.map(nameKey));
    const fresh = new Set(after.objects.filter((object) => !namesBefore.has(nameKey(object))));
    const freshByOid = new Map([...fresh].map((object) => [oidKey(object), object]));
    const pairs = before.objects.map((object) => {
        const now = byName.get(nameKey(object)) ?? freshByOid.get(oidKey(object));
        if (now === undefined)
            return { before: object };
        fresh.delete(now);
        return { before: object, after: now };
    });
    return [...pairs, ...[...fresh].map((object) => ({ after: object }))];
}
function nameKey({ kind, name }) {
    return `${kind} ${name}`;
}
function oidKey({ kind, oid }) {
    return `${kind} ${oid}`;
}


/***/ }),

/***/ 63102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Diff)
/* harmony export */ });
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}


/***/ })

};
;