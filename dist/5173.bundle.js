"use strict";
exports.id = 5173;
exports.ids = [5173];
exports.modules = {

/***/ 85173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  estimateCosts: () => (/* binding */ estimateCosts)
});

// UNUSED EXPORTS: SIZES

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/statistics.js
var core_statistics = __webpack_require__(4148);
// EXTERNAL MODULE: ./build/core/numbers.js
var numbers = __webpack_require__(1685);
// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(58413);
;// CONCATENATED MODULE: ./build/rehearse/cost/fit.js
/** A round trip to the server is never more even than this. */
const FLOOR_MS = 0.3;
/** What a duration that was measured only once may be off by. */
const ONCE = 0.25;
/** Below this, two durations say nothing about a curve. */
const PLAIN_MS = 5;
/** Sorting and caches that overflow make for less than this; a loop in a loop makes for more. */
const PLAIN_EXPONENT = 1.5;
/**
 * Fits a fixed cost and a cost for each row to two samples. Where the second has no more rows, no line goes through them:
 * all cost is fixed then, and `isFlat` tells.
 */
function fitCost(small, large) {
    const [less, more] = [median(small.durationsMs), median(large.durationsMs)];
    const [noiseOfLess, noiseOfMore] = [noise(small.durationsMs), noise(large.durationsMs)];
    const rows = large.rows - small.rows;
    const perRow = (grown) => (rows > 0 ? Math.max(0, grown) / rows : 0);
    const likely = perRow(more - less);
    return {
        small: { rows: small.rows, ms: less },
        large: { rows: large.rows, ms: more },
        fixedMs: Math.max(0, Math.min(less - likely * small.rows, more)),
        perRow: {
            low: perRow(more - less - noiseOfLess - noiseOfMore),
            likely,
            high: perRow(more - less + noiseOfLess + noiseOfMore),
        },
        exponent: exponentOf(less + noiseOfLess, more - noiseOfMore, large.rows / small.rows),
    };
}
/** Whether both samples had as many rows, so that nothing is known of how time grows. */
function isFlat({ small, large }) {
    return large.rows <= small.rows;
}
/** By how much more the larger sample took than its rows explain, read against the noise. */
function exponentOf(less, more, times) {
    if (less < PLAIN_MS || more <= less || !Number.isFinite(times) || times <= 1)
        return 1;
    const exponent = Math.log(more / less) / Math.log(times);
    return exponent > PLAIN_EXPONENT ? exponent : 1;
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
/** The median distance from the median, which one outlier does not move; more where there is nothing to compare. */
function noise(values) {
    const middle = median(values);
    if (values.length === 1)
        return FLOOR_MS + ONCE * middle;
    return FLOOR_MS + 1.5 * median(values.map((value) => Math.abs(value - middle)));
}

// EXTERNAL MODULE: ./build/rehearse/apply.js + 3 modules
var apply = __webpack_require__(89135);
// EXTERNAL MODULE: ./build/rehearse/catalogue.js
var rehearse_catalogue = __webpack_require__(46404);
// EXTERNAL MODULE: ./build/rehearse/observer.js
var rehearse_observer = __webpack_require__(74735);
// EXTERNAL MODULE: ./build/rehearse/prepare.js + 14 modules
var prepare = __webpack_require__(23234);
// EXTERNAL MODULE: ./build/rehearse/request.js
var rehearse_request = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/rehearse/seed/seed.js + 46 modules
var seed = __webpack_require__(59052);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
// EXTERNAL MODULE: ./build/rehearse/tracer.js
var rehearse_tracer = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/rehearse/cost/needed.js
/** Every table, and what points from one to another: foreign keys, and from a partition to what it is a part of. */
const TABLES_AND_LINKS = `
SELECT c.oid::int8 AS oid, n.nspname || '.' || c.relname AS name, NULL::int8 AS target
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384
UNION ALL SELECT k.conrelid::int8, '', k.confrelid::int8 FROM pg_constraint k WHERE k.contype = 'f'
UNION ALL SELECT i.inhrelid::int8, '', i.inhparent::int8 FROM pg_inherits i`;
/**
 * Parts the tables of a database in those that are needed, with all that they point to, and the others.
 * @param wanted `schema.name`; those that are no tables are passed over.
 */
async function neededTables(ask, wanted) {
    const names = new Map();
    const targets = new Map();
    for (const { oid, name, target } of await ask(TABLES_AND_LINKS)) {
        if (target === null)
            names.set(Number(oid), String(name));
        else
            targets.set(Number(oid), [...(targets.get(Number(oid)) ?? []), Number(target)]);
    }
    const reached = new Set();
    const next = [...names].filter(([, name]) => wanted.has(name)).map(([oid]) => oid);
    for (let oid = next.pop(); oid !== undefined; oid = next.pop()) {
        if (reached.has(oid))
            continue;
        reached.add(oid);
        next.push(...(targets.get(oid) ?? []));
    }
    const part = (inside) => [...names].filter(([oid]) => reached.has(oid) === inside).map(([, name]) => name);
    return { needed: part(true), leftOut: part(false) };
}

// EXTERNAL MODULE: ./build/rehearse/limits.js
var rehearse_limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
// EXTERNAL MODULE: ./build/rehearse/transaction.js
var transaction = __webpack_require__(22125);
;// CONCATENATED MODULE: ./build/rehearse/cost/new-constraints.js




/**
 * The tables, and what they ask of their rows. Names come qualified and quoted, since `search_path` is empty. Constraints that old rows
 * were not checked against ask nothing of them; those of partitions come with their parents'.
 */
const DEMANDS = `
SELECT 'not null' AS kind, a.attrelid::int8 AS oid, a.attrelid::regclass::text AS "table", a.attnum::text AS key, a.attname::text AS text, 0 AS rank
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.oid >= 16384
UNION ALL
SELECT 'constraint', k.conrelid::int8, k.conrelid::regclass::text, pg_get_constraintdef(k.oid), pg_get_constraintdef(k.oid),
  CASE k.contype WHEN 'f' THEN 4 WHEN 'c' THEN 3 ELSE 1 END
FROM pg_constraint k
WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.convalidated AND k.conislocal AND k.conparentid = 0 AND k.conrelid >= 16384
UNION ALL
SELECT 'index', i.indrelid::int8, i.indrelid::regclass::text, pg_get_indexdef(x.oid), pg_get_indexdef(x.oid), 2
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
WHERE i.indisunique AND NOT x.relispartition AND i.indrelid >= 16384
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'table', c.oid::int8, c.oid::regclass::text, '', n.nspname || '.' || c.relname, 0
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384`;
const OWN_LOCKS = `
SELECT DISTINCT l.relation::int8 AS oid FROM pg_locks l WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384`;
const NAME_OF_NEW_INDEX = /^CREATE UNIQUE INDEX (?:"(?:[^"]|"")+"|\S+) ON /;
/**
 * Finds out what the change will ask of the rows that are there, by applying it to the schema and rolling it back: so
 * constraints that functions and DO blocks make are found, too. What cannot run in a transaction runs in its plain form;
 * what fails is passed over.
 * @param stage its session must be idle.
 */
