"use strict";
exports.id = 194;
exports.ids = [194];
exports.modules = {

/***/ 5919:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SCHEMA_PART_KINDS)
/* harmony export */ });
/** What a part of a schema object is, in the order in which parts are shown. */
const SCHEMA_PART_KINDS = [
    'property',
    'definition',
    'column',
    'column order',
    'constraint',
    'index',
    'trigger',
    'rule',
    'policy',
    'member',
    'grant',
    'comment',
];


/***/ }),

/***/ 89135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ applyTraced)
});

// EXTERNAL MODULE: ./build/rehearse/errors.js
var errors = __webpack_require__(80794);
// EXTERNAL MODULE: ./build/rehearse/limits.js
var rehearse_limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
// EXTERNAL MODULE: ./build/rehearse/snapshot/read.js + 11 modules
var read = __webpack_require__(8360);
// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
;// CONCATENATED MODULE: ./build/rehearse/noop.js



/** duplicate_table, duplicate_column, duplicate_object: with IF NOT EXISTS they come as notices. */
const SKIPPED = new Set(['42P07', '42701', '42710']);
const SAVEPOINT = 'pg_rehearsal_noop';
const HIDDEN = 'pg_rehearsal_hidden';
/** Whether a statement passed without doing what it says, since something of that name was there. */
function wasSkipped({ error, notices }) {
    return error === undefined && notices.some(({ code }) => SKIPPED.has(code));
}
/**
 * What a skipped statement asked for and did not get: the thing in its way is renamed behind a savepoint, the statement
 * runs again, and what it makes is compared with what was there. The savepoint takes everything back.
 * @param session inside the transaction in which the statement was skipped.
 * @returns lines of a difference (`-` what is there, `+` what was asked for); undefined where it is the same or cannot be told.
 */
async function askedForElse(session, statement) {
    const target = targetOf(statement);
    if (target === undefined || session.transaction !== 'open')
        return undefined;
    const ask = (0,reading/* insideTransaction */.Lc)((sql, values = []) => session.query({ text: sql, values }));
    await session.execute(`SAVEPOINT ${SAVEPOINT}`);
    try {
        const there = await (0,read/* readSnapshot */.R)(ask);
        const hidden = await session.execute(target.hide);
        const made = hidden.error === undefined ? await session.execute(statement.sql) : hidden;
        if (made.error !== undefined)
            return undefined;
        return difference(partsOf(there, target), partsOf(await (0,read/* readSnapshot */.R)(ask), target));
    }
    finally {
        await session.execute(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`);
    }
}
function targetOf({ node }) {
    if ('CreateStmt' in node) {
        const table = (0,names/* tableName */.j1)(node.CreateStmt.relation);
        return { table, hide: `ALTER TABLE ${(0,names/* quoteName */.AB)(table)} RENAME TO ${HIDDEN}` };
    }
    if ('IndexStmt' in node) {
        const { idxname: name, relation, concurrent } = node.IndexStmt;
        if (name === undefined || concurrent === true)
            return undefined;
        const table = (0,names/* tableName */.j1)(relation);
        const { schema } = (0,names/* splitName */.W0)(table);
        const qualified = schema === undefined ? (0,names/* quoteIdentifier */.Cm)(name) : `${(0,names/* quoteIdentifier */.Cm)(schema)}.${(0,names/* quoteIdentifier */.Cm)(name)}`;
        return { table, part: { kind: 'index', name }, hide: `ALTER INDEX ${qualified} RENAME TO ${HIDDEN}` };
    }
    if ('AlterTableStmt' in node) {
        const [command, ...others] = node.AlterTableStmt.cmds ?? [];
        if (command === undefined || others.length > 0 || !('AlterTableCmd' in command))
            return undefined;
        const { subtype, def } = command.AlterTableCmd;
        if (subtype !== 'AT_AddColumn' || def === undefined || !('ColumnDef' in def))
            return undefined;
        const name = def.ColumnDef.colname ?? '';
        const table = (0,names/* objectName */.Hd)({ RangeVar: node.AlterTableStmt.relation ?? {} });
        const hide = `ALTER TABLE ${(0,names/* quoteName */.AB)(table)} RENAME COLUMN ${(0,names/* quoteIdentifier */.Cm)(name)} TO ${HIDDEN}`;
        return { table, part: { kind: 'column', name }, hide };
    }
    return undefined;
}
/** Comparable lines of what was named: names of constraints aside, since the hidden ones keep theirs. */
function partsOf(snapshot, { table, part }) {
    const object = snapshot.objects.find(({ relation }) => relation !== undefined && (0,names/* sameName */.q)(relation, table));
    const parts = (object?.parts ?? []).filter(({ kind, name }) => part === undefined
        ? kind === 'column' || kind === 'constraint' || kind === 'property'
        : kind === part.kind && name === part.name);
    return new Set(parts.map(comparable));
}
function comparable({ kind, name, text }) {
    return kind === 'constraint' ? text.replace(name, '').replace(/^CONSTRAINT\s+/, '') : text;
}
/** What was asked for and is not there, each beside nothing: more than was asked for is no harm. */
function difference(there, askedFor) {
    const missing = [...askedFor].filter((line) => !there.has(line));
    if (missing.length === 0)
        return undefined;
    const firstWord = (line) => line.split(/\s/)[0];
    const instead = [...there].filter((line) => !askedFor.has(line) && missing.some((one) => firstWord(one) === firstWord(line)));
    return [...instead.map((line) => `- ${line}`), ...missing.map((line) => `+ ${line}`)].join('\n');
}

// EXTERNAL MODULE: ./build/rehearse/rights.js
var rehearse_rights = __webpack_require__(11990);
;// CONCATENATED MODULE: ./build/rehearse/gate.js

/** Longest time for which a statement is held up so that its lock can be seen. */
const LONGEST_GATE_MS = 300;
/**
 * Keeps a statement that refuses a transaction from finishing before its lock was seen: the observer holds
 * ShareUpdateExclusiveLock, which every such statement waits for, and lets go at the first sight of what it waits for.
 */
class Gate {
    observer;
    open;
    closedAt = performance.now();
    /** For how long the statement can have been held up, in milliseconds. */
    heldUpMs = 0;
    constructor(observer, open) {
        this.observer = observer;
        this.open = open;
    }
    /** A gate at the table that the statement is about; one that is open already where there is none to hold. */
    static async at(observer, statement, catalogue) {
        const table = tableOf(statement, catalogue);
        if (table === undefined)
            return new Gate(observer, true);
        const quoted = [table.schema, table.name].map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
        try {
            await observer.ask('BEGIN');
            await observer.ask(`LOCK TABLE ONLY ${quoted} IN SHARE UPDATE EXCLUSIVE MODE NOWAIT`);
            return new Gate(observer, false);
        }
        catch {
            await observer.ask('ROLLBACK');
            return new Gate(observer, true);
        }
    }
    /** Whether locks that are only waited for count: they are waited for because of the gate. */
    get isClosed() {
        return !this.open;
    }
    async openWhen(seen) {
        if (this.open || !(seen || performance.now() > this.closedAt + LONGEST_GATE_MS))
            return;
        this.open = true;
        await this.observer.ask('COMMIT');
        this.heldUpMs = performance.now() - this.closedAt;
    }
}
/** The existing table that a statement of this kind locks first; undefined where it is none, or its name is ambiguous. */
function tableOf({ node }, catalogue) {
    if ('IndexStmt' in node)
        return find((0,names/* tableName */.j1)(node.IndexStmt.relation), catalogue);
    if ('AlterTableStmt' in node)
        return find((0,names/* tableName */.j1)(node.AlterTableStmt.relation), catalogue);
    if ('ReindexStmt' in node)
        return find((0,names/* tableName */.j1)(node.ReindexStmt.relation), catalogue);
    if ('DropStmt' in node)
        return find((0,names/* objectName */.Hd)(node.DropStmt.objects?.[0]), catalogue);
    if ('VacuumStmt' in node) {
        const [first, ...others] = node.VacuumStmt.rels ?? [];
        if (first === undefined || others.length > 0 || !('VacuumRelation' in first))
            return undefined;
        return find((0,names/* tableName */.j1)(first.VacuumRelation.relation), catalogue);
    }
    return undefined;
}
function find(name, catalogue) {
    if (name === '')
        return undefined;
    const fitting = [...catalogue.relations].filter(([full]) => (0,names/* sameName */.q)(full, name)).map(([, relation]) => relation);
    const relation = fitting.length === 1 ? fitting[0] : fitting.find(({ schema }) => schema === 'public');
    if (relation?.kind === 'index' && relation.table !== undefined)
        return catalogue.relations.get(relation.table);
    return relation?.kind === 'table' || relation?.kind === 'partitioned table' ? relation : undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/sample.js

/** The locks of another session, with the storage and the counters that everybody sees. */
const LOCKS_OF = `
SELECT l.relation::int8 AS oid, l.mode, l.granted, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::int8 AS "table"
FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE l.pid = $1 AND l.locktype = 'relation' AND l.relation >= 16384`;
const STORAGE = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::int8 AS "table",
  c.relfilenode::int8 AS filenode, pg_stat_get_numscans(c.oid) AS scans, pg_stat_get_tuples_returned(c.oid) AS read,
  pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS wal
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'i', 'm')`;
/**
 * Runs a statement that refuses a transaction, while the observer looks at its locks again and again, and holds it up
 * until it saw the first. A later lock held for less than a look can be missed; storage and counters are compared before
 * and after, and miss nothing.
 * @returns rows of the same shape as the tracer's own question.
 */
async function runSampled({ observer, session, catalogue, countersCanBeFlushed }, statement, run) {
    const before = new Map((await observer.ask(STORAGE)).map((row) => [Number(row.oid), row]));
    const locks = new Map();
    const gate = await Gate.at(observer, statement, catalogue);
    let ended = false;
    const running = run().finally(() => {
        ended = true;
    });
    const looking = (async () => {
        while (!ended) {
            const seen = await observer.ask(LOCKS_OF, [session.pid]);
            for (const row of seen)
                if (row.granted === true || gate.isClosed)
                    locks.set(`${row.oid} ${row.mode}`, row);
            await gate.openWhen(seen.some((row) => catalogue.byOid.has(Number(row.oid)) && isFinal(row)));
        }
        await gate.openWhen(true);
    })();
    const [outcome] = await Promise.all([running, looking]);
    if (countersCanBeFlushed && session.lost === undefined)
        await session.query('SELECT pg_catalog.pg_stat_force_next_flush()');
    const rows = [];
    const after = new Map((await observer.ask(STORAGE)).map((row) => [Number(row.oid), row]));
    const withStorage = (oid) => {
        const now = after.get(oid);
        if (now === undefined)
            return {};
        const then = before.get(oid);
        return {
            ...now,
            scans: Number(now.scans) - Number(then?.scans ?? 0),
            read: Number(now.read) - Number(then?.read ?? 0),
        };
    };
    for (const row of locks.values())
        rows.push({ ...row, ...withStorage(Number(row.oid)) });
    for (const [oid, now] of after) {
        const then = before.get(oid);
        const changed = then !== undefined && (then.filenode !== now.filenode || then.scans !== now.scans);
        if (changed && !rows.some((row) => Number(row.oid) === oid))
            rows.push({ ...withStorage(oid), mode: '' });
    }
    return { outcome: { ...outcome, durationMs: Math.max(0, outcome.durationMs - gate.heldUpMs) }, rows };
}
/** The locks with which such statements work: what they take before, they take to look the table up. */
function isFinal({ mode }) {
    return mode !== 'AccessShareLock' && mode !== 'RowExclusiveLock';
}

// EXTERNAL MODULE: ./build/rehearse/transaction.js
var transaction = __webpack_require__(22125);
;// CONCATENATED MODULE: ./build/rehearse/apply.js






/** SQLSTATE invalid_transaction_termination: a procedure or DO block that commits cannot run in a transaction. */
const COMMIT_INSIDE = '2D000';
/**
 * Applies one migration as its tool would, statement by statement, and traces each. A file that the tool sends as one
 * query is an implicit transaction; sending BEGIN before its parts gives the same errors and the same locks.
 */
async function applyTraced(stage, migration, script) {
    const run = new TracedRun(stage, migration, script);
    return run.apply();
}
class TracedRun {
    stage;
    migration;
    script;
    traces = [];
    durationMs = 0;
    /** Whether the open transaction stands for the implicit one of a simple query. */
    implicit = false;
    constructor(stage, migration, script) {
        this.stage = stage;
        this.migration = migration;
        this.script = script;
    }
    async apply() {
        const { script, migration, stage } = this;
        if (script.error !== undefined)
            return this.end({ message: script.error.message, code: '42601' });
        if (migration.transaction === 'per-migration')
            await this.begin();
        for (const statement of script.statements) {
            const error = await this.runOne(statement);
            if (error !== undefined) {
                if (stage.session.lost === undefined && stage.session.transaction !== 'idle')
                    await stage.session.execute('ROLLBACK');
                this.close(0, false);
                return this.end(error, statement.index);
            }
        }
        const error = await this.finish();
        if (error !== undefined && stage.session.lost === undefined && stage.session.transaction !== 'idle') {
            await stage.session.execute('ROLLBACK');
        }
        this.close(0, error === undefined);
        return this.end(error);
    }
    /** One statement, in the transaction that the tool or the file gives it. */
    async runOne(statement) {
        const { session } = this.stage;
        const control = (0,transaction/* transactionControl */.my)(statement);
        if (control !== undefined)
            return this.runControl(statement, control);
        if (session.transaction === 'idle') {
            const together = this.migration.transaction !== 'per-statement' && this.script.statements.length > 1;
            if (!together)
                return (0,transaction/* refusesTransaction */._z)(statement) ? this.runAlone(statement) : this.runWrapped(statement);
            await this.begin();
            this.implicit = true;
        }
        const outcome = await this.execute(statement);
        await this.trace(statement, outcome);
        return outcome.error;
    }
    async trace(statement, outcome) {
        const { session, tracer } = this.stage;
        await tracer.statementRan(statement, outcome);
        if (wasSkipped(outcome))
            tracer.statementWasSkipped(await askedForElse(session, statement));
    }
    async runControl(statement, control) {
        const { session, tracer } = this.stage;
        if (control === 'begin' && session.transaction === 'idle')
            await tracer.transactionBegins();
        const outcome = await this.execute(statement);
        tracer.statementPassed(statement, outcome);
        if (control === 'begin')
            this.implicit = false;
        if (control === 'end')
            this.close(0, outcome.error === undefined && !isRollback(statement));
        return outcome.error;
    }
    /** A single statement in autocommit: BEGIN and COMMIT around it change nothing and keep its locks in sight. */
    async runWrapped(statement) {
        const { session, tracer } = this.stage;
        await this.begin();
        const outcome = await this.execute(statement);
        if (outcome.error?.code === COMMIT_INSIDE && (0,transaction/* mayCommitInside */.Zf)(statement)) {
            await session.execute('ROLLBACK');
            tracer.transactionEnded(0, false);
            return this.runAlone(statement);
        }
        await this.trace(statement, outcome);
        if (outcome.error !== undefined)
            return outcome.error;
        return this.commit();
    }
    async runAlone(statement) {
        const { session, tracer, observer, major } = this.stage;
        await tracer.transactionBegins();
        const { catalogue } = tracer;
        const sampling = { observer, session, catalogue, countersCanBeFlushed: major >= 15 };
        const { outcome, rows } = await runSampled(sampling, statement, () => this.execute(statement));
        tracer.statementWasSampled(statement, outcome, rows);
        this.close(0, outcome.error === undefined);
        return outcome.error;
    }
    /** The end of the file: the tool's ledger row and the tool's COMMIT, in the order that its mode has. */
    async finish() {
        const { session } = this.stage;
        const { transaction } = this.migration;
        if (this.implicit && session.transaction === 'open') {
            const error = await this.commit();
            if (error !== undefined)
                return error;
        }
        if (transaction === 'per-statement') {
            if (session.transaction !== 'idle')
                await session.execute('ROLLBACK');
            return undefined;
        }
        const error = await this.record();
        if (error !== undefined)
            return error;
        return session.transaction === 'open' ? this.commit() : undefined;
    }
    async record() {
        const { ledger, session } = this.stage;
        if (ledger === undefined)
            return undefined;
        try {
            await session.query(ledger.record(this.migration, Math.round(this.durationMs * 1e6)));
            return undefined;
        }
        catch (error) {
            return (0,errors/* serverError */.ig)(error);
        }
    }
    async begin() {
        await this.stage.tracer.transactionBegins();
        await this.stage.session.execute('BEGIN');
    }
    async commit() {
        const { session, observer, limits } = this.stage;
        const outcome = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, 'COMMIT');
        this.close(outcome.durationMs, outcome.error === undefined);
        return outcome.error;
    }
    close(endMs, committed) {
        this.traces.push(...this.stage.tracer.transactionEnded(endMs, committed));
        this.implicit = false;
    }
    async execute(statement) {
        const { session, observer, limits, ownRole, ownsServer } = this.stage;
        const rights = (0,rehearse_rights/* extraRights */.e9)(statement, ownRole, ownsServer);
        const outcome = await (0,rehearse_rights/* runWithRights */.Ll)(this.stage, rights, () => (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, statement.sql));
        if (outcome.error === undefined && rights?.newRole !== undefined && observer.canLendRights) {
            if (session.transaction === 'idle')
                await observer.joinRole(rights.newRole);
        }
        this.durationMs += outcome.durationMs;
        return outcome;
    }
    /** `failedAt` is the statement whose error it is; its trace holds the error already. */
    end(error, failedAt) {
        const { path } = this.migration;
        if (error === undefined)
            return { path, status: 'passed', statements: this.traces };
        const inTrace = failedAt !== undefined && this.traces.some(({ index, error: its }) => index === failedAt && its !== undefined);
        return { path, status: 'failed', statements: this.traces, ...(inTrace ? {} : { error }) };
    }
}
function isRollback({ node }) {
    return 'TransactionStmt' in node && node.TransactionStmt.kind === 'TRANS_STMT_ROLLBACK';
}


/***/ }),

/***/ 46404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readCatalogue),
/* harmony export */   l: () => (/* binding */ relationKind)
/* harmony export */ });
/** `pg_class.relkind` (https://www.postgresql.org/docs/current/catalog-pg-class.html). */
const KINDS = {
    r: 'table',
    p: 'partitioned table',
    i: 'index',
    I: 'index',
    v: 'view',
    m: 'materialized view',
    S: 'sequence',
    f: 'foreign table',
};
function relationKind(relkind) {
    return KINDS[String(relkind)] ?? 'other';
}
const CONSTRAINT_TYPES = {
    c: 'check',
    f: 'foreign key',
    p: 'primary key',
    u: 'unique',
    x: 'exclusion',
    n: 'not null',
    t: 'trigger',
};
/** Objects of the user: those with identifiers from FirstNormalObjectId (src/include/access/transam.h) on, TOAST aside. */
const OURS = `c.oid >= 16384 AND n.nspname !~ '^pg_(toast|temp)'`;
const RELATIONS = `
SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, coalesce(c.relfilenode, 0)::int8 AS filenode,
  greatest(c.reltuples, 0)::float8 AS rows, i.indrelid::int8 AS table, i.indisunique AS unique, i.indisprimary AS primary,
  i.indisvalid AS valid, CASE WHEN i.indexrelid IS NOT NULL THEN pg_get_indexdef(i.indexrelid) END AS definition
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE ${OURS} AND c.relkind IN ('r', 'p', 'i', 'I', 'v', 'm', 'S', 'f') ORDER BY n.nspname, c.relname`;
const COLUMNS = `
SELECT a.attrelid::int8 AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
  pg_get_expr(d.adbin, d.adrelid) AS default
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;
const CONSTRAINTS = `
SELECT k.conrelid::int8 AS relation, k.conname AS name, k.contype AS type, k.convalidated AS validated, pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${OURS} ORDER BY k.conrelid, k.conname`;
/** Reads the schema as it is now, by three queries whatever its size. */
async function readCatalogue(observer) {
    const relations = await observer.ask(RELATIONS);
    const columns = groupBy(await observer.ask(COLUMNS), 'relation', column);
    const constraints = groupBy(await observer.ask(CONSTRAINTS), 'relation', constraint);
    const names = new Map(relations.map((row) => [Number(row.oid), `${row.schema}.${row.name}`]));
    const indexes = groupBy(relations.filter((row) => row.table !== null), 'table', index);
    const byOid = new Map();
    for (const row of relations) {
        const oid = Number(row.oid);
        const table = row.table === null ? undefined : names.get(Number(row.table));
        byOid.set(oid, {
            oid,
            schema: String(row.schema),
            name: String(row.name),
            kind: relationKind(row.kind),
            ...(table === undefined ? {} : { table }),
            filenode: Number(row.filenode),
            rows: Number(row.rows),
            columns: columns.get(oid) ?? [],
            indexes: indexes.get(oid) ?? [],
            constraints: constraints.get(oid) ?? [],
        });
    }
    const byName = new Map([...byOid.values()].map((relation) => [`${relation.schema}.${relation.name}`, relation]));
    return { relations: byName, byOid };
}
function groupBy(rows, key, make) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(Number(row[key]));
        if (group === undefined)
            groups.set(Number(row[key]), [make(row)]);
        else
            group.push(make(row));
    }
    return groups;
}
function column(row) {
    const base = { name: String(row.name), type: String(row.type), notNull: row.not_null === true };
    return row.default === null ? base : { ...base, default: String(row.default) };
}
function index(row) {
    return {
        name: String(row.name),
        unique: row.unique === true,
        primary: row.primary === true,
        valid: row.valid === true,
        definition: String(row.definition),
    };
}
function constraint(row) {
    return {
        name: String(row.name),
        type: CONSTRAINT_TYPES[String(row.type)] ?? 'check',
        validated: row.validated === true,
        definition: String(row.definition),
    };
}


/***/ }),

/***/ 80794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ errorPosition),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   S2: () => (/* binding */ CONNECTION_LOST),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   ig: () => (/* binding */ serverError)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);

/** Longest text kept of any field that SQL can choose; the rest is cut with an ellipsis. */
const LONGEST_FIELD = 2_000;
/** The connection broke while a statement ran: SQLSTATE class 08. */
const CONNECTION_LOST = '08006';
/** `pg_cancel_backend`, `statement_timeout`. */
const CANCELLED = '57014';
/** An error of `pg` as PostgreSQL's own fields; a broken connection becomes SQLSTATE 08006. */
function serverError(error) {
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError)) {
        return { message: cut(error instanceof Error ? error.message : String(error)), code: CONNECTION_LOST };
    }
    return {
        message: cut(error.message),
        code: error.code ?? 'XX000',
        ...field('detail', error.detail),
        ...field('hint', error.hint),
        ...field('table', qualified(error.schema, error.table)),
        ...field('column', error.column),
        ...field('constraint', error.constraint),
        ...field('where', error.where),
    };
}
/** Where the server points in the query text, in characters from 0; undefined where it points nowhere. */
function errorPosition(error) {
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError) || error.position === undefined)
        return undefined;
    const position = Number(error.position);
    return Number.isSafeInteger(position) && position > 0 ? position - 1 : undefined;
}
function field(name, value) {
    return value === undefined || value === '' ? {} : { [name]: cut(value) };
}
function qualified(schema, table) {
    if (table === undefined)
        return undefined;
    return schema === undefined ? table : `${schema}.${table}`;
}
function cut(text) {
    return text.length > LONGEST_FIELD ? `${text.slice(0, LONGEST_FIELD)}…` : text;
}


/***/ }),

/***/ 72917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ executeWithin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80794);


/** After a cancel, and again after a termination, how long the server has to obey. */
const GRACE_MS = 5_000;
/** How often a long statement is looked at. */
const LOOK_MS = 1_000;
/**
 * Runs a statement under limits that the statement cannot lift: they are kept from another connection. A statement may
 * SET `statement_timeout` as it likes. Over a limit it is cancelled, then its session terminated; a server that obeys
 * neither is given up.
 * @throws EngineError when the server is gone or no longer obeys; the signal's reason when the signal stopped it.
 */
async function executeWithin(limits, session, observer, text) {
    limits.signal.throwIfAborted();
    const running = session.execute(text);
    const reason = await waitWithin(limits, running, observer);
    if (reason !== undefined)
        await stop(running, session.pid, observer);
    const outcome = await running;
    limits.signal.throwIfAborted();
    if (outcome.error?.code === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CONNECTION_LOST */ .S2 && !(await observer.serverAnswers())) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`The Postgres server went away while a statement ran: ${outcome.error.message}`);
    }
    if (reason === undefined || outcome.error === undefined)
        return outcome;
    return { ...outcome, error: { ...outcome.error, code: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CANCELLED */ .gD, message: reason } };
}
/** Waits for the end, or for a limit; then says which. */
async function waitWithin(limits, running, observer) {
    const { statementMs, diskBytes, signal } = limits;
    const endsAt = performance.now() + statementMs;
    for (;;) {
        const left = Math.max(0, endsAt - performance.now());
        const slice = diskBytes === undefined ? left : Math.min(left, LOOK_MS);
        if ((await raceWith(running, slice, signal)) === 'ended')
            return undefined;
        if (signal.aborted)
            return 'stopped';
        if (performance.now() >= endsAt)
            return `cancelled after ${statementMs / 1_000} s (statement-timeout)`;
        if (diskBytes === undefined)
            continue;
        const bytes = await diskUse(observer);
        if (bytes > diskBytes)
            return `cancelled when the database had grown to ${megabytes(bytes)} MB (disk-limit)`;
    }
}
/** Temporary files are counted where the observer may see them. */
async function diskUse(observer) {
    const [row] = await observer.ask('SELECT pg_database_size(current_database()) AS bytes');
    const temporary = observer.canLendRights
        ? await observer.ask('SELECT coalesce(sum(size), 0) AS bytes FROM pg_ls_tmpdir()')
        : [];
    return Number(row?.bytes ?? 0) + Number(temporary[0]?.bytes ?? 0);
}
function megabytes(bytes) {
    return Math.round(bytes / 1_048_576).toString();
}
/** Cancels, then terminates. */
async function stop(running, pid, observer) {
    await withGrace(observer.cancel(pid));
    if ((await raceWith(running, GRACE_MS)) === 'ended')
        return;
    await withGrace(observer.terminate(pid));
    if ((await raceWith(running, GRACE_MS)) === 'ended')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ('The Postgres server neither finished nor gave up a statement; the rehearsal was abandoned.');
}
async function withGrace(request) {
    await raceWith(request, GRACE_MS);
}
/** `ended` when the promise settles in time, `over` when the time or the signal came first. */
async function raceWith(promise, milliseconds, signal) {
    let timer;
    let stop;
    const over = new Promise((resolve) => {
        stop = () => resolve('over');
        timer = setTimeout(stop, milliseconds);
        signal?.addEventListener('abort', stop, { once: true });
    });
    try {
        const settled = promise.then(() => 'ended', () => 'ended');
        return await Promise.race([settled, over]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal?.removeEventListener('abort', stop);
    }
}


/***/ }),

/***/ 74735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Observer)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10565);


/**
 * The observer is often a superuser in a database that belongs to untrusted SQL. Names resolve in pg_catalog alone, or a
 * function or operator of the migration's could run with its rights; and no setting of the database's owner counts.
 */
const OWN_SETTINGS = '-c search_path=pg_catalog -c statement_timeout=0 -c lock_timeout=0 -c default_transaction_read_only=off';
/**
 * The second connection: sees the migrating session from outside, and stops it. It reads catalogues only: planning a
 * query on a table of the user's can already run functions of the user's (expressions of indexes, casts).
 */
class Observer {
    session;
    database;
    lending = false;
    constructor(session, database) {
        this.session = session;
        this.database = database;
    }
    static async open(database) {
        return new Observer(await _session_js__WEBPACK_IMPORTED_MODULE_0__/* .Session */ .N.open(database.observer, 'pg-rehearsal observer', OWN_SETTINGS), database);
    }
    get canLendRights() {
        return this.database.observerIsSuperuser;
    }
    /** @throws EngineError when the server is gone: every question to it is ours, so nothing else can be wrong. */
    async ask(query, values = []) {
        try {
            return await this.session.query({ text: query, values });
        }
        catch (error) {
            if (this.session.lost === undefined)
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ(`The Postgres server went away: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { cause: error });
        }
    }
    async serverAnswers() {
        return this.session.lost === undefined && (await this.ask('SELECT 1').then(Boolean, () => false));
    }
    async cancel(pid) {
        await this.ask('SELECT pg_catalog.pg_cancel_backend($1)', [pid]);
    }
    async terminate(pid) {
        await this.ask('SELECT pg_catalog.pg_terminate_backend($1)', [pid]);
    }
    /** Makes the owner a superuser while `run` runs in its session, and no longer: for one vetted statement. */
    async lendRights(session, run) {
        if (this.lending)
            return run();
        const role = `"${this.database.owner.user.replaceAll('"', '""')}"`;
        this.lending = true;
        try {
            await this.ask(`ALTER ROLE ${role} SUPERUSER`);
            await noticeRights(session);
            return await run();
        }
        finally {
            this.lending = false;
            await this.ask(`ALTER ROLE ${role} NOSUPERUSER`);
            await noticeRights(session);
        }
    }
    /** Lets the owner act as a role that a lent CREATE ROLE made, as its creator could in production. */
    async joinRole(role) {
        const quote = (name) => `"${name.replaceAll('"', '""')}"`;
        await this.ask(`GRANT ${quote(role)} TO ${quote(this.database.owner.user)}`);
    }
    async [Symbol.asyncDispose]() {
        await this.session[Symbol.asyncDispose]();
    }
}
/**
 * A session inside a transaction learns of changed roles only when it takes a lock (`AcceptInvalidationMessages` in
 * src/backend/storage/lmgr/lmgr.c); naming an object takes one. A failed transaction learns it at its end.
 */