async function foresee(stage, change) {
    const { session, observer, limits } = stage;
    await session.execute('BEGIN');
    try {
        const ask = (0,reading/* insideTransaction */.Lc)((text, values = []) => session.query({ text, values }));
        const before = await demands(ask);
        for (const statement of change.flatMap(({ script }) => script.statements)) {
            const sql = plainForm(statement);
            if (sql === undefined)
                continue;
            await session.execute('SAVEPOINT pg_rehearsal_foresee');
            const { error } = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, sql);
            if (session.transaction === 'idle' || session.lost !== undefined)
                return { constraints: [], touched: [] };
            await session.execute(`${error === undefined ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT pg_rehearsal_foresee`);
        }
        const locked = new Set((await (0,reading/* readOnly */.Tu)(ask, () => ask(OWN_LOCKS))).map(({ oid }) => Number(oid)));
        const touched = before.filter(({ kind, oid }) => kind === 'table' && locked.has(Number(oid)));
        return {
            constraints: difference(before, await demands(ask)),
            touched: touched.map(({ text }) => String(text)),
        };
    }
    finally {
        if (session.lost === undefined && session.transaction !== 'idle')
            await session.execute('ROLLBACK');
    }
}
function demands(ask) {
    return (0,reading/* readOnly */.Tu)(ask, () => ask(DEMANDS));
}
/** As it may run inside a transaction; undefined for what never may, or what would end it. */
function plainForm(statement) {
    if ((0,transaction/* transactionControl */.my)(statement) !== undefined)
        return undefined;
    if (!(0,transaction/* refusesTransaction */._z)(statement))
        return statement.sql;
    const plain = statement.sql.replace(/\bconcurrently\b/i, '');
    return 'IndexStmt' in statement.node || 'DropStmt' in statement.node ? plain : undefined;
}
function difference(before, after) {
    const key = ({ kind, oid, key: its }) => `${kind} ${oid} ${its}`;
    const known = new Set(before.map(key));
    const tables = new Map(before.map((row) => [Number(row.oid), String(row.table)]));
    return after
        .filter((row) => !known.has(key(row)) && tables.has(Number(row.oid)))
        .toSorted((a, b) => Number(a.rank) - Number(b.rank))
        .map((row, at) => asSql(row, String(tables.get(Number(row.oid))), `pg_rehearsal_${at}`));
}
function asSql({ kind, text }, table, name) {
    const definition = String(text);
    if (kind === 'not null') {
        const column = `ALTER TABLE ${table} ALTER COLUMN ${(0,sql_names/* quoteIdentifier */.Cm)(definition)}`;
        return { make: `${column} SET NOT NULL`, takeBack: `${column} DROP NOT NULL` };
    }
    if (kind === 'index') {
        const schema = table.slice(0, table.length - lastPart(table).length);
        return {
            make: definition.replace(NAME_OF_NEW_INDEX, `CREATE UNIQUE INDEX ${name} ON `),
            takeBack: `DROP INDEX ${schema}${name}`,
        };
    }
    // There may be another primary key until the change drops it; NOT NULL is asked for of its own.
    const unique = definition.replace(/^PRIMARY KEY/, 'UNIQUE');
    return {
        make: `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${unique}`,
        takeBack: `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
    };
}
/** `"a.b".c` ends in `c`, and `a."b.c"` in `"b.c"`. */
function lastPart(qualified) {
    return /(?:"(?:[^"]|"")*"|[^."]+)$/.exec(qualified)?.[0] ?? qualified;
}
/**
 * Lets the schema of the base ask what the changed one will ask while `work` runs, so that data made meanwhile passes the
 * change. What the base's own rows or columns do not allow is left out.
 */
async function withNewConstraints({ session, observer, limits }, constraints, work) {
    const made = [];
    for (const constraint of constraints) {
        const { error } = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, constraint.make);
        if (error === undefined)
            made.unshift(constraint);
    }
    const result = await work();
    for (const { takeBack } of made) {
        const { error } = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, takeBack);
        if (error !== undefined)
            throw new Error(`${error.message} in: ${takeBack}`);
    }
    return result;
}

// EXTERNAL MODULE: ./build/rehearse/cost/read-tables.js
var read_tables = __webpack_require__(90901);
;// CONCATENATED MODULE: ./build/rehearse/cost/repeat.js


/** The measured run itself is one more. */
const REPETITIONS = 2;
/** Repeating is for precision; what takes this long is precise enough. */
const ENOUGH_MS = 3_000;
/**
 * Runs a migration a few times in transactions that are rolled back, for the durations alone: one run on a busy machine
 * proves little.
 * @param stage its session must be idle; it is so again afterwards, with nothing changed but dead rows.
 * @returns milliseconds by the statement's index; empty where the migration cannot be rolled back, or fails.
 */
async function repeat(stage, { script }) {
    const durations = new Map();
    const bound = script.statements.some((statement) => (0,transaction/* transactionControl */.my)(statement) !== undefined || (0,transaction/* refusesTransaction */._z)(statement) || (0,transaction/* mayCommitInside */.Zf)(statement));
    const endsAt = performance.now() + ENOUGH_MS;
    for (let run = 0; run < REPETITIONS && !bound && performance.now() < endsAt; run += 1) {
        const failed = await once(stage, script.statements, durations);
        if (failed)
            return new Map();
    }
    return durations;
}
async function once({ session, observer, limits }, statements, durations) {
    await session.execute('BEGIN');
    try {
        for (const { sql, index } of statements) {
            const { error, durationMs } = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, sql);
            if (error !== undefined)
                return true;
            durations.set(index, [...(durations.get(index) ?? []), durationMs]);
        }
        return false;
    }
    finally {
        if (session.lost === undefined && session.transaction !== 'idle')
            await session.execute('ROLLBACK');
    }
}

;// CONCATENATED MODULE: ./build/rehearse/cost/measure.js
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













/** Names a statement of the change. */
function statementKey(path, index) {
    return `${index} ${path}`;
}
/**
 * Rehearses the change in a database of its own, on made data of one size.
 * @throws PreparationError where the base does not apply; EngineError where the server goes away; the signal's reason.
 */
async function measure(request, size, plan) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, change } = request;
        const database = __addDisposableResource(env_1, await server.createDatabase(), true);
        const whole = { ...request, database, fixtures: [] };
        const observer = __addDisposableResource(env_1, await rehearse_observer/* Observer */.n.open(database, request.limits.signal), true);
        await (0,prepare/* prepare */.i)(whole, observer);
        request.progress.detail(`making ${size} rows a table`);
        const unfilled = await makeData(whole, observer, size, plan);
        const before = await (0,read_tables/* readTables */.g)((text, values) => observer.ask(text, values));
        const session = __addDisposableResource(env_1, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', request.limits), true);
        const stage = (0,rehearse_request/* wholeStage */.sM)(whole, session, observer);
        const catalogue = await (0,rehearse_catalogue/* readCatalogue */.Y)(observer);
        const tracer = new rehearse_tracer/* Tracer */.s(session, catalogue, server.major);
        const migrations = [];
        const statements = new Map();
        for (const parsed of change) {
            if (migrations.some(({ status }) => status === 'failed'))
                break;
            const { path } = parsed.migration;
            request.progress.detail(`with ${size} rows a table: ${path}`);
            const again = plan.writers.has(path) ? new Map() : await repeat(stage, parsed);
            const trace = await (0,apply/* applyTraced */.Q)({ ...stage, tracer, major: server.major }, parsed.migration, parsed.script);
            migrations.push(trace);
            for (const one of trace.statements) {
                const durationsMs = [...(again.get(one.index) ?? []), one.durationMs];
                statements.set(statementKey(path, one.index), { trace: one, durationsMs });
            }
        }
        return {
            size,
            tables: new Map([...before.tables.values()].map((table) => [(0,core_statistics/* nameOfTable */.LH)(table), table])),
            catalogue,
            unfilled,
            migrations,
            statements,
        };
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
/** Data that the changed schema would take, too, or the change would fail on it. Then as tidy as VACUUM keeps it. */
async function makeData(request, observer, size, { tables, andTouched }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { database, ledger, limits } = request;
        const session = __addDisposableResource(env_2, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', limits), true);
        const stage = (0,rehearse_request/* wholeStage */.sM)(request, session, observer);
        const { constraints, touched } = await foresee(stage, request.change);
        const wanted = andTouched ? new Set([...tables, ...touched]) : tables;
        const { filled, unfilled } = await withNewConstraints(stage, constraints, async () => {
            const { leftOut } = await neededTables((text) => observer.ask(text), wanted);
            return await (0,seed.seedTables)({
                session,
                observer,
                rows: size,
                seed: 1,
                onlyEmpty: true,
                skip: [...leftOut, ...(ledger === undefined ? [] : [ledger.table])],
                statementMs: limits.statementMs,
                signal: limits.signal,
            });
        });
        if (filled.length > 0)
            await session.execute('VACUUM (ANALYZE)');
        return new Map(unfilled.map(({ table, reason }) => [table, reason]));
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

;// CONCATENATED MODULE: ./build/rehearse/cost/project.js
/** Production's machine may be twice as fast as this one, or half as fast. */
const MACHINES = 2;
/**
 * Throughput of a plain cloud disk, in bytes a second: what an EBS gp3 volume gives unless more is bought
 * (https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html).
 */
const DISK_BYTES_PER_S = 125 * 1_048_576;
/**
 * What a statement takes in production. At least: time grows as rows do, narrower rows cost less, the machine is the
 * faster one. At most: rows are sorted (n log n, as an index build does) or worse where the samples say so, and the
 * machine is the slower one, or all is read from and written to a plain disk, whichever takes longer.
 */
function project({ fixedMs, perRow, large, exponent }, { rows, bytes, width }) {
    const low = (fixedMs + perRow.low * rows.low * Math.min(1, width)) / MACHINES;
    const high = (fixedMs + perRow.high * rows.high * growth(rows.high, large.rows, exponent)) * MACHINES;
    const fromDisk = fixedMs + (bytes / DISK_BYTES_PER_S) * 1_000;
    return { lowMs: low, highMs: Math.max(high, fromDisk) };
}
/** How much more each row costs among many rows than it did among the fewer that were measured. */
function growth(rows, measured, exponent) {
    const sorted = Math.log2(Math.max(2, rows)) / Math.log2(Math.max(2, measured));
    return Math.max(1, sorted, (rows / measured) ** (exponent - 1));
}

;// CONCATENATED MODULE: ./build/rehearse/cost/work.js
/** By this factor counted rows must be more with the larger tables, or they do not depend on the size. */
const GROWN = 1.5;
/**
 * A statement that was seen doing nothing with rows is believed to depend on them only if every run among many rows took
 * far longer than any among few; a single run must show more, since a machine can stall.
 */
const FAR_LONGER = { times: 4, ms: 20, onceMs: 200 };
/**
 * The tables whose size decides how long a statement takes, by what the server counted with small and with large tables:
 * those it rewrote, and those of which it read or wrote more rows when there were more.
 * @param large absent where the statement did not get to its end: all that it touched may then be the reason.
 * @param grew whether a table was larger the second time; of one that was not, reading as much proves nothing.
 */
function workOf(small, large, grew) {
    const work = new Map();
    const add = (relation, kind) => {
        const before = work.get(relation) ?? { relation, scanned: false, rewritten: false, written: false };
        work.set(relation, { ...before, ...kind });
    };
    const { rewrites, scans, written } = large ?? small;
    const more = (count) => large === undefined ? count(small) > 0 : count(large) > count(small) * GROWN;
    for (const { table, existing } of rewrites)
        if (existing)
            add(table, { rewritten: true });
    for (const { relation, existing } of scans) {
        const read = (trace) => sum(trace.scans, relation, ({ rows }) => rows);
        if (existing && (!grew(relation) || more(read)))
            add(relation, { scanned: true });
    }
    for (const { relation, existing } of written) {
        const wrote = (trace) => sum(trace.written, relation, ({ inserted, updated, deleted }) => inserted + updated + deleted);
        if (existing && more(wrote))
            add(relation, { written: true });
    }
    return [...work.values()];
}
function sum(items, relation, of) {
    return items.reduce((total, item) => total + (item.relation === relation ? of(item) : 0), 0);
}
/** Whether time alone shows that a statement depends on rows, though nobody saw it read any: by way of an index, say. */
function growsUnseen(smallMs, largeMs) {
    const [slowest, fastest] = [Math.max(...smallMs), Math.min(...largeMs)];
    const once = smallMs.length === 1 || largeMs.length === 1;
    return (fastest > FAR_LONGER.times * Math.max(1, slowest) && fastest - slowest > (once ? FAR_LONGER.onceMs : FAR_LONGER.ms));
}
/** Tables that a statement holds locks on, indexes aside. */
function lockedTables({ locks }) {
    const tables = locks.filter(({ existing, relationKind }) => existing && ['table', 'partitioned table', 'materialized view'].includes(relationKind));
    return [...new Set(tables.map(({ relation }) => relation))];
}

;// CONCATENATED MODULE: ./build/rehearse/cost/component.js







const COMMIT = 'COMMIT';
/** What a statement of the change will take in production, or why nobody can say. */
function componentOf(path, index, sizes) {
    const { small, large } = sizes;
    const [less, more] = [small, large].map(({ statements }) => statements.get(statementKey(path, index)));
    if (less === undefined || less.trace.error !== undefined)
        return { unknown: whyNot(small) };
    const cancelled = isOverTime(more?.trace);
    if (more === undefined || (more.trace.error !== undefined && !cancelled))
        return { unknown: whyNot(large) };
    return component(`line ${less.trace.span.line}`, less, more, cancelled, sizes);
}
/**
 * What the end of the transaction adds to a lock: deferred triggers run then, for each row that was written. Nothing where
 * it did not get so far.
 */
function endOf(window, sizes) {
    const [less, more] = [sizes.small, sizes.large].map(({ statements }) => endIn(window, statements));
    if (less === undefined || more === undefined)
        return undefined;
    return component(COMMIT, less, more, false, sizes);
}
/** The time that a lock was held, less what its statements took; with the rows that they wrote. */
function endIn({ path, statements: indexes, locked, mode, statementIndex }, statements) {
    const traces = indexes.flatMap((index) => statements.get(statementKey(path, index))?.trace ?? []);
    const lock = traces
        .find(({ index }) => index === statementIndex)
        ?.locks.find(({ relation, mode: its, acquired }) => acquired && relation === locked && its === mode);
    const last = traces.at(-1);
    if (lock === undefined || last === undefined || last.error !== undefined)
        return undefined;
    const restMs = lock.heldMs - traces.reduce((total, { durationMs }) => total + durationMs, 0);
    const trace = { ...last, scans: [], rewrites: [], written: traces.flatMap(({ written }) => written) };
    return { trace, durationsMs: [Math.max(0, restMs)] };
}
function isOverTime(trace) {
    return trace?.error?.code === rehearse_errors/* CANCELLED */.gD && trace.error.message.includes('statement-timeout');
}
function component(place, less, more, cancelled, sizes) {
    const [smallMs, largeMs] = [median(less.durationsMs), median(more.durationsMs)];
    const common = { place, smallMs, largeMs, cancelled };
    const rowsIn = ({ tables }, name) => tables.get(name)?.rows ?? 0;
    const grew = (name) => rowsIn(sizes.large, name) > rowsIn(sizes.small, name);
    const seen = workOf(less.trace, cancelled ? undefined : more.trace, grew);
    const unseen = seen.length === 0 && place !== COMMIT && growsUnseen(less.durationsMs, more.durationsMs);
    const work = unseen ? unseenWork(less.trace) : seen;
    if (work.length === 0)
        return { ...common, ...momentOf([...less.durationsMs, ...more.durationsMs]) };
    const tables = worked(work, less.trace, sizes);
    if ('unknown' in tables)
        return tables;
    const sampleOf = (measurement, { durationsMs }) => ({
        rows: tables.reduce((total, { name }) => total + rowsIn(measurement, name), 0),
        durationsMs,
    });
    const fitted = fitCost(sampleOf(sizes.small, less), sampleOf(sizes.large, more));
    const size = productionSize(tables, sizes);
    if (isFlat(fitted) && size.rows.high > FEW_MORE * fitted.large.rows) {
        const names = tables.map(({ name }) => (0,sql_names/* code */.aY)(name)).join(' and ');
        return { unknown: `made data does not reach ${names}, which base migrations fill: it was as large both times` };
    }
    // What a COMMIT writes, its statements wrote already.
    const bytes = place === COMMIT ? 0 : size.bytes;
    return { ...common, ...project(fitted, { ...size, bytes }), growth: { fit: fitted, tables } };
}
/** Where production has hardly more rows than were measured, nothing needs to be known of how time grows. */
const FEW_MORE = 2;
function momentOf(durationsMs) {
    return { lowMs: Math.min(...durationsMs) / MACHINES, highMs: (median(durationsMs) + noise(durationsMs)) * MACHINES };
}
/** Nobody saw which tables it went through, so it may be any that it locked. */
function unseenWork(trace) {
    return lockedTables(trace).map((relation) => ({ relation, scanned: true, rewritten: false, written: false }));
}
/** The tables in production, partitions as one with the table that they are parts of where that is locked as a whole. */
function worked(work, trace, { small, large, production }) {
    const locked = new Set(lockedTables(trace));
    const whole = new Map();
    for (const one of work) {
        const relation = wholeOf(one.relation, small.tables, (name) => locked.has(name));
        const before = whole.get(relation);
        whole.set(relation, {
            relation,
            scanned: one.scanned || before?.scanned === true,
            rewritten: one.rewritten || before?.rewritten === true,
            written: one.written || before?.written === true,
        });
    }
    const tables = [];
    for (const one of whole.values()) {
        const unknown = whyUnknown(one.relation, production, [small, large]);
        if (unknown !== undefined)
            return { unknown };
        const its = production.get(one.relation);
        if (its?.rows === undefined || its.rows === null)
            continue;
        tables.push({ name: one.relation, rows: its.rows, bytes: diskBytes(one, its) });
    }
    return tables.toSorted((a, b) => b.rows - a.rows);
}
/** Why a table's size in production, or the time that it costs, is not known. */
function whyUnknown(name, production, measurements) {
    const its = production.get(name);
    if (its === undefined)
        return `unknown size: ${(0,sql_names/* code */.aY)(name)} is not in the statistics`;
    if (its.rows === null)
        return `unknown size: nobody counted the rows of ${(0,sql_names/* code */.aY)(name)} before the statistics were written`;
    const reason = measurements.map(({ unfilled }) => unfilled.get(name)).find((one) => one !== undefined);
    return reason === undefined ? undefined : `no data could be made for ${(0,sql_names/* code */.aY)(name)}: ${reason}`;
}
/** The partitioned table at the top of those that a relation is a part of, as far as `isWanted` goes. */
function wholeOf(relation, tables, isWanted) {
    let whole = relation;
    for (let above = tables.get(relation); above !== undefined;) {
        const parent = above.partitionOf;
        if (parent !== undefined && isWanted(parent))
            whole = parent;
        above = parent === undefined ? undefined : tables.get(parent);
    }
    return whole;
}
/** Read once; what is written goes to the table and to the write-ahead log, a rewrite also builds the indexes anew. */
function diskBytes({ rewritten, written }, { tableBytes, toastBytes, indexBytes }) {
    if (rewritten)
        return 3 * (tableBytes + toastBytes) + 2 * indexBytes;
    return written ? 3 * tableBytes : tableBytes;
}
function productionSize(tables, { large, production }) {
    const sum = (of) => tables.reduce((total, table) => total + of(table), 0);
    const perRow = (all) => {
        const found = tables.flatMap(({ name }) => all.get(name) ?? []);
        const rows = found.reduce((total, table) => total + (table.rows ?? 0), 0);
        return rows === 0 ? 0 : found.reduce((total, table) => total + table.tableBytes, 0) / rows;
    };
    const [made, real] = [perRow(large.tables), perRow(production)];
    return {
        rows: { low: sum(({ rows }) => rows), high: tables.length * Math.max(0, ...tables.map(({ rows }) => rows)) },
        bytes: sum(({ bytes }) => bytes),
        width: made === 0 || real === 0 ? 1 : real / made,
    };
}
/** Why a change did not get through with made data. */
function whyNot({ migrations, size }) {
    const failed = migrations.find(({ status }) => status === 'failed');
    const error = failed?.statements.find((statement) => statement.error !== undefined)?.error ?? failed?.error;
    if (error === undefined)
        return `it did not run with ${(0,numbers/* grouped */.z)(size)} rows of made data`;
    const message = error.message.length > 200 ? `${error.message.slice(0, 200)}…` : error.message;
    return `the change failed with ${(0,numbers/* grouped */.z)(size)} rows of made data: ${message} (SQLSTATE ${error.code})`;
}

// EXTERNAL MODULE: ./build/core/estimate.js
var estimate = __webpack_require__(7381);
;// CONCATENATED MODULE: ./build/rehearse/cost/explain.js




/** Statements that are told one by one; the others are counted. */
const TOLD = 2;
/** How a range was got, out of the statements that make it up, as a sentence without a full stop. */
function explainComponents(components) {
    const growing = components
        .filter(({ growth }) => growth !== undefined)
        .toSorted((a, b) => b.highMs - a.highMs)
        .slice(0, TOLD);
    if (growing.length === 0)
        return explainMoment(components);
    const several = components.length > 1;
    const told = growing.map((one) => `${several ? `${one.place}: ` : ''}${explainGrowth(one)}`);
    const others = components.length - growing.length;
    const rest = others === 0 ? [] : [others === 1 ? 'one more statement' : `${others} more statements`];
    return [...told, ...rest].join('; ');
}
/** "10,000 rows took 12 ms and 100,000 rows 95 ms, so 0.9 µs a row; production has 48,000,000 rows in `orders`". */
function explainGrowth({ growth, smallMs, largeMs, cancelled }) {
    if (growth === undefined)
        return '';
    const { fit, tables } = growth;
    const names = tables.map(({ name, rows }) => `${(0,numbers/* grouped */.z)(rows)} rows in ${(0,sql_names/* code */.aY)(name)}`).join(' and ');
    if (isFlat(fit))
        return `${(0,numbers/* grouped */.z)(fit.large.rows)} rows took ${(0,estimate/* durationInWords */.ji)(largeMs)}; production has ${names}`;
    const large = `${(0,numbers/* grouped */.z)(fit.large.rows)} rows ${cancelled ? 'more than ' : ''}${(0,estimate/* durationInWords */.ji)(largeMs)}`;
    const measured = `${(0,numbers/* grouped */.z)(fit.small.rows)} rows took ${(0,estimate/* durationInWords */.ji)(smallMs)} and ${large}`;
    const faster = fit.exponent > 1 ? ', and more the more there are' : '';
    return `${measured}, so ${perRow(fit.perRow.likely)} a row${faster}; production has ${names}`;
}
function explainMoment(components) {
    const sum = (of) => components.reduce((total, one) => total + of(one), 0);
    const [small, large] = [sum(({ smallMs }) => smallMs), sum(({ largeMs }) => largeMs)];
    return `the same with few rows (${(0,estimate/* durationInWords */.ji)(small)}) and with many (${(0,estimate/* durationInWords */.ji)(large)}), since it reads and writes none of them`;
}
function perRow(milliseconds) {
    if (milliseconds >= 1)
        return (0,estimate/* durationInWords */.ji)(milliseconds);
    const [value, unit] = milliseconds >= 1e-3 ? [milliseconds * 1e3, 'µs'] : [milliseconds * 1e6, 'ns'];
    return `${value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}

// EXTERNAL MODULE: ./build/core/locks.js
var locks = __webpack_require__(27351);
;// CONCATENATED MODULE: ./build/rehearse/cost/windows.js

/**
 * The locks of a rehearsed change that keep anybody out of a table in use, in the order in which they are taken. Of the
 * locks that one statement takes on one table only the strongest counts, and none that adds nothing to an earlier one.
 * Migrations that failed are left out: a deploy would not get through them either.
 */
function lockWindows(migrations, catalogue) {
    return migrations.flatMap(({ path, status, statements }) => status === 'passed' ? windowsOf(path, statements, catalogue) : []);
}
function windowsOf(path, traces, catalogue) {
    const found = [];
    for (const [position, trace] of traces.entries()) {
        const strongest = new Map();
        for (const lock of trace.locks) {
            const relation = tableOf(lock, catalogue);
            if (!lock.acquired || relation === undefined || !keepsOut(lock))
                continue;
            const known = strongest.get(relation);
            if (known === undefined || (0,locks/* compareLockModes */.tc)(lock.mode, known.lock.mode) > 0)
                strongest.set(relation, { lock, relation });
        }
        // The server shows locks in no order.
        const inOrder = [...strongest.values()].toSorted((a, b) => (a.relation < b.relation ? -1 : 1));
        for (const { lock, relation } of inOrder) {
            const end = windows_endOf(lock, position, traces);
            if (isCovered(found, trace.index, relation, lock))
                continue;
            found.push({
                path,
                statementIndex: trace.index,
                relation,
                mode: lock.mode,
                blocks: (0,locks/* blocksInWords */.$z)(lock.mode),
                locked: lock.relation,
                statements: traces.slice(position, end + 1).map(({ index }) => index),
            });
        }
    }
    return found;
}
/** Planning any query on a table takes AccessShareLock on its indexes, so whoever locks an index blocks the table. */
function tableOf({ relation, relationKind, existing }, catalogue) {
    if (!existing)
        return undefined;
    if (relationKind === 'index')
        return catalogue.relations.get(relation)?.table;
    return ['table', 'partitioned table', 'materialized view'].includes(relationKind) ? relation : undefined;
}
function keepsOut({ mode, relationKind }) {
    const { reads, writes } = (0,locks/* blocks */.Bv)(mode);
    return reads || (writes && relationKind !== 'index');
}
/** The last statement that still shows the lock as taken before; what shows no locks, such as SAVEPOINT, is passed over. */
function windows_endOf(lock, from, traces) {
    let end = from;
    for (let at = from + 1; at < traces.length; at += 1) {
        const same = traces[at]?.locks.find(({ relation, mode }) => relation === lock.relation && mode === lock.mode);
        if (same?.acquired === true)
            break;
        if (same !== undefined)
            end = at;
    }
    return end;
}
function isCovered(found, index, relation, { mode }) {
    const { reads } = (0,locks/* blocks */.Bv)(mode);
    return found.some((earlier) => earlier.relation === relation && earlier.statements.includes(index) && (!reads || (0,locks/* blocks */.Bv)(earlier.mode).reads));
}

;// CONCATENATED MODULE: ./build/rehearse/cost/estimate.js







/** Rows a table: few and many enough that the difference stands out of the noise. */
const SIZES = [10_000, 100_000];
/**
 * Says for each lock of the change that blocks a table in use how long it will be held in production: the change is
 * rehearsed twice more, on made data of two sizes, in databases of their own; what each statement costs for a row is
 * taken times production's rows; and statements of one transaction are added up. Nothing is run where all passed and no
 * such lock was seen on a table that the statistics know. Migrations that fail on made data, too, are left out.
 * @returns in the order in which the locks are taken. What cannot be measured is unknown, with the reason; so is
 * everything when time runs out.
 * @throws the signal's reason, unless that is the rehearsal's own time limit; errors that are bugs.
 */
async function estimateCosts(request) {
    const { migrations, catalogue, statistics, sizes: [few, many] = SIZES } = request;
    const production = (0,core_statistics/* tablesByName */.Cl)(statistics);
    const seen = lockWindows(migrations, catalogue);
    const unmeasured = (reason) => seen.map((window) => unknown(window, whyUnknown(window.relation, production, []) ?? reason ?? ''));
    const isKnown = ({ relation }) => whyUnknown(relation, production, []) === undefined;
    // A change that failed may have failed on its data; what it would have locked then is not seen yet.
    if (!seen.some(isKnown) && migrations.every(({ status }) => status === 'passed'))
        return unmeasured();
    request.rehearsal.progress.step('Measuring what the change costs');
    try {
        const plan = planOf(migrations, seen.filter(isKnown));
        const small = await measure(request.rehearsal, few, plan);
        const windows = lockWindows(betterOf(migrations, small.migrations), small.catalogue);
        if (!windows.some(isKnown))
            return windows.map((window) => unknown(window, whyUnknown(window.relation, production, []) ?? ''));
        const large = await measure(request.rehearsal, many, plan);
        const sizes = { small, large, production };
        return withoutPartitions(windows, sizes).map((window) => estimate_estimate(window, sizes));
    }
    catch (error) {
        if (!(0,errors/* isKnownError */.ux)(error))
            throw error;
        return unmeasured(`it could not be measured: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** What to fill, and what not to repeat, by what the rehearsal saw. */
function planOf(migrations, windows) {
    const tables = new Set(windows.map(({ relation }) => relation));
    const writers = new Set();
    for (const { path, statements } of migrations) {
        const held = new Set(windows.flatMap((window) => (window.path === path ? window.statements : [])));
        for (const trace of statements) {
            if (trace.written.some(({ existing }) => existing))
                writers.add(path);
            if (held.has(trace.index))
                for (const table of lockedTables(trace))
                    tables.add(table);
        }
    }
    return { tables, writers, andTouched: migrations.some(({ status }) => status !== 'passed') };
}
/** Each migration as the rehearsal saw it pass, or else as it went with data made for it. */
function betterOf(rehearsed, measured) {
    return rehearsed.map((trace) => trace.status === 'passed' ? trace : (measured.find(({ path }) => path === trace.path) ?? trace));
}
function unknown(window, reason) {
    return { ...lockOf(window), unknown: reason };
}
function lockOf({ path, statementIndex, relation, mode, blocks }) {
    return { path, statementIndex, relation, mode, blocks };
}
/** Where a statement locks a partitioned table with its partitions, the whole is what people ask about. */
function withoutPartitions(windows, { large }) {
    return windows.filter(({ path, statementIndex, relation, mode }) => {
        const isLockedToo = (name) => windows.some((one) => one.path === path && one.statementIndex === statementIndex && one.relation === name && one.mode === mode);
        return wholeOf(relation, large.tables, isLockedToo) === relation;
    });
}
function estimate_estimate(window, sizes) {
    const reason = whyUnknown(window.relation, sizes.production, [sizes.small, sizes.large]);
    if (reason !== undefined)
        return unknown(window, reason);
    const components = [];
    for (const index of window.statements) {
        const component = componentOf(window.path, index, sizes);
        if ('unknown' in component)
            return unknown(window, component.unknown);
        components.push(component);
        // What would have followed is not known; that this takes too long already is.
        if (component.cancelled)
            break;
    }
    const end = components.at(-1)?.cancelled === true ? undefined : endOf(window, sizes);
    if (end !== undefined && 'unknown' in end)
        return unknown(window, end.unknown);
    // A plain COMMIT takes a moment; it is worth a word only where it does not.
    const all = end === undefined ? components : [...components, end];
    const sum = (of) => all.reduce((total, one) => total + of(one), 0);
    return {
        ...lockOf(window),
        lowMs: sum(({ lowMs }) => lowMs),
        highMs: sum(({ highMs }) => highMs),
        grows: all.some(({ growth }) => growth !== undefined),
        how: explainComponents(end?.growth === undefined ? components : all),
    };
}


/***/ }),

/***/ 90901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readTables),
/* harmony export */   n: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var _core_statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4148);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46404);
/* harmony import */ var _statistics_queries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32969);



/**
 * Reads rows and bytes of every table, without its columns. `ask` must resolve names in pg_catalog alone.
 * @throws what `ask` throws.
 */
async function readTables(ask) {
    const rows = (await ask(_statistics_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .TABLES */ .CG)).toSorted(byName);
    const indexes = indexesByTable(await ask(_statistics_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .INDEXES */ .lj));
    const names = new Map(rows.map((row) => [Number(row.oid), `${row.schema}.${row.name}`]));
    const tables = new Map(rows.map((row) => [Number(row.oid), tableOf(row, indexes, names)]));
    const named = (wanted) => rows.filter(wanted).map((row) => `${row.schema}.${row.name}`);
    return {
        tables: withPartitions(tables),
        locked: named((row) => row.locked === true && row.kind !== 'p'),
        unreadable: named((row) => row.readable !== true),
    };
}
function indexesByTable(rows) {
    const found = new Map();
    for (const row of rows.toSorted(byName)) {
        const index = { name: String(row.name), bytes: Number(row.bytes ?? row.last_bytes) };
        const others = found.get(Number(row.table));
        if (others === undefined)
            found.set(Number(row.table), [index]);
        else
            others.push(index);
    }
    return found;
}
function tableOf(row, indexes, names) {
    const own = indexes.get(Number(row.oid)) ?? [];
    const kind = (0,_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .relationKind */ .l)(row.kind);
    const parent = row.parent === null ? undefined : names.get(Number(row.parent));
    const tableBytes = Number(row.heap ?? Number(row.pages) * Number(row.block));
    return {
        schema: String(row.schema),
        name: String(row.name),
        kind: kind === 'partitioned table' || kind === 'materialized view' ? kind : 'table',
        ...(parent === undefined ? {} : { partitionOf: parent }),
        rows: estimatedRows(row, tableBytes),
        tableBytes,
        toastBytes: Number(row.toast ?? 0),
        indexBytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
        ...(row.analyzed === null ? {} : { analyzedAt: String(row.analyzed) }),
        indexes: [...own],
        columns: [],
    };
}
/**
 * As the planner does it (`table_block_relation_estimate_size` in src/backend/access/table/tableam.c): rows a page at the
 * last count, times the pages of today. -1 tuples, and before PostgreSQL 14 none on no pages, mean: never counted.
 */
function estimatedRows({ tuples, pages, block }, bytes) {
    const [counted, then] = [Number(tuples), Number(pages)];
    if (bytes === 0)
        return 0;
    if (counted < 0 || (counted === 0 && then === 0))
        return null;
    return Math.round(then === 0 ? counted : (counted / then) * (bytes / Number(block)));
}
/** A partitioned table is as large as its partitions; where nobody counted one of them, nobody knows its rows. */
function withPartitions(tables) {
    const children = new Map();
    for (const table of tables.values()) {
        if (table.partitionOf === undefined)
            continue;
        const siblings = children.get(table.partitionOf);
        if (siblings === undefined)
            children.set(table.partitionOf, [table]);
        else
            siblings.push(table);
    }
    const summed = (table) => {
        if (table.kind !== 'partitioned table')
            return table;
        const parts = (children.get((0,_core_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfTable */ .LH)(table)) ?? []).map(summed);
        const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
        return {
            ...table,
            rows: parts.some(({ rows }) => rows === null) ? null : sum(({ rows }) => rows ?? 0),
            tableBytes: sum(({ tableBytes }) => tableBytes),
            toastBytes: sum(({ toastBytes }) => toastBytes),
            indexBytes: sum(({ indexBytes }) => indexBytes),
        };
    };
    return new Map([...tables].map(([oid, table]) => [oid, summed(table)]));
}
/** By code units: the same on every machine, whatever its locale. */
function byName(a, b) {
    return compare(String(a.schema ?? ''), String(b.schema ?? '')) || compare(String(a.name), String(b.name));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 32969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   lj: () => (/* binding */ INDEXES),
/* harmony export */   nR: () => (/* binding */ VERSION_OF_SERVER)
/* harmony export */ });
/**
 * Questions about the sizes of tables, answered from catalogues and from the sizes of files. They read no table of the
 * user's, and need no more rights than to connect. Names must resolve in `pg_catalog` alone.
 */
/** Tables of the user, with partitioned tables and materialized views: system schemas and temporary tables left out. */
const OURS = `c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
/**
 * Asking for a file's size takes AccessShareLock on the relation for a moment; where somebody holds or wants
 * AccessExclusiveLock, that would wait, and others behind it. So locked relations are not asked for.
 */
const LOCKED = `locked AS MATERIALIZED (
  SELECT DISTINCT l.relation FROM pg_locks l JOIN pg_database d ON d.oid = l.database
  WHERE d.datname = current_database() AND l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock')`;
/** With a table go its TOAST table and all indexes: whoever locks one of them has locked the table. */
const TABLES = `
WITH ${LOCKED}
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, c.reltuples::float8 AS tuples,
  c.relpages::float8 AS pages, current_setting('block_size')::float8 AS block, k.relation IS NOT NULL AS locked,
  CASE WHEN c.relkind = 'p' THEN 0 WHEN k.relation IS NULL THEN pg_relation_size(c.oid) END::float8 AS heap,
  CASE WHEN c.reltoastrelid = 0 THEN 0 WHEN k.relation IS NULL THEN pg_total_relation_size(c.reltoastrelid) END::float8 AS toast,
  CASE WHEN c.relispartition THEN (SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1) END::int8 AS parent,
  to_char(greatest(pg_stat_get_last_analyze_time(c.oid), pg_stat_get_last_autoanalyze_time(c.oid)) AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS analyzed,
  has_any_column_privilege(c.oid, 'SELECT') AND NOT (c.relrowsecurity AND row_security_active(c.oid)) AS readable
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN locked k ON k.relation = c.oid
WHERE ${OURS}`;
/** An index can go while its table stays, and is locked then: its size is null. */
const INDEXES = `
WITH ${LOCKED}
SELECT i.indrelid::int8 AS "table", x.relname AS name,
  CASE WHEN k.relation IS NULL AND kx.relation IS NULL THEN pg_relation_size(x.oid) END::float8 AS bytes,
  x.relpages::float8 * current_setting('block_size')::float8 AS last_bytes
FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid AND x.relkind = 'i' JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN locked k ON k.relation = c.oid LEFT JOIN locked kx ON kx.relation = x.oid
WHERE ${OURS}`;
/** Of a partitioned table, the statistics of all its partitions together. Values of rows are in other columns of the view. */
const COLUMNS = `
SELECT c.oid::int8 AS "table", s.attname AS name, s.null_frac AS null_fraction, s.n_distinct AS distinct, s.avg_width AS width
FROM pg_stats s JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
WHERE ${OURS} AND s.inherited = (c.relkind = 'p')`;
const VERSION_OF_SERVER = `SELECT current_setting('server_version') AS version`;


/***/ })

};
;