async function noticeRights(session) {
    if (session.lost !== undefined || session.transaction === 'failed')
        return;
    await session.query(`SELECT pg_catalog.pg_get_object_address('schema', '{pg_catalog}', '{}')`);
}


/***/ }),

/***/ 37987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/private-values.js
var private_values = __webpack_require__(47115);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/rehearse/limits.js
var rehearse_limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(80794);
// EXTERNAL MODULE: ./build/rehearse/rights.js
var rehearse_rights = __webpack_require__(11990);
// EXTERNAL MODULE: ./build/rehearse/transaction.js
var rehearse_transaction = __webpack_require__(22125);
;// CONCATENATED MODULE: ./build/rehearse/whole.js





/** Words of statements that may need lent rights; only texts that hold one are taken apart. */
const MAY_NEED_RIGHTS = /\b(extension|publication|event\s+trigger|role|user|group|trigger\s+all)\b/i;
/** Applies a migration as its tool would, without tracing: as few messages as the tool itself sends. */
async function applyWhole(stage, migration) {
    const { session, ledger } = stage;
    if (migration.transaction === 'per-statement')
        return applyStatements(stage, migration.text, (0,parse/* parse */.q)(migration.text));
    const inTransaction = migration.transaction === 'per-migration';
    if (inTransaction)
        await session.execute('BEGIN');
    const began = performance.now();
    const failure = await applyText(stage, migration.text, inTransaction);
    if (failure !== undefined)
        return rolledBack(session, failure);
    if (ledger !== undefined) {
        try {
            await session.query(ledger.record(migration, Math.round((performance.now() - began) * 1e6)));
        }
        catch (error) {
            return rolledBack(session, { error: (0,rehearse_errors/* serverError */.ig)(error) });
        }
    }
    if (session.transaction === 'idle')
        return undefined;
    const { error } = await session.execute('COMMIT');
    return error === undefined ? undefined : { error };
}
/** A whole text as one simple query, or statement by statement where one of them needs lent rights. */
async function applyText(stage, text, inTransaction) {
    if (MAY_NEED_RIGHTS.test(text)) {
        const script = (0,parse/* parse */.q)(text);
        const needsRights = script.statements.some((statement) => (0,rehearse_rights/* extraRights */.e9)(statement, stage.ownRole, stage.ownsServer)?.allowed);
        if (needsRights)
            return applyStatements(stage, text, script, inTransaction ? 'open' : 'implicit');
    }
    const { error, errorPosition } = await (0,rehearse_limits/* executeWithin */.R)(stage.limits, stage.session, stage.observer, text);
    return error === undefined ? undefined : { error, ...lineOf(text, errorPosition) };
}
/**
 * Statement by statement. `transaction` says what surrounds them: the caller's (`open`), the implicit one of a simple
 * query (`implicit`), or none (`none`: autocommit, as psql).
 */
async function applyStatements(stage, text, script, transaction = 'none') {
    if (script.error !== undefined) {
        return { error: { message: script.error.message, code: '42601' }, line: script.error.span.line };
    }
    const { session, observer, limits } = stage;
    const implicit = transaction === 'implicit' && script.statements.length > 1;
    for (const statement of script.statements) {
        if (implicit && session.transaction === 'idle' && (0,rehearse_transaction/* transactionControl */.my)(statement) === undefined)
            await session.execute('BEGIN');
        const rights = (0,rehearse_rights/* extraRights */.e9)(statement, stage.ownRole, stage.ownsServer);
        const outcome = await (0,rehearse_rights/* runWithRights */.Ll)(stage, rights, () => (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, statement.sql));
        if (outcome.error !== undefined) {
            const at = outcome.errorPosition === undefined ? statement.span.start : statement.span.start + outcome.errorPosition;
            return rolledBack(session, { error: outcome.error, ...lineOf(text, at) });
        }
        if (rights?.newRole !== undefined && observer.canLendRights && session.transaction === 'idle')
            await observer.joinRole(rights.newRole);
    }
    if (transaction === 'open' || session.transaction === 'idle')
        return undefined;
    const { error } = await session.execute(implicit ? 'COMMIT' : 'ROLLBACK');
    return error === undefined ? undefined : { error };
}
async function rolledBack(session, failure) {
    if (session.lost === undefined && session.transaction !== 'idle')
        await session.execute('ROLLBACK');
    return failure;
}
function lineOf(text, position) {
    if (position === undefined)
        return {};
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1))
        line += 1;
    return { line };
}

;// CONCATENATED MODULE: ./build/rehearse/fixtures.js





/**
 * Applies a fixture file in one transaction, whole where it works, statement by statement where it does not, so that
 * the error names its line.
 * @throws PreparationError with the fixture's line and PostgreSQL's own message.
 */
async function applyFixture(stage, { path, text }, showValues = true) {
    const { session, observer, limits } = stage;
    if (text.trim() === '')
        return;
    const whole = await (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, text);
    if (session.transaction !== 'idle')
        await session.execute(whole.error === undefined ? 'COMMIT' : 'ROLLBACK');
    if (whole.error === undefined)
        return;
    const failure = await applyStatements(stage, text, (0,parse/* parse */.q)(text), 'implicit');
    if (failure === undefined)
        return;
    const { line } = failure;
    const error = showValues ? failure.error : (0,private_values/* errorWithoutValues */.J)(failure.error);
    const place = line === undefined ? path : `${path}:${line}`;
    const detail = error.detail === undefined ? '' : ` ${error.detail}`;
    throw new errors/* PreparationError */.ys(`The fixture ${place} does not apply to the base schema: ${error.message}.${detail} (SQLSTATE ${error.code}) ` +
        'Nothing was checked against data; correct the fixture, or leave it out with `fixtures`.');
}

// EXTERNAL MODULE: ./build/rehearse/request.js
var rehearse_request = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
;// CONCATENATED MODULE: ./build/rehearse/prepare.js
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





/** A fixture file goes as one query and may take its time; the limit of the whole rehearsal holds all the same. */
const PATIENCE_MS = 24 * 60 * 60 * 1_000;
/**
 * Brings an empty database to where production is: base migrations, then data, then statistics. It happens in a session
 * of its own, since a deploy starts a new one: what base migrations SET is forgotten.
 * @throws PreparationError where base or fixtures do not apply.
 */
async function prepare(request, observer) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { database, progress, base, fixtures } = request;
        const clock = (0,rehearse_request/* stopwatch */.sX)();
        progress.step(`Applying ${(0,rehearse_request/* count */.U9)(base.length, 'base migration')}`);
        const session = __addDisposableResource(env_1, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal'), true);
        const limits = { ...request.limits, statementMs: PATIENCE_MS };
        const stage = { ...(0,rehearse_request/* wholeStage */.sM)(request, session, observer), limits };
        if (request.trustBase === true && observer.canLendRights) {
            await observer.lendRights(session, () => applyBase(request, stage, base));
        }
        else
            await applyBase(request, stage, base);
        const baseMs = clock();
        if (fixtures.length > 0)
            progress.step(`Loading ${(0,rehearse_request/* count */.U9)(fixtures.length, 'fixture')}`);
        for (const fixture of fixtures) {
            progress.detail(fixture.path);
            await applyFixture(stage, fixture, request.showValues !== false);
        }
        const seeded = request.seedRows === undefined ? undefined : await seed(request, request.seedRows, session, observer);
        await session.execute('ANALYZE');
        return { baseMs, fixturesMs: clock(), ...(seeded === undefined ? {} : { seeded }) };
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
/** Made data for the tables that fixtures left empty. Always the same: a rehearsal must not pass by chance. */
async function seed(request, rows, session, observer) {
    const { progress, limits, ledger } = request;
    progress.step(`Making ${rows} rows of data for each empty table`);
    const { seedTables } = await Promise.all(/* import() */[__webpack_require__.e(642), __webpack_require__.e(52)]).then(__webpack_require__.bind(__webpack_require__, 59052));
    return await seedTables({
        session,
        observer,
        rows,
        seed: 1,
        onlyEmpty: true,
        skip: ledger === undefined ? [] : [ledger.table],
        statementMs: limits.statementMs,
        signal: limits.signal,
        report: (activity) => progress.detail(activity),
    });
}
async function applyBase({ progress }, stage, base) {
    if (stage.ledger !== undefined)
        await stage.session.query(stage.ledger.setup);
    for (const [index, migration] of base.entries()) {
        progress.detail(`${index + 1} of ${base.length}`);
        const failure = await applyWhole(stage, migration);
        if (failure === undefined)
            continue;
        const { error, line } = failure;
        throw new errors/* PreparationError */.ys(`The base migration ${migration.path}${line === undefined ? '' : `:${line}`} does not apply to an empty database: ` +
            `${error.message} (SQLSTATE ${error.code}). ${advice(error.code)}`);
    }
}
function advice(code) {
    const rights = code === '42501'
        ? 'It ran as a role that owns the database and is no superuser; trust-base lends base migrations more. '
        : '';
    return `${rights}The change was not checked: the history must apply from its beginning.`;
}


/***/ }),

/***/ 65232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   sM: () => (/* binding */ wholeStage),
/* harmony export */   sX: () => (/* binding */ stopwatch)
/* harmony export */ });
/** What applying SQL needs, out of a request and a connection. */
function wholeStage({ database, ledger, limits, server }, session, observer) {
    return {
        session,
        observer,
        limits,
        ownRole: database.owner.user,
        ownsServer: server.engine !== 'server',
        ...(ledger === undefined ? {} : { ledger }),
    };
}
/** Milliseconds since the last call. */
function stopwatch() {
    let last = performance.now();
    return () => {
        const elapsed = performance.now() - last;
        last += elapsed;
        return elapsed;
    };
}
/** "1 fixture", "2 fixtures". */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 11990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ runWithRights),
/* harmony export */   e9: () => (/* binding */ extraRights)
/* harmony export */ });
/* unused harmony export LENT_EXTENSIONS */
/**
 * Extensions that any owner of a database may create: `trusted = true` in their control files
 * (https://www.postgresql.org/docs/current/contrib.html).
 */
const TRUSTED_EXTENSIONS = new Set([
    'btree_gin', 'btree_gist', 'citext', 'cube', 'dict_int', 'fuzzystrmatch', 'hstore', 'intarray', 'isn', 'jsonb_plperl',
    'lo', 'ltree', 'pgcrypto', 'pg_trgm', 'plperl', 'plpgsql', 'pltcl', 'seg', 'tablefunc', 'tcn', 'tsm_system_rows',
    'tsm_system_time', 'unaccent', 'uuid-ossp',
]); // biome-ignore format: a list
/**
 * Untrusted extensions that managed services let their users create and that reach neither the host's files nor the
 * network (RDS: "Extension versions for Amazon RDS for PostgreSQL"; Cloud SQL: "Configure PostgreSQL extensions").
 */
const LENT_EXTENSIONS = [
    'bloom', 'earthdistance', 'hypopg', 'intagg', 'pageinspect', 'pg_buffercache', 'pg_cron', 'pg_freespacemap', 'pg_hint_plan', 'pg_partman',
    'pg_prewarm', 'pg_repack', 'pg_stat_statements', 'pg_visibility', 'pgaudit', 'pgrowlocks', 'pgstattuple', 'pgvector', 'postgis',
    'postgis_raster', 'postgis_topology', 'sslinfo', 'timescaledb', 'vector', 'xml2',
]; // biome-ignore format: a list
/**
 * Superuser rights for one statement are the host's: only kinds whose whole effect is known from the parse tree get
 * them, and never once an event trigger exists, since its function would run with them too.
 */
function extraRights({ node }, ownRole, ownsServer) {
    if ('CreateExtensionStmt' in node) {
        const name = node.CreateExtensionStmt.extname ?? '';
        if (TRUSTED_EXTENSIONS.has(name))
            return undefined;
        return { allowed: LENT_EXTENSIONS.includes(name), what: `extension ${name}` };
    }
    if ('CreatePublicationStmt' in node) {
        const { for_all_tables: all, pubobjects } = node.CreatePublicationStmt;
        return all === true || (pubobjects ?? []).some(isSchemaPublication)
            ? { allowed: true, what: 'publication of all tables' }
            : undefined;
    }
    // A login trigger would run in the sessions of others, the observer's included.
    if ('CreateEventTrigStmt' in node)
        return { allowed: node.CreateEventTrigStmt.eventname !== 'login', what: 'event trigger' };
    if ('AlterTableStmt' in node && isTriggerSwitch(node.AlterTableStmt.cmds))
        return { allowed: true, what: 'system triggers' };
    if ('CreateRoleStmt' in node) {
        const { role = '', options } = node.CreateRoleStmt;
        return { allowed: ownsServer && isHarmlessRole(role, options, ownRole), what: `role ${role}`, newRole: role };
    }
    return undefined;
}
/** Runs a statement with the rights that it needs and may have. */
async function runWithRights({ observer, session }, rights, run) {
    if (rights?.allowed !== true || !observer.canLendRights)
        return run();
    if (session.transaction === 'failed')
        return run();
    const [eventTrigger] = await session.query('SELECT 1 FROM pg_catalog.pg_event_trigger LIMIT 1');
    if (eventTrigger !== undefined)
        return run();
    return observer.lendRights(session, run);
}
/** DISABLE TRIGGER ALL and its kin reach the triggers of foreign keys, which are the system's. */
function isTriggerSwitch(commands) {
    const all = ['AT_EnableTrigAll', 'AT_DisableTrigAll'];
    return ((commands ?? []).length > 0 &&
        (commands ?? []).every((one) => 'AlterTableCmd' in one && all.includes(one.AlterTableCmd.subtype)));
}
function isSchemaPublication(node) {
    return 'PublicationObjSpec' in node && node.PublicationObjSpec.pubobjtype !== 'PUBLICATIONOBJ_TABLE';
}
const HARMLESS_ROLE_OPTIONS = new Set([
    'canlogin',
    'inherit',
    'password',
    'connectionlimit',
    'validUntil',
    'createdb',
]);
function isHarmlessRole(role, options, ownRole) {
    if (role === ownRole || role.startsWith('pg_'))
        return false;
    return (options ?? []).every((option) => {
        if (!('DefElem' in option))
            return false;
        const { defname = '', arg } = option.DefElem;
        const off = arg !== undefined && 'Boolean' in arg && arg.Boolean.boolval !== true;
        return HARMLESS_ROLE_OPTIONS.has(defname) || off;
    });
}


/***/ }),

/***/ 10565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Session)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80794);



/** Notices kept per statement: a loop can raise millions. */
const MOST_NOTICES = 50;
const CONNECT_TIMEOUT_MS = 15_000;
/** One connection. Rows that migrations select are thrown away as they arrive, so that no result fills our memory. */
class Session {
    client;
    notices = [];
    lostBecause;
    /** The server's process for this connection. */
    pid;
    constructor(client, pid) {
        this.client = client;
        this.pid = pid;
    }
    /**
     * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
     * @throws EngineError when the server does not take the connection.
     */
    static async open(settings, applicationName, options) {
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            host: settings.host,
            port: settings.port,
            user: settings.user,
            password: settings.password,
            database: settings.database,
            ssl: settings.ssl ?? false,
            application_name: applicationName,
            ...(options === undefined ? {} : { options }),
            connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
            keepAlive: true,
        });
        let session;
        client.on('error', (error) => session?.markLost(error.message));
        client.on('end', () => session?.markLost('the connection was closed'));
        client.on('notice', (notice) => session?.keepNotice(notice));
        try {
            await client.connect();
            const { rows } = await client.query('SELECT pg_catalog.pg_backend_pid() AS pid');
            session = new Session(client, rows[0]?.pid ?? 0);
            return session;
        }
        catch (error) {
            await client.end().catch(() => undefined);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ(`The Postgres server did not take a connection: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { cause: error });
        }
    }
    get lost() {
        return this.lostBecause;
    }
    /** `idle` outside a transaction, `open` inside, `failed` inside one that only ROLLBACK ends. */
    get transaction() {
        const status = this.client.getTransactionStatus();
        if (status === 'T')
            return 'open';
        return status === 'E' ? 'failed' : 'idle';
    }
    /** Sends a text as one simple query and throws its rows away. Errors of the server are in the outcome, never thrown. */
    execute(text) {
        this.notices = [];
        const began = performance.now();
        const finish = (rest) => ({
            durationMs: performance.now() - began,
            notices: this.notices,
            ...rest,
        });
        if (this.lostBecause !== undefined)
            return Promise.resolve(finish({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serverError */ .ig)(new Error(this.lostBecause)) }));
        return new Promise((resolve) => {
            const query = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Query */ .Ay.Query(text);
            let rows;
            query.on('row', () => undefined);
            query.on('end', (result) => {
                for (const { rowCount } of Array.isArray(result) ? result : [result])
                    rows = rowCount ?? rows;
                resolve(finish(rows === undefined ? {} : { rows }));
            });
            query.on('error', (error) => {
                const position = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorPosition */ .A0)(error);
                resolve(finish({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serverError */ .ig)(error), ...(position === undefined ? {} : { errorPosition: position }) }));
            });
            this.client.query(query);
        });
    }
    /** Our own queries. @throws what `pg` throws. */
    async query(query) {
        const result = typeof query === 'string'
            ? await this.client.query(query)
            : await this.client.query(query.text, query.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)));
        return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
    }
    async [Symbol.asyncDispose]() {
        if (this.lostBecause === undefined)
            await this.client.end().catch(() => undefined);
    }
    markLost(reason) {
        this.lostBecause ??= reason;
    }
    keepNotice({ severity, code, message, }) {
        if (this.notices.length >= MOST_NOTICES)
            return;
        this.notices.push({ severity: severity ?? 'NOTICE', code: code ?? '00000', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message ?? '') });
    }
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readSnapshot)
});

// EXTERNAL MODULE: ./build/core/snapshot.js
var snapshot = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/rehearse/snapshot/scope.js
var scope = __webpack_require__(92134);
;// CONCATENATED MODULE: ./build/rehearse/snapshot/attached.js

/** How a trigger or rule fires, where not as usual. */
function enabled(column) {
    return `CASE ${column} WHEN 'D' THEN ' DISABLED' WHEN 'R' THEN ' ENABLED REPLICA' WHEN 'A' THEN ' ENABLED ALWAYS' END`;
}
const triggers = {
    sql: (version) => `
SELECT 'pg_class' AS catalogue, g.tgrelid::int8 AS oid, 'trigger' AS kind, g.tgname AS name,
  concat(substr(pg_get_triggerdef(g.oid), ${'CREATE '.length + 1}), ${enabled('g.tgenabled')}) AS text,
  ${version >= 130000 ? 'g.tgparentid <> 0' : 'false'} AS inherited,
  ARRAY['pg_trigger:' || g.oid, 'TRIGGER ' || quote_ident(g.tgname)] AS own
FROM pg_trigger g WHERE NOT g.tgisinternal AND g.oid >= ${scope/* FIRST_USER_OID */.ku} AND ${(0,scope/* notOfExtension */.KG)('pg_trigger', 'g.oid')}`,
};
/** A view's own query is a rule too, named _RETURN. */
const rules = {
    sql: () => `
SELECT 'pg_class' AS catalogue, r.ev_class::int8 AS oid, 'rule' AS kind, r.rulename AS name,
  concat(rtrim(substr(pg_get_ruledef(r.oid), ${'CREATE '.length + 1}), ';'), ${enabled('r.ev_enabled')}) AS text,
  ARRAY['pg_rewrite:' || r.oid, 'RULE ' || quote_ident(r.rulename)] AS own
FROM pg_rewrite r WHERE r.rulename <> '_RETURN' AND r.oid >= ${scope/* FIRST_USER_OID */.ku}`,
};
const policies = {
    sql: () => `
SELECT 'pg_class' AS catalogue, p.polrelid::int8 AS oid, 'policy' AS kind, p.polname AS name,
  concat('POLICY ', quote_ident(p.polname), CASE WHEN NOT p.polpermissive THEN ' AS RESTRICTIVE' END,
    ' FOR ', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    ' TO ', (SELECT string_agg(x.name, ', ' ORDER BY x.name COLLATE "C") FROM (SELECT ${(0,scope/* role */.JC)('o')} AS name FROM unnest(p.polroles) o) x),
    ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
    ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS text,
  ARRAY['pg_policy:' || p.oid, 'POLICY ' || quote_ident(p.polname)] AS own
FROM pg_policy p`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/columns.js

/** What an identity column's sequence does otherwise than one that was asked for nothing. */
const IDENTITY_OPTIONS = `
  SELECT nullif(concat_ws(' ',
    CASE WHEN s.seqincrement <> 1 THEN 'INCREMENT ' || s.seqincrement END,
    CASE WHEN s.seqmin <> 1 THEN 'MINVALUE ' || s.seqmin END,
    CASE WHEN s.seqmax <> CASE s.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END
      THEN 'MAXVALUE ' || s.seqmax END,
    CASE WHEN s.seqstart <> s.seqmin THEN 'START ' || s.seqstart END,
    CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END,
    CASE WHEN s.seqcycle THEN 'CYCLE' END), '')
  FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
    AND d.refobjsubid = a.attnum AND d.deptype = 'i'`;
const STORAGE = `CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END`;
/** Columns of tables and foreign tables, attributes of composite types. A view's columns are in its query. */
const columns = {
    sql: (version) => `
SELECT 'pg_class' AS catalogue, a.attrelid::int8 AS oid, 'column' AS kind, a.attname AS name, a.attislocal IS FALSE AS inherited,
  concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE ' || ${(0,scope/* qualified */.LX)('ln.nspname', 'l.collname')} END,
    CASE WHEN c.relkind <> 'c' AND a.attstorage <> t.typstorage THEN 'STORAGE ' || ${STORAGE} END,
    ${version >= 140000 ? `CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END,` : ''}
    CASE WHEN a.attnotnull THEN 'NOT NULL' END,
    CASE WHEN a.attidentity <> '' THEN concat_ws(' ', 'GENERATED', CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
      'AS IDENTITY', '(' || (${IDENTITY_OPTIONS}) || ')') END,
    CASE WHEN a.attgenerated <> '' THEN 'GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')' ||
      CASE a.attgenerated WHEN 's' THEN ' STORED' ELSE ' VIRTUAL' END
      ELSE 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
    ${(0,scope/* optionList */.UX)('WITH', 'a.attoptions')}, ${(0,scope/* optionList */.UX)('OPTIONS', 'a.attfdwoptions')},
    CASE WHEN coalesce(a.attstattarget, -1) <> -1 THEN 'STATISTICS ' || a.attstattarget END) AS text
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE a.attrelid >= ${scope/* FIRST_USER_OID */.ku} AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'c')
ORDER BY a.attrelid, a.attnum`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/comments.js

/** Comments, by the identity of what they are on; columns by name. */
const COMMENTS = `
SELECT d.classoid::regclass::text || ':' || d.objoid AS own, quote_ident(a.attname) AS column, quote_literal(d.description) AS text
FROM pg_description d LEFT JOIN pg_attribute a ON d.classoid = 'pg_class'::regclass AND a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE d.objoid >= ${scope/* FIRST_USER_OID */.ku} OR d.classoid = 'pg_namespace'::regclass`;

;// CONCATENATED MODULE: ./build/rehearse/snapshot/constraints.js

const INDEX_TABLESPACE = `(SELECT ' TABLESPACE ' || quote_ident(ts.spcname) FROM pg_tablespace ts WHERE ts.oid = c.reltablespace)`;
/**
 * Constraints of tables and domains, with the options of the index that backs them. A NOT NULL (from 18 on a constraint
 * with a name) is in its column unless something
 * about it is unusual; PostgreSQL names it `…_not_null`.
 */
const constraints = {
    sql: (version) => `
SELECT CASE WHEN k.conrelid <> 0 THEN 'pg_class' ELSE 'pg_type' END AS catalogue,
  (CASE WHEN k.conrelid <> 0 THEN k.conrelid ELSE k.contypid END)::int8 AS oid, 'constraint' AS kind, k.conname AS name,
  'CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid) ||
    CASE WHEN k.contype IN ('p', 'u', 'x') THEN
      coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') || coalesce(${INDEX_TABLESPACE}, '') ||
      CASE WHEN i.indisvalid THEN '' ELSE ' (index INVALID)' END ELSE '' END AS text,
  CASE WHEN NOT k.convalidated ${version >= 180000 ? 'AND k.conenforced' : ''} THEN 'not validated'
    WHEN k.contype IN ('p', 'u', 'x') AND NOT i.indisvalid THEN 'invalid' END AS flaw,
  (k.conparentid <> 0 OR NOT k.conislocal AND k.coninhcount > 0) AS inherited,
  ARRAY['pg_constraint:' || k.oid, 'CONSTRAINT ' || quote_ident(k.conname),
    CASE WHEN k.contype IN ('p', 'u', 'x') THEN 'pg_class:' || k.conindid END, 'INDEX ' || quote_ident(c.relname)] AS own
FROM pg_constraint k LEFT JOIN pg_class c ON c.oid = k.conindid AND c.relkind IN ('i', 'I') LEFT JOIN pg_index i ON i.indexrelid = c.oid
WHERE k.oid >= ${scope/* FIRST_USER_OID */.ku} AND k.contype <> 't' AND (k.contype <> 'n' OR k.conrelid <> 0 AND (NOT k.convalidated OR k.connoinherit
  OR k.conname !~ '_not_null[0-9]*$'))`,
};
/** Indexes that back no constraint. Index name and table are cut from `pg_get_indexdef`, so that a renamed table changes neither. */
const indexes = {
    sql: () => `
SELECT 'pg_class' AS catalogue, i.indrelid::int8 AS oid, 'index' AS kind, c.relname AS name,
  concat(CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(c.relname), substr(x.def, position(' USING ' IN x.def)),
    ${INDEX_TABLESPACE}, CASE WHEN NOT i.indisvalid THEN ' INVALID' END) AS text,
  CASE WHEN NOT i.indisvalid THEN 'invalid' END AS flaw, c.relispartition AS inherited,
  ARRAY['pg_class:' || c.oid, 'INDEX ' || quote_ident(c.relname)] AS own
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid CROSS JOIN LATERAL (SELECT pg_get_indexdef(c.oid) AS def) x
WHERE c.oid >= ${scope/* FIRST_USER_OID */.ku} AND i.indrelid >= ${scope/* FIRST_USER_OID */.ku}
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_class r WHERE r.oid = i.indrelid AND r.relkind = 't')`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/grants.js

/** ALTER DEFAULT PRIVILEGES; what it grants comes with the other grants. */
const defaultPrivileges = {
    sql: () => `
SELECT 'pg_default_acl' AS catalogue, f.oid::int8 AS oid, 'default privileges' AS kind,
  concat('of ', ${(0,scope/* role */.JC)('f.defaclrole')}, ' on ', CASE f.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
    WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'large objects' END, ' in schema ' || quote_ident(n.nspname)) AS name,
  ARRAY[]::text[] AS properties
FROM pg_default_acl f LEFT JOIN pg_namespace n ON n.oid = f.defaclnamespace`,
};
/**
 * Rights beside the usual ones of each kind of object, one row per grantee. An object whose rights were granted and taken
 * back, and one whose rights were never touched, look the same.
 */
const grants = {
    sql: () => `
WITH given (catalogue, oid, attname, acl, usual) AS (
  SELECT 'pg_class', c.oid, NULL::name, c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
    FROM pg_class c WHERE c.relacl IS NOT NULL AND c.oid >= ${scope/* FIRST_USER_OID */.ku}
  UNION ALL SELECT 'pg_class', a.attrelid, a.attname, a.attacl, NULL::aclitem[] FROM pg_attribute a
    WHERE a.attacl IS NOT NULL AND a.attrelid >= ${scope/* FIRST_USER_OID */.ku} AND NOT a.attisdropped
  UNION ALL SELECT 'pg_proc', p.oid, NULL, p.proacl, acldefault('f', p.proowner) FROM pg_proc p WHERE p.proacl IS NOT NULL AND p.oid >= ${scope/* FIRST_USER_OID */.ku}
  UNION ALL SELECT 'pg_type', t.oid, NULL, t.typacl, acldefault('T', t.typowner) FROM pg_type t WHERE t.typacl IS NOT NULL AND t.oid >= ${scope/* FIRST_USER_OID */.ku}
  UNION ALL SELECT 'pg_namespace', n.oid, NULL, n.nspacl, acldefault('n', n.nspowner) FROM pg_namespace n WHERE n.nspacl IS NOT NULL
  UNION ALL SELECT 'pg_language', g.oid, NULL, g.lanacl, acldefault('l', g.lanowner) FROM pg_language g WHERE g.lanacl IS NOT NULL
  UNION ALL SELECT 'pg_foreign_data_wrapper', w.oid, NULL, w.fdwacl, acldefault('F', w.fdwowner) FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
  UNION ALL SELECT 'pg_foreign_server', s.oid, NULL, s.srvacl, acldefault('S', s.srvowner) FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL
  UNION ALL SELECT 'pg_default_acl', f.oid, NULL, f.defaclacl, CASE WHEN f.defaclnamespace = 0
    THEN acldefault(CASE f.defaclobjtype WHEN 'S' THEN 's' ELSE f.defaclobjtype END, f.defaclrole) ELSE NULL::aclitem[] END FROM pg_default_acl f
), changed AS (
  SELECT g.catalogue, g.oid, g.attname, x.verb, x.grantee, x.is_grantable,
    string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type COLLATE "C") AS privileges
  FROM given g CROSS JOIN LATERAL (
    (SELECT 'GRANT' AS verb, e.grantee, e.privilege_type, e.is_grantable FROM aclexplode(g.acl) e
      EXCEPT SELECT 'GRANT', u.grantee, u.privilege_type, u.is_grantable FROM aclexplode(g.usual) u)
    UNION ALL
    (SELECT 'REVOKE', u.grantee, u.privilege_type, false FROM aclexplode(g.usual) u
      EXCEPT SELECT 'REVOKE', e.grantee, e.privilege_type, false FROM aclexplode(g.acl) e)
  ) x GROUP BY g.catalogue, g.oid, g.attname, x.verb, x.grantee, x.is_grantable
)
SELECT c.catalogue, c.oid::int8 AS oid, 'grant' AS kind, concat_ws(' ', c.grantee, c.verb, c.is_grantable, c.attname) AS name,
  concat(c.verb, ' ', c.privileges, ' (' || quote_ident(c.attname) || ')', CASE c.verb WHEN 'GRANT' THEN ' TO ' ELSE ' FROM ' END, ${(0,scope/* role */.JC)('c.grantee')},
    CASE WHEN c.is_grantable THEN ' WITH GRANT OPTION' END) AS text
FROM changed c`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/others.js

const schemas = {
    sql: () => `
SELECT 'pg_namespace' AS catalogue, n.oid::int8 AS oid, 'schema' AS kind, quote_ident(n.nspname) AS name,
  ARRAY['owner', ${(0,scope/* ownerUnlessUsual */.kD)('n.nspowner')}] AS properties
FROM pg_namespace n WHERE ${(0,scope/* isUserSchema */.Th)('n')} AND ${(0,scope/* notOfExtension */.KG)('pg_namespace', 'n.oid')}`,
};
const extensions = {
    sql: () => `
SELECT 'pg_extension' AS catalogue, x.oid::int8 AS oid, 'extension' AS kind, quote_ident(x.extname) AS name,
  ARRAY['version', 'VERSION ' || quote_literal(x.extversion), 'schema', 'SCHEMA ' || quote_ident(n.nspname)] AS properties
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace`,
};
const eventTriggers = {
    sql: () => `
SELECT 'pg_event_trigger' AS catalogue, v.oid::int8 AS oid, 'event trigger' AS kind, quote_ident(v.evtname) AS name,
  ARRAY['event', 'ON ' || v.evtevent, 'tags', 'WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t COLLATE "C") FROM unnest(v.evttags) t) || ')',
    'function', 'EXECUTE FUNCTION ' || v.evtfoid::regproc::text,
    'enabled', CASE v.evtenabled WHEN 'D' THEN 'DISABLED' WHEN 'R' THEN 'ENABLED REPLICA' WHEN 'A' THEN 'ENABLED ALWAYS' END,
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('v.evtowner')}] AS properties
FROM pg_event_trigger v WHERE ${(0,scope/* notOfExtension */.KG)('pg_event_trigger', 'v.oid')}`,
};
const statistics = {
    sql: (version) => `
SELECT 'pg_statistic_ext' AS catalogue, s.oid::int8 AS oid, 'statistics object' AS kind, ${(0,scope/* qualified */.LX)('n.nspname', 's.stxname')} AS name,
  ARRAY['definition', pg_get_statisticsobjdef(s.oid),
    ${version >= 130000 ? `'target', CASE WHEN coalesce(s.stxstattarget, -1) <> -1 THEN 'STATISTICS ' || s.stxstattarget END,` : ''}
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('s.stxowner')}]::text[] AS properties
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE ${(0,scope/* isUserSchema */.Th)('n')}`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/publications.js

const publications = {
    sql: (version) => `
SELECT 'pg_publication' AS catalogue, p.oid::int8 AS oid, 'publication' AS kind, quote_ident(p.pubname) AS name,
  ARRAY['all tables', CASE WHEN p.puballtables THEN 'FOR ALL TABLES' END,
    'operations', 'PUBLISH ' || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
      CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
    ${version >= 130000 ? `'via root', CASE WHEN p.pubviaroot THEN 'PUBLISH VIA PARTITION ROOT' END,` : ''}
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('p.pubowner')}] AS properties
FROM pg_publication p`,
};
/** Tables and (from 15 on) schemas of publications. */
const publicationMembers = {
    sql: (version) => `
SELECT 'pg_publication' AS catalogue, r.prpubid::int8 AS oid, 'member' AS kind, ${(0,scope/* qualified */.LX)('n.nspname', 'c.relname')} AS name,
  concat('TABLE ', ${(0,scope/* qualified */.LX)('n.nspname', 'c.relname')}${version >= 150000
        ? `, ' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname COLLATE "C") FROM unnest(r.prattrs::int2[]) k
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k) || ')', ' WHERE ' || pg_get_expr(r.prqual, r.prrelid)`
        : ''}) AS text
FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
${version >= 150000
        ? `UNION ALL SELECT 'pg_publication', s.pnpubid::int8, 'member', 'schema ' || n.nspname, 'TABLES IN SCHEMA ' || quote_ident(n.nspname)
FROM pg_publication_namespace s JOIN pg_namespace n ON n.oid = s.pnnspid`
        : ''}`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/rarities.js

/**
 * Rarer things, by name and the little that tells one from another: operators, casts, collations, text search, foreign
 * servers, languages. User mappings, which hold passwords, are left out.
 */
const rarities = {
    sql: (version) => `
SELECT r.class::text AS catalogue, r.oid::int8 AS oid, i.type AS kind, i.identity AS name, ARRAY['definition', nullif(r.text, '')] AS properties
FROM (
  SELECT 'pg_cast'::regclass AS class, c.oid, concat_ws(' ', CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure::text
      WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END, CASE c.castcontext WHEN 'a' THEN 'AS ASSIGNMENT' WHEN 'i' THEN 'AS IMPLICIT' END) AS text
    FROM pg_cast c
  UNION ALL SELECT 'pg_operator'::regclass, o.oid, concat_ws(' ', 'FUNCTION', o.oprcode::text, 'COMMUTATOR ' || nullif(o.oprcom, 0)::regoperator::text,
      'NEGATOR ' || nullif(o.oprnegate, 0)::regoperator::text, CASE WHEN o.oprcanmerge THEN 'MERGES' END, CASE WHEN o.oprcanhash THEN 'HASHES' END)
    FROM pg_operator o
  UNION ALL SELECT 'pg_opclass'::regclass, k.oid, concat_ws(' ', 'FOR TYPE', format_type(k.opcintype, NULL), CASE WHEN k.opcdefault THEN 'DEFAULT' END) FROM pg_opclass k
  UNION ALL SELECT 'pg_opfamily'::regclass, f.oid, '' FROM pg_opfamily f
  UNION ALL SELECT 'pg_collation'::regclass, l.oid, concat_ws(' ', 'PROVIDER', l.collprovider::text, l.collcollate${localeColumn(version)},
      CASE WHEN NOT l.collisdeterministic THEN 'NONDETERMINISTIC' END) FROM pg_collation l
  UNION ALL SELECT 'pg_conversion'::regclass, v.oid, 'FROM ' || v.conproc::text FROM pg_conversion v
  UNION ALL SELECT 'pg_ts_config'::regclass, t.oid, (SELECT string_agg(m.maptokentype || ':' || m.mapdict::regdictionary::text, ' ' ORDER BY m.maptokentype, m.mapseqno)
      FROM pg_ts_config_map m WHERE m.mapcfg = t.oid) FROM pg_ts_config t
  UNION ALL SELECT 'pg_ts_dict'::regclass, y.oid, y.dictinitoption FROM pg_ts_dict y
  UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid, '' FROM pg_foreign_data_wrapper w
  UNION ALL SELECT 'pg_foreign_server'::regclass, s.oid, concat_ws(' ', 'TYPE ' || quote_literal(s.srvtype), 'VERSION ' || quote_literal(s.srvversion)) FROM pg_foreign_server s
  UNION ALL SELECT 'pg_language'::regclass, g.oid, CASE WHEN g.lanpltrusted THEN 'TRUSTED' ELSE '' END FROM pg_language g
  UNION ALL SELECT 'pg_am'::regclass, a.oid, 'HANDLER ' || a.amhandler::text FROM pg_am a
) r CROSS JOIN LATERAL pg_identify_object(r.class, r.oid, 0) i
WHERE r.oid >= ${scope/* FIRST_USER_OID */.ku}
  AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = r.class AND e.objid = r.oid AND e.deptype IN ('e', 'i') AND e.objsubid = 0)`,
};
/** Where the locale of an ICU collation is: in `collcollate` until 14. */
function localeColumn(version) {
    if (version >= 170000)
        return ', l.colllocale';
    return version >= 150000 ? ', l.colliculocale' : '';
}

// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
;// CONCATENATED MODULE: ./build/rehearse/snapshot/relations.js

const INDEX_NAME = `(SELECT quote_ident(ic.relname) FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND`;
const PARENTS = `
  SELECT ${(0,scope/* qualified */.LX)('pn.nspname', 'p.relname')} FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
  JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relkind IN ('r', 'p', 'f') ORDER BY h.inhseqno`;
const REPLICA_IDENTITY = `
  CASE WHEN c.relkind NOT IN ('r', 'p', 'm') THEN NULL WHEN c.relreplident = 'n' THEN 'REPLICA IDENTITY NOTHING' WHEN c.relreplident = 'f' THEN 'REPLICA IDENTITY FULL'
    WHEN c.relreplident = 'i' THEN 'REPLICA IDENTITY USING INDEX ' || ${INDEX_NAME} i.indisreplident) END`;
const OWNING_COLUMN = `
  SELECT t.relname, tn.nspname, a.attname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
  JOIN pg_namespace tn ON tn.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'`;
const SEQUENCE = `
  SELECT format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s', format_type(s.seqtypid, NULL), s.seqstart,
    s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' END) AS definition
  FROM pg_sequence s WHERE s.seqrelid = c.oid`;
/** Tables, views, sequences and composite types. The sequence of an identity column is part of its column. */
const relations = {
    sql: () => `
SELECT 'pg_class' AS catalogue, c.oid::int8 AS oid, ${(0,scope/* qualified */.LX)('n.nspname', 'c.relname')} AS name,
  CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
    WHEN 'c' THEN 'composite type' ELSE 'table' END AS kind,
  CASE WHEN c.relkind <> 'c' THEN n.nspname || '.' || c.relname END AS relation,
  CASE WHEN c.relkind = 'c' THEN 'pg_type:' || c.reltype::text END AS also,
  o.nspname || '.' || o.relname AS owned_by,
  ARRAY(${PARENTS}) AS parents,
  CASE WHEN c.relkind IN ('v', 'm') THEN btrim(pg_get_viewdef(c.oid), ' ;') END AS definition,
  ARRAY[
    'persistence', CASE WHEN c.relpersistence = 'u' THEN 'UNLOGGED' END,
    'sequence', s.definition,
    'owned by', 'OWNED BY ' || ${(0,scope/* qualified */.LX)('o.nspname', 'o.relname')} || '.' || quote_ident(o.attname),
    'type', CASE WHEN c.reloftype <> 0 THEN 'OF ' || format_type(c.reloftype, NULL) END,
    'parent', CASE WHEN c.relispartition AND c.relkind <> 'i'
      THEN 'PARTITION OF ' || (${PARENTS} LIMIT 1) || ' ' || pg_get_expr(c.relpartbound, c.oid)
      ELSE 'INHERITS (' || nullif(array_to_string(ARRAY(${PARENTS}), ', '), '') || ')' END,
    'partitioned', CASE WHEN c.relkind = 'p' THEN 'PARTITION BY ' || pg_get_partkeydef(c.oid) END,
    'server', (SELECT 'SERVER ' || quote_ident(fs.srvname) FROM pg_foreign_table f JOIN pg_foreign_server fs ON fs.oid = f.ftserver
      WHERE f.ftrelid = c.oid),
    'server options', ${(0,scope/* optionList */.UX)('OPTIONS', '(SELECT f.ftoptions FROM pg_foreign_table f WHERE f.ftrelid = c.oid)')},
    'access method', (SELECT 'USING ' || quote_ident(am.amname) FROM pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap'),
    'options', ${(0,scope/* optionList */.UX)('WITH', 'c.reloptions')},
    'toast options', ${(0,scope/* optionList */.UX)('TOAST WITH', '(SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid)')},
    'tablespace', (SELECT 'TABLESPACE ' || quote_ident(ts.spcname) FROM pg_tablespace ts WHERE ts.oid = c.reltablespace),
    'populated', CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'WITH NO DATA' END,
    'row security', CASE WHEN c.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
    'forced row security', CASE WHEN c.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END,
    'replica identity', ${REPLICA_IDENTITY},
    'cluster', 'CLUSTER ON ' || ${INDEX_NAME} i.indisclustered),
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('c.relowner')}
  ]::text[] AS properties
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (${OWNING_COLUMN}) o ON c.relkind = 'S' LEFT JOIN LATERAL (${SEQUENCE}) s ON c.relkind = 'S'
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c') AND ${(0,scope/* isUserSchema */.Th)('n')} AND ${(0,scope/* notOfExtension */.KG)('pg_class', 'c.oid')}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/routines.js

/** Functions and procedures as PostgreSQL prints them. The functions that a range type brings are the type's. */
const routines = {
    sql: () => `
SELECT 'pg_proc' AS catalogue, p.oid::int8 AS oid, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
  ${(0,scope/* qualified */.LX)('n.nspname', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
  rtrim(pg_get_functiondef(p.oid), E'\\n') AS definition, ARRAY['owner', ${(0,scope/* ownerUnlessUsual */.kD)('p.proowner')}] AS properties
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid >= ${scope/* FIRST_USER_OID */.ku} AND p.prokind <> 'a' AND ${(0,scope/* isUserSchema */.Th)('n')} AND ${(0,scope/* notOfExtension */.KG)('pg_proc', 'p.oid')}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')`,
};
/** A support function's name, or nothing. */
function support(word, column) {
    return `CASE WHEN ${column}::oid <> 0 THEN '${word} ' || ${column}::text END`;
}
const aggregates = {
    sql: () => `
SELECT 'pg_proc' AS catalogue, p.oid::int8 AS oid, 'aggregate' AS kind,
  ${(0,scope/* qualified */.LX)('n.nspname', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')' AS name,
  ARRAY[
    'arguments', 'ARGUMENTS ' || nullif(pg_get_function_arguments(p.oid), ''),
    'transition', concat_ws(' ', 'SFUNC', a.aggtransfn::text, 'STYPE', format_type(a.aggtranstype, NULL), 'SSPACE ' || nullif(a.aggtransspace, 0)),
    'result', 'RETURNS ' || pg_get_function_result(p.oid),
    'initial', 'INITCOND ' || quote_literal(a.agginitval),
    'final', ${support('FINALFUNC', 'a.aggfinalfn')},
    'final extra', CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
    'final modify', CASE WHEN a.aggfinalmodify <> 'r' THEN 'FINALFUNC_MODIFY ' || a.aggfinalmodify::text END,
    'combine', ${support('COMBINEFUNC', 'a.aggcombinefn')},
    'serial', ${support('SERIALFUNC', 'a.aggserialfn')},
    'deserial', ${support('DESERIALFUNC', 'a.aggdeserialfn')},
    'moving', CASE WHEN a.aggmtransfn::oid <> 0 THEN concat_ws(' ', 'MSFUNC', a.aggmtransfn::text, 'MINVFUNC', a.aggminvtransfn::text,
      'MSTYPE', format_type(a.aggmtranstype, NULL), 'MINITCOND ' || quote_literal(a.aggminitval), ${support('MFINALFUNC', 'a.aggmfinalfn')}) END,
    'sort', CASE WHEN a.aggsortop <> 0 THEN 'SORTOP ' || a.aggsortop::regoperator::text END,
    'volatility', CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END,
    'parallel', CASE p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END,
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('p.proowner')}
  ]::text[] AS properties
FROM pg_proc p JOIN pg_aggregate a ON a.aggfnoid = p.oid JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.oid >= ${scope/* FIRST_USER_OID */.ku} AND ${(0,scope/* isUserSchema */.Th)('n')} AND ${(0,scope/* notOfExtension */.KG)('pg_proc', 'p.oid')}`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/types.js

const RANGE = `
  SELECT concat_ws(' ', 'RANGE OF', format_type(r.rngsubtype, NULL),
    CASE WHEN NOT oc.opcdefault THEN 'OPCLASS ' || ${(0,scope/* qualified */.LX)('ocn.nspname', 'oc.opcname')} END,
    CASE WHEN r.rngcollation <> 0 THEN 'COLLATE ' || ${(0,scope/* qualified */.LX)('cn.nspname', 'co.collname')} END,
    CASE WHEN r.rngcanonical::oid <> 0 THEN 'CANONICAL ' || r.rngcanonical::text END,
    CASE WHEN r.rngsubdiff::oid <> 0 THEN 'SUBTYPE_DIFF ' || r.rngsubdiff::text END)
  FROM pg_range r JOIN pg_opclass oc ON oc.oid = r.rngsubopc JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
  LEFT JOIN pg_collation co ON co.oid = r.rngcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  WHERE r.rngtypid = t.oid`;
/** Enums, domains, ranges and base types; composite types are relations, and array and multirange types come with others. */
const types = {
    sql: () => `
SELECT 'pg_type' AS catalogue, t.oid::int8 AS oid, CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END AS kind,
  ${(0,scope/* qualified */.LX)('n.nspname', 't.typname')} AS name,
  CASE WHEN t.typtype = 'e' THEN 'ENUM' || coalesce((SELECT string_agg(E'\\n' || quote_literal(e.enumlabel), '' ORDER BY e.enumsortorder)
    FROM pg_enum e WHERE e.enumtypid = t.oid), '') END AS definition,
  ARRAY[
    'range', CASE WHEN t.typtype = 'r' THEN (${RANGE}) END,
    'base', CASE WHEN t.typtype = 'b' THEN concat_ws(' ', 'INPUT', t.typinput::text, 'OUTPUT', t.typoutput::text, 'LENGTH', t.typlen) END,
    'shell', CASE WHEN NOT t.typisdefined THEN 'SHELL' END,
    'domain', CASE WHEN t.typtype = 'd' THEN concat_ws(' ', 'AS', format_type(t.typbasetype, t.typtypmod),
      CASE WHEN t.typcollation <> bt.typcollation THEN 'COLLATE ' || ${(0,scope/* qualified */.LX)('ln.nspname', 'l.collname')} END,
      CASE WHEN t.typnotnull THEN 'NOT NULL' END, 'DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault))) END,
    'owner', ${(0,scope/* ownerUnlessUsual */.kD)('t.typowner')}
  ]::text[] AS properties
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_type bt ON bt.oid = t.typbasetype
LEFT JOIN pg_collation l ON l.oid = t.typcollation LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE t.oid >= ${scope/* FIRST_USER_OID */.ku} AND t.typtype IN ('e', 'd', 'r', 'b', 'p') AND t.typrelid = 0 AND ${(0,scope/* isUserSchema */.Th)('n')}
  AND ${(0,scope/* notOfExtension */.KG)('pg_type', 't.oid')} AND NOT EXISTS (SELECT FROM pg_type el WHERE el.typarray = t.oid)`,
};

;// CONCATENATED MODULE: ./build/rehearse/snapshot/read.js













/** In the order in which objects are shown; `rarities` brings kinds of its own. */
const OBJECTS = [
    schemas,
    extensions,
    types,
    relations,
    statistics,
    routines,
    aggregates,
    eventTriggers,
    publications,
    defaultPrivileges,
    rarities,
];
const PARTS = [columns, constraints, indexes, triggers, rules, policies, publicationMembers, grants];
/** Objects stand in the order of these kinds, others after them; within a kind by name. */
const KIND_ORDER = [
    'schema',
    'extension',
    'type',
    'domain',
    'composite type',
    'sequence',
    'table',
    'foreign table',
    'view',
    'materialized view',
];
/**
 * Reads the schema of a database: all objects that are not the system's or an extension's, by some twenty questions
 * whatever its size. `ask` needs no right to read tables; a superuser may ask, since catalogues run no code of the user's.
 * It must lead to one session that is in no transaction.
 */
async function readSnapshot(ask, options = {}) {
    return (0,reading/* readOnly */.Tu)(ask, async () => {
        const [row] = await ask(`SELECT current_setting('server_version_num')::int4 AS version`);
        const version = Number(row?.version);
        const left = new Set(options.leaveOut);
        const drafts = new Drafts();
        for (const { sql } of OBJECTS) {
            for (const found of await ask(sql(version)))
                if (!isLeftOut(found, left))
                    drafts.addObject(found);
        }
        for (const { sql } of PARTS)
            for (const found of await ask(sql(version)))
                drafts.addPart(found);
        for (const found of await ask(COMMENTS))
            drafts.addComment(found);
        return { objects: drafts.objects() };
    });
}
function isLeftOut(row, left) {
    const names = [row.relation, row.owned_by].filter((name) => typeof name === 'string');
    return names.some((name) => left.has(name) || left.has(name.slice(name.indexOf('.') + 1)));
}
/** Objects under way, found by `catalogue:oid` of themselves and of their parts. */
class Drafts {
    byOwn = new Map();
    all = [];
    addObject(row) {
        const { relation, definition } = row;
        const draft = {
            kind: String(row.kind),
            name: String(row.name),
            oid: Number(row.oid),
            ...(typeof relation === 'string' ? { relation } : {}),
            parents: textsOf(row.parents),
            parts: [],
        };
        const properties = row.properties;
        for (let at = 0; at < properties.length; at += 2) {
            const text = properties[at + 1];
            if (typeof text === 'string')
                draft.parts.push({ kind: 'property', name: properties[at] ?? '', text });
        }
        if (typeof definition === 'string')
            draft.parts.push({ kind: 'definition', name: '', text: definition });
        this.all.push(draft);
        this.byOwn.set(`${row.catalogue}:${row.oid}`, { draft, label: '' });
        if (typeof row.also === 'string')
            this.byOwn.set(row.also, { draft, label: '' });
    }
    /** Parts of objects that were left out are dropped. */
    addPart(row) {
        const kind = snapshot/* SCHEMA_PART_KINDS */.U.find((known) => known === row.kind);
        const owner = this.byOwn.get(`${row.catalogue}:${row.oid}`);
        if (kind === undefined || owner === undefined)
            return;
        const { flaw, inherited } = row;
        owner.draft.parts.push({
            kind,
            name: String(row.name),
            text: String(row.text),
            ...(flaw === 'not validated' || flaw === 'invalid' ? { flaw } : {}),
            ...(inherited === true ? { inherited } : {}),
        });
        const own = Array.isArray(row.own) ? row.own : [];
        for (let at = 0; at < own.length; at += 2) {
            if (own[at] !== null)
                this.byOwn.set(String(own[at]), { draft: owner.draft, label: ` ON ${own[at + 1]}` });
        }
    }
    addComment(row) {
        const owner = this.byOwn.get(String(row.own));
        if (owner === undefined)
            return;
        const label = typeof row.column === 'string' ? ` ON COLUMN ${row.column}` : owner.label;
        owner.draft.parts.push({ kind: 'comment', name: label, text: `COMMENT${label} IS ${row.text}` });
    }
    objects() {
        for (const { parts } of this.all)
            parts.sort(byKindAndName);
        return this.all.sort((a, b) => rankOf(a) - rankOf(b) || compare(a.kind, b.kind) || compare(a.name, b.name));
    }
}
/** Columns, and the properties that a query gives, keep their order. */
function byKindAndName(a, b) {
    const byKind = snapshot/* SCHEMA_PART_KINDS */.U.indexOf(a.kind) - snapshot/* SCHEMA_PART_KINDS */.U.indexOf(b.kind);
    if (byKind !== 0 || a.kind === 'column' || a.kind === 'property')
        return byKind;
    return compare(a.name, b.name);
}
function rankOf({ kind }) {
    const at = KIND_ORDER.indexOf(kind);
    return at === -1 ? KIND_ORDER.length : at;
}
/** By code units: the same on every server and machine, unlike a collation. */
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ }),

/***/ 81886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ insideTransaction),
/* harmony export */   Tu: () => (/* binding */ readOnly),
/* harmony export */   Zo: () => (/* binding */ OWN_SETTINGS)
/* harmony export */ });
/**
 * All that shapes how the server writes names and values, so that equal things have equal texts whatever migrations SET
 * on the database. With an empty `search_path` every name outside pg_catalog is qualified, and no function or operator of
 * the user's can stand in for one of pg_catalog's.
 */
const SETTINGS = {
    search_path: '',
    quote_all_identifiers: 'off',
    datestyle: 'ISO, YMD',
    intervalstyle: 'postgres',
    timezone: 'UTC',
    extra_float_digits: '1',
    bytea_output: 'hex',
    lc_monetary: 'C',
    // Rows that a policy hides would be counted as lost; an error is better.
    row_security: 'off',
    lock_timeout: '10s',
};
/** The question that makes these settings, until the end of the transaction. */
const OWN_SETTINGS = `SELECT ${Object.entries(SETTINGS)
    .map(([name, value]) => `pg_catalog.set_config('${name}', '${value}', true)`)
    .join(', ')}`;
/**
 * Runs questions in one read-only transaction, so that they see one state of the database, with settings of ours that end
 * with it. `ask` must lead to one session that is in no transaction.
 */
async function readOnly(ask, questions) {
    await ask('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    let answer;
    try {
        await ask(OWN_SETTINGS);
        answer = await questions();
    }
    catch (error) {
        await ask('ROLLBACK').catch(() => undefined);
        throw error;
    }
    await ask('ROLLBACK');
    return answer;
}
const SAVEPOINT = 'pg_rehearsal_reading';
/** For a session inside a transaction: `readOnly` then works behind a savepoint, which takes its settings back, too. */
function insideTransaction(ask) {
    return async (sql, values) => {
        if (sql.startsWith('BEGIN'))
            return ask(`SAVEPOINT ${SAVEPOINT}`);
        if (sql !== 'ROLLBACK')
            return ask(sql, values);
        await ask(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`);
        return ask(`RELEASE SAVEPOINT ${SAVEPOINT}`);
    };
}


/***/ }),

/***/ 92134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ role),
/* harmony export */   KG: () => (/* binding */ notOfExtension),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   Th: () => (/* binding */ isUserSchema),
/* harmony export */   UX: () => (/* binding */ optionList),
/* harmony export */   kD: () => (/* binding */ ownerUnlessUsual),
/* harmony export */   ku: () => (/* binding */ FIRST_USER_OID)
/* harmony export */ });
/* unused harmony exports DATABASE_OWNER, OWNER_WORD */
/** Pieces of SQL that the questions on the catalogues share. Names resolve in pg_catalog alone (see `readOnly`). */
/** Identifiers from here on are the user's: `FirstNormalObjectId` in src/include/access/transam.h. */
const FIRST_USER_OID = 16384;
/** Names that start with `pg_` are reserved for the system, which has its TOAST and temporary schemas there. */
function isUserSchema(namespace) {
    return `(${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema')`;
}
/** What CREATE EXTENSION made is the extension's: its version stands for it. */
function notOfExtension(catalogue, oid) {
    return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalogue}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}
/** A qualified, quoted name. */
function qualified(namespace, name) {
    return `quote_ident(${namespace}) || '.' || quote_ident(${name})`;
}
const DATABASE_OWNER = '(SELECT d.datdba FROM pg_database d WHERE d.datname = current_database())';
/** Shown for the role that owns the database, whose real name is a matter of chance. No quoted name looks like it. */
const OWNER_WORD = '(owner)';
/** A role's name. */
function role(oid) {
    return `CASE ${oid} WHEN 0 THEN 'PUBLIC' WHEN ${DATABASE_OWNER} THEN '${OWNER_WORD}' ELSE quote_ident(pg_get_userbyid(${oid})) END`;
}
/** `OWNER TO app`; NULL for the owner of the database. */
function ownerUnlessUsual(oid) {
    return `CASE WHEN ${oid} <> ${DATABASE_OWNER} THEN 'OWNER TO ' || quote_ident(pg_get_userbyid(${oid})) END`;
}
/**
 * An array of `name=value` as `WITH (a=1, b=2)`, sorted; NULL for none. What looks like a secret (the options of foreign
 * servers and tables hold some) is not shown.
 */
function optionList(word, options) {
    const shown = `regexp_replace(o, '^([^=]*(?:pass|secret|token|key|credential)[^=]*)=.*$', '\\1=***', 'i')`;
    return `(SELECT '${word} (' || string_agg(${shown}, ', ' ORDER BY o COLLATE "C") || ')' FROM unnest(${options}) o)`;
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ Tracer)
/* harmony export */ });
/* harmony import */ var _core_locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46404);


/**
 * What the migrating session asks about itself after each statement: every relation that it holds a lock on, with its
 * storage and the counters of the open transaction. All that a statement scanned, wrote or rewrote is locked, so the
 * answer is complete, and its cost does not grow with the schema. Relations newer than the base are left out: nobody
 * else uses them, and a migration can make thousands. All names are qualified: `search_path` is not ours.
 */
const ownLocks = (newestOid) => `
SELECT w.wal, l.relation::pg_catalog.int8 AS oid, l.mode, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relfilenode::pg_catalog.int8 AS filenode, i.indrelid::pg_catalog.int8 AS "table",
  pg_catalog.pg_stat_get_xact_numscans(l.relation) AS scans,
  pg_catalog.pg_stat_get_xact_tuples_returned(l.relation) AS read,
  pg_catalog.pg_stat_get_xact_tuples_inserted(l.relation) AS inserted,
  pg_catalog.pg_stat_get_xact_tuples_updated(l.relation) AS updated,
  pg_catalog.pg_stat_get_xact_tuples_deleted(l.relation) AS deleted
FROM (SELECT pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal) w
LEFT JOIN pg_catalog.pg_locks l ON l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() AND l.granted
  AND l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.relation OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid
  AND l.relation OPERATOR(pg_catalog.<=) ${newestOid}::pg_catalog.oid
LEFT JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) l.relation
LEFT JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid OPERATOR(pg_catalog.=) c.oid`;
/** From 15 on a session can have its counters sent off, so that the next transaction counts from zero. */
const RESET_COUNTERS = `
SELECT pg_catalog.pg_stat_force_next_flush(), pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal`;
/** Before 15 the counters that earlier transactions left are read and taken off. */
const LEFT_OVER_COUNTERS = `
SELECT * FROM (SELECT c.oid::pg_catalog.int8 AS oid,
  pg_catalog.pg_stat_get_xact_numscans(c.oid) AS scans, pg_catalog.pg_stat_get_xact_tuples_returned(c.oid) AS read,
  pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) AS inserted, pg_catalog.pg_stat_get_xact_tuples_updated(c.oid) AS updated,
  pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS deleted,
  pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0') AS wal
  FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid AND c.relkind IN ('r', 'm')) s
WHERE s.scans OPERATOR(pg_catalog.+) s.inserted OPERATOR(pg_catalog.+) s.updated OPERATOR(pg_catalog.+) s.deleted OPERATOR(pg_catalog.>) 0`;
const NOTHING = { scans: 0, read: 0, inserted: 0, updated: 0, deleted: 0 };
/** Watches one session: what each statement locked, scanned, wrote and rewrote. */
class Tracer {
    session;
    catalogue;
    canReset;
    ownLocks;
    filenodes;
    /** What the open transaction changed; forgotten when it is rolled back. */
    newFilenodes = new Map();
    held = new Map();
    counters = new Map();
    wal = 0;
    open = [];
    constructor(session, catalogue, major) {
        this.session = session;
        this.catalogue = catalogue;
        this.canReset = major >= 15;
        this.ownLocks = ownLocks([...catalogue.byOid.keys()].reduce((newest, oid) => Math.max(newest, oid), 0));
        this.filenodes = new Map([...catalogue.byOid].map(([oid, relation]) => [oid, relation.filenode]));
    }
    /** Call outside a transaction, before BEGIN. */
    async transactionBegins() {
        const rows = await this.session.query(this.canReset ? RESET_COUNTERS : LEFT_OVER_COUNTERS);
        this.held = new Map();
        this.counters = new Map(this.canReset ? [] : rows.map((row) => [Number(row.oid), countersOf(row)]));
        this.wal = Number(rows[0]?.wal ?? this.wal);
    }
    /** Call after a statement, inside its transaction. */
    async statementRan(statement, outcome) {
        const failed = outcome.error !== undefined;
        const rows = failed || this.session.transaction !== 'open' ? [] : await this.session.query(this.ownLocks);
        this.open.push(this.read(statement, outcome, rows, rows.length > 0 ? 'exact' : 'none'));
    }
    /** Adds to the last statement what it asked for and did not get, if anything. */
    statementWasSkipped(notGiven) {
        const last = this.open.pop();
        if (last !== undefined)
            this.open.push(notGiven === undefined ? last : { ...last, notGiven });
    }
    /** For statements without locks of their own to show: BEGIN, COMMIT and the like. */
    statementPassed(statement, outcome) {
        this.open.push(this.read(statement, outcome, [], outcome.error === undefined ? 'exact' : 'none'));
    }
    /** For a statement that ran outside a transaction: rows that the observer sampled while it ran. */
    statementWasSampled(statement, outcome, rows) {
        this.held = new Map();
        this.counters = new Map();
        this.open.push(this.read(statement, outcome, rows, 'sampled'));
    }
    /** Call when the transaction ended; its locks were held until now. `endMs` is what the end itself took. */
    transactionEnded(endMs, committed) {
        if (committed)
            for (const [oid, filenode] of this.newFilenodes)
                this.filenodes.set(oid, filenode);
        this.newFilenodes.clear();
        const heldFrom = [];
        let leftMs = endMs;
        for (let at = this.open.length - 1; at >= 0; at -= 1) {
            leftMs += this.open[at]?.durationMs ?? 0;
            heldFrom[at] = leftMs;
        }
        // A lock held through a thousand statements is two objects, not a thousand.
        const shared = new Map();
        const sharedLock = (lock) => {
            const known = shared.get(lock);
            if (known !== undefined)
                return known;
            const { identity, mode, takenBy } = lock;
            const { relation, relationKind: kind, existing } = identity;
            const taken = { relation, relationKind: kind, mode, existing, acquired: true, heldMs: heldFrom[takenBy] ?? 0 };
            const made = { taken, held: { ...taken, acquired: false } };
            shared.set(lock, made);
            return made;
        };
        const traces = this.open.map(({ heldLocks, ...trace }, at) => ({
            ...trace,
            locks: heldLocks.map((lock) => (lock.takenBy === at ? sharedLock(lock).taken : sharedLock(lock).held)),
        }));
        this.open = [];
        this.held = new Map();
        return traces;
    }
    read(statement, outcome, rows, observed) {
        const heldLocks = [];
        const rewrites = [];
        const scans = [];
        const written = [];
        const seen = new Set();
        for (const row of rows) {
            if (row.oid === null)
                continue;
            const oid = Number(row.oid);
            const identity = this.identify(oid, row);
            if (identity === undefined)
                continue;
            const mode = String(row.mode);
            if ((0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .isLockMode */ .n9)(mode))
                heldLocks.push(this.hold(`${oid} ${mode}`, identity, mode));
            if (seen.has(oid))
                continue;
            seen.add(oid);
            if (this.wasRewritten(oid, row) && !('TruncateStmt' in statement.node))
                rewrites.push(identity);
            const { scans: scanned, read, ...rest } = this.counted(oid, row);
            const { relation, existing } = identity;
            if (identity.relationKind !== 'index' && scanned > 0)
                scans.push({ relation, rows: read, existing });
            if (rest.inserted + rest.updated + rest.deleted > 0)
                written.push({ relation, existing, ...rest });
        }
        const wal = rows.length > 0 ? Number(rows[0]?.wal ?? this.wal) : this.wal;
        const walBytes = Math.max(0, wal - this.wal);
        this.wal = wal;
        return {
            index: statement.index,
            span: statement.span,
            durationMs: outcome.durationMs,
            ...(outcome.rows === undefined ? {} : { rows: outcome.rows }),
            heldLocks,
            rewrites,
            scans,
            written,
            walBytes,
            notices: outcome.notices,
            observed,
            ...(outcome.error === undefined ? {} : { error: outcome.error }),
        };
    }
    hold(key, identity, mode) {
        const lock = this.held.get(key) ?? { identity, mode, takenBy: this.open.length };
        this.held.set(key, lock);
        return lock;
    }
    /** Undefined for TOAST and temporary relations: nobody else uses them. */
    identify(oid, row) {
        const known = this.catalogue.byOid.get(oid);
        if (known !== undefined) {
            const relation = `${known.schema}.${known.name}`;
            return { relation, relationKind: known.kind, table: known.table ?? relation, existing: true };
        }
        if (row.name === null || /^pg_(toast|temp)/.test(String(row.schema)))
            return undefined;
        const relation = `${row.schema}.${row.name}`;
        const table = this.catalogue.byOid.get(Number(row.table));
        return {
            relation,
            relationKind: (0,_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .relationKind */ .l)(row.kind),
            table: table === undefined ? relation : `${table.schema}.${table.name}`,
            existing: false,
        };
    }
    wasRewritten(oid, row) {
        if (row.filenode === null || row.filenode === undefined)
            return false;
        const now = Number(row.filenode);
        const before = this.newFilenodes.get(oid) ?? this.filenodes.get(oid);
        this.newFilenodes.set(oid, now);
        return before !== undefined && before !== now;
    }
    counted(oid, row) {
        const now = countersOf(row);
        const before = this.counters.get(oid) ?? NOTHING;
        this.counters.set(oid, now);
        return {
            scans: now.scans - before.scans,
            read: Math.max(0, now.read - before.read),
            inserted: Math.max(0, now.inserted - before.inserted),
            updated: Math.max(0, now.updated - before.updated),
            deleted: Math.max(0, now.deleted - before.deleted),
        };
    }
}
function countersOf(row) {
    const number = (value) => Number(value ?? 0);
    return {
        scans: number(row.scans),
        read: number(row.read),
        inserted: number(row.inserted),
        updated: number(row.updated),
        deleted: number(row.deleted),
    };
}


/***/ }),

/***/ 22125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ mayCommitInside),
/* harmony export */   _z: () => (/* binding */ refusesTransaction),
/* harmony export */   my: () => (/* binding */ transactionControl)
/* harmony export */ });
/** Whether a statement begins, ends or marks a transaction itself. */
function transactionControl(statement) {
    if (!('TransactionStmt' in statement.node))
        return undefined;
    switch (statement.node.TransactionStmt.kind) {
        case 'TRANS_STMT_BEGIN':
        case 'TRANS_STMT_START':
            return 'begin';
        case 'TRANS_STMT_SAVEPOINT':
        case 'TRANS_STMT_RELEASE':
        case 'TRANS_STMT_ROLLBACK_TO':
            return 'savepoint';
        default:
            return 'end';
    }
}
/**
 * Whether the server refuses the statement inside a transaction block: calls of `PreventInTransactionBlock` in
 * src/backend/tcop/utility.c, commands/tablecmds.c, commands/cluster.c and commands/indexcmds.c.
 */
function refusesTransaction({ node }) {
    if ('IndexStmt' in node)
        return node.IndexStmt.concurrent === true;
    if ('DropStmt' in node)
        return node.DropStmt.concurrent === true;
    if ('ReindexStmt' in node) {
        const { kind, params } = node.ReindexStmt;
        const whole = kind === 'REINDEX_OBJECT_SCHEMA' || kind === 'REINDEX_OBJECT_SYSTEM' || kind === 'REINDEX_OBJECT_DATABASE';
        return whole || (params ?? []).some((param) => 'DefElem' in param && param.DefElem.defname === 'concurrently');
    }
    if ('AlterTableStmt' in node) {
        return (node.AlterTableStmt.cmds ?? []).some((command) => 'AlterTableCmd' in command &&
            command.AlterTableCmd.subtype === 'AT_DetachPartition' &&
            command.AlterTableCmd.def !== undefined &&
            'PartitionCmd' in command.AlterTableCmd.def &&
            command.AlterTableCmd.def.PartitionCmd.concurrent === true);
    }
    if ('VacuumStmt' in node)
        return node.VacuumStmt.is_vacuumcmd === true;
    if ('ClusterStmt' in node)
        return node.ClusterStmt.relation === undefined;
    return ALWAYS_ALONE.some((kind) => kind in node);
}
const ALWAYS_ALONE = [
    'CreatedbStmt',
    'DropdbStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterSystemStmt',
    'CreateSubscriptionStmt',
    'DropSubscriptionStmt',
];
/** Whether a statement may end transactions from inside (COMMIT in a procedure), and so must not be wrapped in one. */
function mayCommitInside({ node }) {
    return 'CallStmt' in node || 'DoStmt' in node;
}


/***/ })

};
;