"use strict";
exports.id = 3053;
exports.ids = [3053];
exports.modules = {

/***/ 89135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ applyTraced)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(58413);
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
        const code = outcome.error?.code;
        if (code === transaction/* NO_TRANSACTION_HERE */.WM || (code === COMMIT_INSIDE && (0,transaction/* mayCommitInside */.Zf)(statement))) {
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
            if (error instanceof errors/* EngineError */.NJ)
                throw error;
            return (0,rehearse_errors/* serverError */.ig)(error);
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
        const { session, observer, limits } = this.stage;
        const rights = (0,rehearse_rights/* extraRights */.e)(statement, this.stage);
        const outcome = await (0,rehearse_rights/* runWithRights */.L)(this.stage, rights, () => (0,rehearse_limits/* executeWithin */.R)(limits, session, observer, statement.sql));
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
  i.indisvalid AS valid, CASE WHEN i.indexrelid IS NOT NULL THEN pg_get_indexdef(i.indexrelid) END AS definition,
  pg_get_partkeydef(p.partrelid) AS partition_key, p.partdefid::int8 AS default_partition,
  c.relrowsecurity AS row_security, (SELECT count(*) FROM pg_policy o WHERE o.polrelid = c.oid)::int4 AS policies,
  c.relreplident AS identity,
  (SELECT x.relname FROM pg_index r JOIN pg_class x ON x.oid = r.indexrelid WHERE r.indrelid = c.oid AND r.indisreplident) AS identity_index
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
WHERE ${OURS} AND c.relkind IN ('r', 'p', 'i', 'I', 'v', 'm', 'S', 'f') ORDER BY n.nspname, c.relname`;
const COLUMNS = `
SELECT a.attrelid::int8 AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null,
  pg_get_expr(d.adbin, d.adrelid) AS default, a.attidentity <> '' AS identity, l.collname AS collation
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
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
        const rest = names.get(Number(row.default_partition));
        byOid.set(oid, {
            oid,
            schema: String(row.schema),
            name: String(row.name),
            kind: relationKind(row.kind),
            ...(table === undefined ? {} : { table }),
            ...(row.partition_key === null ? {} : { partitionKey: String(row.partition_key) }),
            ...(rest === undefined ? {} : { defaultPartition: rest }),
            rowSecurity: row.row_security === true,
            policies: Number(row.policies),
            replicaIdentity: String(row.identity),
            ...(row.identity_index === null ? {} : { identityIndex: String(row.identity_index) }),
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
    return {
        name: String(row.name),
        type: String(row.type),
        notNull: row.not_null === true,
        ...(row.default === null ? {} : { default: String(row.default) }),
        ...(row.identity === true ? { identity: true } : {}),
        ...(row.collation === null ? {} : { collation: String(row.collation) }),
    };
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

/***/ 8371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formatOf),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88208);
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





/** `pg_dump -Fc` starts with it (src/bin/pg_dump/pg_backup_archiver.c). */
const CUSTOM = Buffer.from('PGDMP');
const GZIP = Buffer.from([0x1f, 0x8b]);
/** A directory and a tar archive hold their table of contents under this name. */
const CONTENTS = 'toc.dat';
/** Where a tar header says that it is one (POSIX.1-1988, `ustar`). */
const TAR_MARK = { at: 257, text: 'ustar' };
/** @throws PreparationError where there is no such file, or it is of no known kind. */
async function formatOf({ path, location }) {
    try {
        const { isDirectory } = await kindOf(location);
        if (isDirectory) {
            if ((await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(location, CONTENTS)).catch(() => undefined)) !== undefined)
                return { kind: 'archive' };
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PreparationError */ .ys(`The fixture ${path} is a directory, but no archive of pg_dump -Fd: it has no ${CONTENTS}.`);
        }
        const head = await headOf(location);
        if (isArchive(head))
            return { kind: 'archive' };
        const compressed = head.subarray(0, GZIP.length).equals(GZIP);
        const name = path.toLowerCase().replace(/\.gz$/, '');
        if (name.endsWith('.csv'))
            return { kind: 'csv', compressed };
        if (/\.(sql|dump|psql)$/.test(name) || !/\.[a-z0-9]+$/.test(name))
            return { kind: 'sql', compressed };
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PreparationError */ .ys)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PreparationError */ .ys(`The fixture ${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PreparationError */ .ys(`The fixture ${path} is of no known kind: name SQL .sql or .sql.gz and tables .csv, or give an archive of pg_dump.`);
}
async function sourceOf({ location }, compressed) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(location);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(location);
    const share = () => (size === 0 ? 1 : Math.min(1, file.bytesRead / size));
    if (!compressed)
        return { stream: file, share };
    const unzipped = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)();
    file.on('error', (error) => unzipped.destroy(error));
    unzipped.on('close', () => file.destroy());
    return { stream: file.pipe(unzipped), share };
}
async function kindOf(location) {
    return { isDirectory: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(location)).isDirectory() };
}
async function headOf(location) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(location), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
        return buffer.subarray(0, bytesRead);
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
function isArchive(head) {
    const mark = head.subarray(TAR_MARK.at, TAR_MARK.at + TAR_MARK.text.length).toString('latin1');
    const isTar = mark === TAR_MARK.text && head.subarray(0, CONTENTS.length).toString('latin1') === CONTENTS;
    return isTar || head.subarray(0, CUSTOM.length).equals(CUSTOM);
}


/***/ }),

/***/ 96268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ headingOf)
/* harmony export */ });
const DUMP = /^-- PostgreSQL database dump\b/;
const CLUSTER_DUMP = /^-- PostgreSQL database cluster dump\b/;
/** "-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -". */
const ENTRY = /^-- (?:Data for )?Name: (.+); Type: ([A-Z ]+); Schema: (.+); Owner: /;
function headingOf(line) {
    if (!line.startsWith('-- '))
        return undefined;
    if (DUMP.test(line))
        return { kind: 'dump' };
    if (CLUSTER_DUMP.test(line))
        return { kind: 'cluster dump' };
    const [, name, type, schema] = ENTRY.exec(line) ?? [];
    if (name === undefined || type === undefined || schema === undefined)
        return undefined;
    return { kind: 'entry', schema, name, type };
}


/***/ }),

/***/ 27869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Watchman)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** How often long work is looked at, and how long a cancelled statement has before its session is ended. */
const LOOK_MS = 1_000;
const GRACE_MS = 5_000;
/** Keeps the limits of work in one session: of long work while it runs, of much short work in between. */
class Watchman {
    watch;
    pid;
    lookedAt = performance.now();
    constructor(watch, pid) {
        this.watch = watch;
        this.pid = pid;
    }
    /**
     * Waits for work, and stops it from outside when the signal comes or the disk limit is passed.
     * @throws the signal's reason; PreparationError for the disk limit; what the work throws.
     */
    async during(work) {
        await this.pause();
        const { observer, signal } = this.watch;
        let over;
        let ending;
        const stop = () => {
            void observer.cancel(this.pid).catch(() => undefined);
            ending = setTimeout(() => void observer.terminate(this.pid).catch(() => undefined), GRACE_MS);
        };
        signal.addEventListener('abort', stop, { once: true });
        const looking = setInterval(async () => {
            if (over !== undefined)
                return;
            over = await this.look().catch(() => undefined);
            if (over !== undefined)
                stop();
        }, LOOK_MS);
        try {
            const result = await work();
            signal.throwIfAborted();
            if (over === undefined)
                return result;
            throw over;
        }
        finally {
            clearInterval(looking);
            clearTimeout(ending);
            signal.removeEventListener('abort', stop);
        }
    }
    /** Looks, where it was not done for a while: a file of short statements is never long at one. */
    async pause() {
        this.watch.signal.throwIfAborted();
        if (performance.now() - this.lookedAt < LOOK_MS)
            return;
        const over = await this.look();
        if (over !== undefined)
            throw over;
    }
    async look() {
        this.lookedAt = performance.now();
        const { observer, diskBytes } = this.watch;
        if (diskBytes === undefined)
            return undefined;
        const [row] = await observer.ask('SELECT pg_database_size(current_database()) AS bytes');
        const bytes = Number(row?.bytes ?? 0);
        if (bytes <= diskBytes)
            return undefined;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PreparationError */ .ys(`Loading data was stopped when the database had grown to ${Math.round(bytes / 1_048_576)} MB (disk-limit).`);
    }
}


/***/ }),

/***/ 23234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/lending.js
var lending = __webpack_require__(44424);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(7804);
;// CONCATENATED MODULE: ./build/rehearse/data/ledger.js


/**
 * The base migrations that a restored dump lacks, by its ledger.
 * @param dump the file that brought the ledger, for messages.
 * @throws PreparationError where the migration tool would refuse to go on from this ledger, or where it says nothing.
 */
async function pendingMigrations(session, ledger, { base, change }, dump) {
    const rows = await appliedRows(session, ledger);
    const refuse = (what) => new errors/* PreparationError */.ys(`The dump ${dump} ${what}`);
    if (rows.size === 0 && base.length > 0)
        throw refuse(`brings the ledger ${ledger.table} without a row, so it does not say which base migrations are in it: ` +
            'make it with the ledger’s rows (no --schema-only, no --exclude-table-data).');
    for (const [version, row] of rows) {
        const file = base.find((migration) => migration.version === version);
        const added = change.find((migration) => migration.version === version);
        if (file === undefined && added !== undefined)
            throw refuse(`has ${added.path} applied already, which the change adds: make it from a database without it.`);
        if (file === undefined)
            throw refuse(`has version ${version} applied, of which the base has no file: ${ledger.table} and files must agree.`);
        if (row.success === false)
            throw refuse(`has ${file.path} half applied (success is false in ${ledger.table}): mend that database first.`);
        if (ledger.checksum !== undefined && row.checksum !== ledger.checksum(file))
            throw refuse(`has another ${file.path} applied than the base has: the file was edited since (its checksum in ${ledger.table} differs), and a deploy would stop there.`);
    }
    return base.filter(({ version }) => !rows.has(version));
}
async function appliedRows(session, ledger) {
    const [there] = await session.query({
        text: 'SELECT pg_catalog.to_regclass($1) IS NOT NULL AS there',
        values: [(0,names/* quoteIdentifier */.Cm)(ledger.table)],
    });
    if (there?.there !== true)
        return new Map();
    return new Map((await session.query(ledger.applied)).map((row) => [String(row.version), row]));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/private-values.js
var private_values = __webpack_require__(47115);
;// CONCATENATED MODULE: ./build/rehearse/data/failures.js


function placeIn(path, place) {
    if (place === undefined)
        return path;
    return 'line' in place ? `${path}:${place.line}` : `${path} (${place.entry})`;
}
/** The server refused what a data file asked of it. */
function refused(path, place, error, showValues) {
    const { message, detail, code } = showValues ? error : (0,private_values/* errorWithoutValues */.J)(error);
    const more = detail === undefined ? '' : ` ${detail}`;
    return new errors/* PreparationError */.ys(`The fixture ${placeIn(path, place)} does not apply to the base schema: ${message}.${more} (SQLSTATE ${code}) ` +
        'Nothing was checked against data; correct the fixture, or leave it out with `fixtures`.');
}
/** A data file is not what it should be; `what` is a clause that says what to do. */
function unusable(path, place, what, cause) {
    return new errors/* PreparationError */.ys(`The fixture ${placeIn(path, place)} cannot be loaded: ${what}.`, { cause });
}

;// CONCATENATED MODULE: ./build/rehearse/data/confined.js



/** Where the header says how many bytes a number has: after `PGDMP` and three bytes of version. */
const INTEGER_SIZE = { at: 8, bytes: 4 };
/** pg_restore takes no longer path (MAXPGPATH). */
const LONGEST_PATH = 1_024;
const PARENT = /(^|[/\\])\.\.([/\\]|$)/;
/**
 * `pg_restore` opens the files that a directory archive names, and reads whatever they lead to: links, names with `..` in
 * them, and lists of large objects, which name files of their own, could reach any file of this machine.
 * @param entries the archive's table of contents, as `pg_restore --list` prints it.
 * @throws PreparationError where the archive could reach out of its directory.
 */
async function refuseToReachOut(file, entries) {
    const odd = (await (0,promises_.readdir)(file.location, { withFileTypes: true })).find((entry) => !entry.isFile());
    if (odd !== undefined)
        throw unusable(file.path, undefined, `${odd.name} in it is no file of its own`);
    if (entries.some((line) => /^\d+; \d+ \d+ BLOBS /.test(line)))
        throw unusable(file.path, undefined, 'it is a directory with large objects; make it as one file, with `pg_dump -Fc`');
    const contents = await (0,promises_.readFile)((0,external_node_path_.join)(file.location, 'toc.dat'));
    if (contents[INTEGER_SIZE.at] !== INTEGER_SIZE.bytes || namesParent(contents))
        throw unusable(file.path, undefined, 'its table of contents names files outside of it');
}
/**
 * Whether a text of the table of contents is a path that leads upwards. A text is a sign, four bytes of length, and its
 * bytes (`WriteStr` in src/bin/pg_dump/pg_backup_archiver.c). SQL ends in a line feed, which no path of use does.
 */
function namesParent(bytes) {
    for (let at = bytes.indexOf('..'); at !== -1; at = bytes.indexOf('..', at + 1)) {
        for (let start = at; start > INTEGER_SIZE.bytes && start > at - LONGEST_PATH; start -= 1) {
            const length = bytes.readUInt32LE(start - INTEGER_SIZE.bytes);
            const sign = bytes[start - INTEGER_SIZE.bytes - 1];
            if (sign !== 0 || length > LONGEST_PATH || start + length <= at)
                continue;
            const text = bytes.toString('latin1', start, start + length);
            if (PARENT.test(text) && !text.endsWith('\n'))
                return true;
        }
    }
    return false;
}

// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/rehearse/limits.js
var limits = __webpack_require__(72917);
// EXTERNAL MODULE: ./build/rehearse/rights.js
var rehearse_rights = __webpack_require__(11990);
;// CONCATENATED MODULE: ./build/rehearse/data/bundle.js
/** Statements go together up to this size. */
const MOST_CHARACTERS = 64_000;
const MOST_STATEMENTS = 200;
/** Statements that change rows, sent together: fewer journeys to the server. */
class Bundle {
    connection;
    statements = [];
    characters = 0;
    constructor(connection) {
        this.connection = connection;
    }
    get first() {
        return this.statements[0];
    }
    get isFull() {
        return this.characters > MOST_CHARACTERS || this.statements.length >= MOST_STATEMENTS;
    }
    add(statement) {
        this.statements.push(statement);
        this.characters += statement.text.length;
    }
    /**
     * Runs all at once; where that fails, one after the other, so that it is known which one fails.
     * @returns that one, with its error.
     */
    async run() {
        const { connection, statements } = this;
        this.statements = [];
        this.characters = 0;
        const isOpen = connection.inTransaction;
        if (isOpen)
            await connection.execute('SAVEPOINT bundle');
        const together = await connection.execute(statements.map(({ text }) => text).join(';\n'));
        if (together === undefined)
            return undefined;
        if (isOpen)
            await connection.execute('ROLLBACK TO SAVEPOINT bundle');
        for (const statement of statements) {
            const failure = await connection.execute(statement.text);
            if (failure !== undefined)
                return { statement, failure };
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/rehearse/data/heading.js
var data_heading = __webpack_require__(96268);
;// CONCATENATED MODULE: ./build/rehearse/data/lines.js
/** No line is longer: hexadecimal takes two characters for each byte of a value. UTF-16 units. */
const LONGEST_LINE = 256 * 1_048_576;
/**
 * A file's lines with their line feeds, as many at a time as a chunk of the file has; the last may lack one.
 * @throws TypeError where the file is not UTF-8; Error where a line has no end.
 */
async function* linesOf(stream, longest = LONGEST_LINE) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let begun = [];
    let length = 0;
    for await (const chunk of stream) {
        const lines = decoder.decode(chunk, { stream: true }).split(/(?<=\n)/);
        const last = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
        if (lines.length > 0) {
            yield [begun.join('') + (lines[0] ?? ''), ...lines.slice(1)];
            begun = [];
            length = 0;
        }
        begun.push(last);
        length += last.length;
        if (length > longest)
            throw new Error('a line of it has no end');
    }
    const rest = begun.join('') + decoder.decode();
    if (rest !== '')
        yield [rest];
}

;// CONCATENATED MODULE: ./build/rehearse/data/manners.js
const COPY = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const ROWS = /^(insert|update|delete)\b/i;
const RIGHTS = /^create\s+(extension|publication|event\s+trigger|role|user|group)\b/i;
const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_OBJECT = '42704';
const DUPLICATE_SCHEMA = '42P06';
const CANNOT_CHANGE_NOW = '55P02';
/** Statements that pg_dump writes about the server that the dump comes from, as `pg_restore --no-owner` leaves them out. */
const OF_DUMPS = [
    [/^alter\s[\s\S]*\sowner\s+to\s/i, { kind: 'skip' }],
    [/^(create|alter|drop)\s+(database|subscription|tablespace)\b/i, { kind: 'skip' }],
    [/^set\s+(session\s+authorization|role)\b/i, { kind: 'skip' }],
    [/^set\s/i, { kind: 'try', passOver: [UNDEFINED_OBJECT, INSUFFICIENT_PRIVILEGE, CANNOT_CHANGE_NOW] }],
    [
        /^(grant|revoke|alter\s+default\s+privileges)\b/i,
        { kind: 'try', passOver: [UNDEFINED_OBJECT, INSUFFICIENT_PRIVILEGE] },
    ],
    [/^create\s+schema\s/i, { kind: 'try', passOver: [DUPLICATE_SCHEMA] }],
    [/^comment\s+on\s+(extension|schema|database)\b/i, { kind: 'try', passOver: [INSUFFICIENT_PRIVILEGE] }],
];
/** Of a dump, what has to do with its rows: sequences are set, and large objects made, by SELECT. */
const ABOUT_ROWS = /^(copy|insert|set|select|begin|commit|refresh)\b/i;
/** @param text a statement, without comments before it. */
function mannerOf(text, { fromDump, rowsOnly }) {
    if (fromDump && rowsOnly && !ABOUT_ROWS.test(text))
        return { kind: 'skip' };
    const found = fromDump ? OF_DUMPS.find(([pattern]) => pattern.test(text)) : undefined;
    if (found !== undefined)
        return found[1];
    if (COPY.test(text))
        return { kind: 'copy' };
    if (RIGHTS.test(text))
        return { kind: 'with rights' };
    return ROWS.test(text) ? { kind: 'rows' } : { kind: 'run' };
}
/** The encoding that a script switches to; PostgreSQL's name, in capitals. */
function encodingOf(text) {
    return /^set\s+client_encoding\s*(?:=|to)\s*'?([\w-]+)'?/i.exec(text)?.[1]?.toUpperCase();
}

;// CONCATENATED MODULE: ./build/rehearse/data/splitter.js
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const ROUTINE = /^\s*create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;
/**
 * Splits a script into statements line by line, so that a dump of any size passes through. The rules are those of
 * psql's own scanner (src/fe_utils/psqlscan.l): a semicolon inside quotes, comments, parentheses or a routine's
 * `BEGIN ATOMIC … END` ends nothing.
 */
class StatementSplitter {
    inside = 'nothing';
    commentDepth = 0;
    parentheses = 0;
    blocks = 0;
    parts = [];
    length = 0;
    startLine = 0;
    /** Characters of the statement that is not complete yet. */
    get pending() {
        return this.length;
    }
    /** @param line with its line feed; `number` counts from 1. */
    feed(line, number) {
        const pieces = [];
        if (this.inside === 'nothing' && this.startLine === 0) {
            const command = /^\s*(\\[^\r\n]*)/.exec(line)?.[1];
            if (command !== undefined)
                return [{ kind: 'command', text: command.trimEnd(), line: number }];
        }
        let from = 0;
        let at = 0;
        while (at < line.length) {
            if (this.inside !== 'nothing') {
                at = this.leave(line, at);
                continue;
            }
            const unit = line.charCodeAt(at);
            if (unit === SEMICOLON && this.parentheses === 0 && this.blocks === 0) {
                this.keep(line.slice(from, at));
                pieces.push(...this.take());
                from = at + 1;
                at += 1;
            }
            else
                at = this.enter(line, at, number);
        }
        this.keep(line.slice(from));
        return pieces;
    }
    /** What is left at the end of the file: a last statement may lack its semicolon. */
    end() {
        return this.take();
    }
    keep(text) {
        if (this.startLine === 0)
            return;
        this.parts.push(text);
        this.length += text.length;
    }
    take() {
        const text = this.parts.join('').trim();
        const line = this.startLine;
        this.parts.length = 0;
        this.length = 0;
        this.startLine = 0;
        this.parentheses = 0;
        this.blocks = 0;
        return text === '' ? [] : [{ kind: 'statement', text, line }];
    }
    /** Goes over what stands at a place outside of quotes and comments. */
    enter(line, at, number) {
        const unit = line.charCodeAt(at);
        if (unit === SPACE || (unit >= 9 && unit <= 13))
            return at + 1;
        if (unit === DASH && line.charCodeAt(at + 1) === DASH)
            return line.length;
        if (unit === SLASH && line.charCodeAt(at + 1) === STAR) {
            this.inside = 'comment';
            this.commentDepth = 1;
            return at + 2;
        }
        if (this.startLine === 0)
            this.startLine = number;
        if (unit === QUOTE || unit === DOUBLE_QUOTE) {
            this.inside = unit === QUOTE ? 'string' : 'name';
            return at + 1;
        }
        if (unit === OPEN)
            this.parentheses += 1;
        if (unit === CLOSE && this.parentheses > 0)
            this.parentheses -= 1;
        const tag = unit === DOLLAR ? matchAt(DOLLAR_TAG, line, at) : undefined;
        if (tag !== undefined) {
            this.inside = { tag };
            return at + tag.length;
        }
        const word = matchAt(WORD, line, at);
        return word === undefined ? at + 1 : this.enterWord(word, line, at);
    }
    enterWord(word, line, at) {
        const end = at + word.length;
        if ((word === 'E' || word === 'e') && line.charCodeAt(end) === QUOTE) {
            this.inside = 'escape string';
            return end + 1;
        }
        const lower = word.toLowerCase();
        if (lower === 'begin' && this.isRoutine(line.slice(0, at)))
            this.blocks += 1;
        else if (lower === 'case' && this.blocks > 0)
            this.blocks += 1;
        else if (lower === 'end' && this.blocks > 0)
            this.blocks -= 1;
        return end;
    }
    isRoutine(sameLine) {
        return ROUTINE.test(this.parts[0] ?? sameLine);
    }
    /** Looks for the end of what the scanner is inside of; the end of the line where it is not there. */
    leave(line, from) {
        if (typeof this.inside === 'object') {
            const end = line.indexOf(this.inside.tag, from);
            if (end === -1)
                return line.length;
            const after = end + this.inside.tag.length;
            this.inside = 'nothing';
            return after;
        }
        return this.inside === 'comment' ? this.leaveComment(line, from) : this.leaveQuotes(line, from);
    }
    leaveComment(line, from) {
        for (let at = from; at < line.length; at += 1) {
            const pair = line.slice(at, at + 2);
            if (pair !== '/*' && pair !== '*/')
                continue;
            at += 1;
            this.commentDepth += pair === '/*' ? 1 : -1;
            if (this.commentDepth > 0)
                continue;
            this.inside = 'nothing';
            return at + 1;
        }
        return line.length;
    }
    /** A doubled quote stands for itself; so does one after a backslash in an `E''` string. */
    leaveQuotes(line, from) {
        const quote = this.inside === 'name' ? DOUBLE_QUOTE : QUOTE;
        for (let at = from; at < line.length; at += 1) {
            const unit = line.charCodeAt(at);
            if (unit === BACKSLASH && this.inside === 'escape string')
                at += 1;
            if (unit !== quote)
                continue;
            if (line.charCodeAt(at + 1) === quote)
                at += 1;
            else {
                this.inside = 'nothing';
                return at + 1;
            }
        }
        return line.length;
    }
}
const [SPACE, QUOTE, DOUBLE_QUOTE, DOLLAR, OPEN, CLOSE, STAR, DASH, SLASH, SEMICOLON, BACKSLASH] = [
    32, 39, 34, 36, 40, 41, 42, 45, 47, 59, 92,
];
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ./build/rehearse/data/script.js











/** A longer statement is not SQL that somebody wrote. */
const LONGEST_STATEMENT = 64 * 1_048_576;
const IGNORED_COMMANDS = /^\\(restrict|unrestrict|connect|c)\b/;
const END_OF_ROWS = /^\\\.\r?\n?$/;
/** Encodings in which UTF-8 text passes unchanged. */
const PLAIN_ENCODINGS = new Set(['UTF8', 'UTF-8', 'UNICODE', 'SQL_ASCII']);
/**
 * Applies a SQL script of any size as it streams. A script of one's own is one transaction unless it has its own; what
 * pg_dump wrote runs statement by statement, as psql does, since one transaction cannot lock thousands of tables.
 * @throws PreparationError with the file's line and PostgreSQL's own message.
 */
async function loadScript(context, connection, source) {
    try {
        await new ScriptRun(context, connection, source).run();
    }
    finally {
        source.stream.destroy();
    }
}
class ScriptRun {
    context;
    connection;
    source;
    splitter = new StatementSplitter();
    bundle;
    copying;
    fromDump = false;
    begun = false;
    /** Whether the open transaction is ours, not the script's. */
    isOurs = false;
    entry;
    line = 0;
    constructor(context, connection, source) {
        this.context = context;
        this.connection = connection;
        this.source = source;
        this.bundle = new Bundle(connection);
    }
    async run() {
        const reader = linesOf(this.source.stream);
        for (;;) {
            const next = await this.read(reader);
            if (next.done === true)
                break;
            await this.takeLines(next.value);
        }
        if (this.copying !== undefined)
            throw unusable(this.source.path, this.place(this.line), 'its rows have no end: a line of \\. is missing');
        for (const piece of this.splitter.end())
            await this.take(piece);
        await this.flush();
        await this.finish();
    }
    async read(reader) {
        try {
            return await reader.next();
        }
        catch (error) {
            const notText = error instanceof TypeError;
            const what = notText
                ? 'it is not UTF-8 text; make it with `pg_dump --encoding=UTF8`, or convert it with iconv'
                : (0,errors/* errorMessage */.gJ)(error);
            throw unusable(this.source.path, this.place(this.line + 1), what, error);
        }
    }
    async takeLines(lines) {
        let rows = [];
        for (const line of lines) {
            this.line += 1;
            if (this.copying === undefined) {
                await this.takeLine(line);
                continue;
            }
            if (!END_OF_ROWS.test(line)) {
                rows.push(line);
                continue;
            }
            await this.copying.copy.write(rows.join(''));
            rows = [];
            await this.endCopy(this.copying.copy, this.copying.line);
        }
        if (rows.length > 0)
            await this.copying?.copy.write(rows.join(''));
    }
    async takeLine(line) {
        await this.readHeading(line);
        for (const piece of this.splitter.feed(line, this.line))
            await this.take(piece);
        if (this.splitter.pending > LONGEST_STATEMENT)
            throw unusable(this.source.path, this.place(this.line), 'a statement has no end');
    }
    async readHeading(line) {
        const heading = (0,data_heading/* headingOf */.W)(line);
        if (heading?.kind === 'cluster dump')
            throw unusable(this.source.path, undefined, 'it is a dump of a whole server; make one of the database with pg_dump');
        if (heading?.kind === 'dump')
            this.fromDump = true;
        if (heading?.kind === 'entry')
            await this.enter(heading);
    }
    async enter({ schema, name, type }) {
        this.entry = `${type} ${name}`;
        if (type !== 'TABLE DATA')
            return;
        if (this.source.fromArchive)
            this.context.report?.(`${this.source.path}, ${schema}.${name}`);
        if (!this.source.rowsOnly || !this.fromDump)
            return;
        await this.flush();
        // What base migrations put in is what the dump has, perhaps changed since. A table that is not there fails at its rows.
        await this.connection.execute(`DELETE FROM ONLY ${(0,names/* quoteIdentifier */.Cm)(schema)}.${(0,names/* quoteIdentifier */.Cm)(name)}`);
    }
    async take(piece) {
        if (piece.kind === 'command')
            return this.takeCommand(piece);
        const encoding = encodingOf(piece.text);
        if (encoding !== undefined && !PLAIN_ENCODINGS.has(encoding))
            throw unusable(this.source.path, this.place(piece.line), `its encoding is ${encoding}; make it with \`pg_dump --encoding=UTF8\``);
        if (encoding !== undefined)
            return;
        const manner = mannerOf(piece.text, { fromDump: this.fromDump, rowsOnly: this.source.rowsOnly });
        if (manner.kind === 'skip')
            return;
        if (manner.kind === 'rows')
            return this.addToBundle(piece);
        await this.flush();
        await this.runAlone(piece, manner);
    }
    takeCommand({ text, line }) {
        if (IGNORED_COMMANDS.test(text))
            return;
        const [name] = text.split(/\s/, 1);
        throw unusable(this.source.path, this.place(line), `${name} is a command of psql, which is not there; write SQL instead`);
    }
    async runAlone(statement, manner) {
        if (manner.kind === 'with rights' && (await this.runWithRights(statement)))
            return;
        await this.begin(statement.text);
        if (manner.kind === 'copy') {
            this.copying = { copy: this.connection.copy(statement.text), line: this.line };
            return;
        }
        const failure = await this.connection.execute(statement.text);
        if (!this.connection.inTransaction)
            this.isOurs = false;
        if (failure === undefined)
            return;
        if (manner.kind !== 'try' || !manner.passOver.includes(failure.error.code))
            throw this.refusal(statement, failure);
    }
    /** Statements that need lent rights run in the stage's own session, which can be lent them. */
    async runWithRights(statement) {
        const { stage } = this.context;
        await (0,parse/* loadGrammar */.o)();
        const [parsed] = (0,parse/* parse */.q)(statement.text).statements;
        const rights = parsed && (0,rehearse_rights/* extraRights */.e)(parsed, stage);
        if (rights?.allowed !== true)
            return false;
        const { error } = await (0,rehearse_rights/* runWithRights */.L)(stage, rights, () => (0,limits/* executeWithin */.R)(stage.limits, stage.session, stage.observer, statement.text));
        if (error !== undefined)
            throw this.refusal(statement, { error });
        return true;
    }
    /** A transaction around all of it, unless the script has its own or comes from pg_dump. */
    async begin(text) {
        if (this.fromDump || this.begun || this.connection.inTransaction)
            return;
        this.begun = true;
        this.isOurs = !/^(begin|start)\b/i.test(text);
        if (this.isOurs)
            await this.connection.execute('BEGIN');
    }
    async addToBundle(statement) {
        this.bundle.add(statement);
        if (this.bundle.isFull)
            await this.flush();
    }
    async flush() {
        if (this.bundle.first === undefined)
            return;
        await this.begin(this.bundle.first.text);
        const refusedOne = await this.bundle.run();
        if (refusedOne !== undefined)
            throw this.refusal(refusedOne.statement, refusedOne.failure);
    }
    async endCopy(copy, line) {
        this.copying = undefined;
        const failure = await copy.end();
        if (failure !== undefined)
            throw this.refusalAt(this.place(line + rowOf(failure.error)), failure.error);
    }
    async finish() {
        if (!this.connection.inTransaction)
            return;
        if (!this.isOurs)
            throw unusable(this.source.path, undefined, 'it begins a transaction and does not end it');
        const failure = await this.connection.execute('COMMIT');
        if (failure !== undefined)
            throw this.refusalAt(undefined, failure.error);
    }
    refusal(statement, { error, position }) {
        const before = position === undefined ? '' : statement.text.slice(0, position);
        return this.refusalAt(this.place(statement.line + before.split('\n').length - 1), error);
    }
    refusalAt(place, error) {
        return refused(this.source.path, place, error, this.connection.showValues);
    }
    place(line) {
        if (!this.source.fromArchive)
            return { line };
        return this.entry === undefined ? undefined : { entry: this.entry };
    }
}
/** "COPY orders, line 3, column total": the row's number after the statement, from 1. */
function rowOf({ where }) {
    return Number(/^COPY .*?, line (\d+)/m.exec(where ?? '')?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/rehearse/data/archive.js









/** Where Debian keeps the client programs of each major version. The newest can read every archive. */
const DEBIAN = '/usr/lib/postgresql';
const LONGEST_COMPLAINT = 2_000;
const runFile = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * Loads an archive of pg_dump (custom, directory or tar). `pg_restore` turns it into SQL and is given no connection: what
 * it writes is applied like any dump, without owners, in the owner's own session.
 * @throws PreparationError where there is no `pg_restore`, where it cannot read the archive, or the server refuses the data.
 */
async function loadArchive(context, connection, file, rowsOnly) {
    if ((await (0,promises_.stat)(file.location)).isDirectory())
        await refuseToReachOut(file, await listArchive(context, file));
    const restorer = await findRestorer(context, file);
    context.report?.(`${file.path} by pg_restore ${restorer.version}`);
    const child = start(restorer, ['--no-owner', '--no-tablespaces', '--no-subscriptions', '--file=-', file.location]);
    const ended = endOf(child);
    try {
        await loadScript(context, connection, { path: file.path, stream: child.stdout, fromArchive: true, rowsOnly });
        const { code, complaint } = await ended;
        if (code !== 0)
            throw unreadable(file, restorer, complaint);
    }
    catch (error) {
        child.kill('SIGKILL');
        const { code, complaint } = await ended;
        // A script that breaks off is the smaller half of the story.
        if (error instanceof errors/* PreparationError */.ys && code !== null && code !== 0)
            throw unreadable(file, restorer, complaint);
        throw error;
    }
    finally {
        child.kill('SIGKILL');
    }
}
/** The archive's table of contents: one line for each entry. */
async function listArchive(context, file) {
    const restorer = await findRestorer(context, file);
    try {
        const options = { env: cleanEnvironment(), maxBuffer: 256 * 1_048_576, windowsHide: true };
        const { stdout } = await runFile(restorer.program, ['--list', file.location], options);
        return stdout.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
    }
    catch (error) {
        throw unreadable(file, restorer, (0,errors/* errorMessage */.gJ)(error));
    }
}
async function findRestorer({ environment, directories }, { path }) {
    const onPath = (environment.PATH ?? '').split(external_node_path_.delimiter);
    const given = await inspected(directories.flatMap(programsIn));
    const others = await inspected([...onPath.flatMap(programsIn), ...(onPath.some(isWrapped) ? behindWrapper() : [])]);
    const [newest] = others.toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const found = given[0] ?? newest;
    if (found !== undefined)
        return found;
    throw unusable(path, undefined, 'it is an archive of pg_dump, and pg_restore is not on PATH; install the client programs of PostgreSQL ' +
        '(`postgresql-client` on Debian and Ubuntu), set PGBIN to their directory, or make a plain dump with `pg_dump -Fp`');
}
function programIn(directory) {
    return (0,external_node_path_.join)(directory, process.platform === 'win32' ? 'pg_restore.exe' : 'pg_restore');
}
function programsIn(directory) {
    return directory !== '' && (0,external_node_fs_.existsSync)(programIn(directory)) && !isWrapped(directory) ? [programIn(directory)] : [];
}
/** Debian puts a script on PATH that chooses a version by the user's clusters; the programs themselves are elsewhere. */
function isWrapped(directory) {
    return (directory !== '' && (0,external_node_fs_.existsSync)(programIn(directory)) && (0,external_node_fs_.realpathSync)(programIn(directory)).endsWith('pg_wrapper'));
}
function behindWrapper() {
    if (!(0,external_node_fs_.existsSync)(DEBIAN))
        return [];
    return (0,external_node_fs_.readdirSync)(DEBIAN).flatMap((name) => programsIn((0,external_node_path_.join)(DEBIAN, name, 'bin')));
}
async function inspected(programs) {
    const found = [];
    for (const program of new Set(programs)) {
        const options = { env: cleanEnvironment(), timeout: 10_000, windowsHide: true };
        const { stdout } = await runFile(program, ['--version'], options).catch(() => ({ stdout: '' }));
        const version = /\(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(stdout)?.[1];
        if (version !== undefined)
            found.push({ program, version });
    }
    return found;
}
function start({ program }, args) {
    return (0,external_node_child_process_.spawn)(program, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
}
/** No connection, no token, no home directory: only what a program needs to start. */
function cleanEnvironment() {
    return { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}
/** How the program ended, and what it complained of. Never rejects. */
function endOf(child) {
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        if (complaint.length < LONGEST_COMPLAINT)
            complaint += text;
    });
    return new Promise((resolve) => {
        child.on('error', (error) => resolve({ code: -1, complaint: error.message }));
        child.on('close', (code) => resolve({ code, complaint }));
    });
}
function unreadable({ path }, { version, program }, complaint) {
    const said = complaint
        .trim()
        .split('\n')[0]
        ?.slice(0, LONGEST_COMPLAINT)
        .replace(/^pg_restore: (error: )?/, '') ?? '';
    const isNewer = /unsupported version/.test(said);
    const advice = isNewer
        ? '; a newer pg_dump made it: install the client programs of that version, or set PGBIN to their directory'
        : '; make it again with pg_dump';
    return unusable(path, undefined, `pg_restore ${version} (${program}) cannot read it: ${said}${advice}`);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./node_modules/pg-copy-streams/index.js
var pg_copy_streams = __webpack_require__(26901);
// EXTERNAL MODULE: ./build/core/patience.js
var patience = __webpack_require__(9412);
// EXTERNAL MODULE: ./build/rehearse/client.js
var rehearse_client = __webpack_require__(54574);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(58413);
// EXTERNAL MODULE: ./build/rehearse/data/watch.js
var watch = __webpack_require__(27869);
;// CONCATENATED MODULE: ./build/rehearse/data/connection.js








/** How long a connection may take to close: a server that went silent keeps nobody waiting. */
const PATIENCE_AT_END_MS = 2_000;
/** A session of the owner in which data is loaded: the only one that can stream a COPY. */
class DataConnection {
    client;
    watchman;
    /** Whether errors may tell values of rows. */
    showValues;
    constructor(client, pid, { stage, showValues }) {
        const { limits, observer } = stage;
        this.client = client;
        this.watchman = new watch/* Watchman */.K({ ...limits, observer }, pid);
        this.showValues = showValues;
    }
    /** @throws EngineError when the server does not take the connection. */
    static async open(context) {
        const { client, pid } = await (0,rehearse_client/* connect */.N)(context.owner, 'pg-rehearsal data');
        return new DataConnection(client, pid, context);
    }
    get inTransaction() {
        return this.client.getTransactionStatus() !== 'I';
    }
    /** Runs a text as one simple query; rows that it selects are thrown away. */
    execute(text) {
        return this.watchman.during(async () => {
            const query = new esm/* default.Query */.Ay.Query(text);
            query.on('row', () => undefined);
            const ended = new Promise((resolve) => {
                query.on('end', () => resolve(undefined));
                query.on('error', (error) => resolve(failureOf(error)));
            });
            this.client.query(query);
            return await ended;
        });
    }
    /** Our own questions. @throws what `pg` throws. */
    async ask(text, values = []) {
        return (await this.client.query(text, [...values])).rows;
    }
    copy(statement) {
        const stream = this.client.query((0,pg_copy_streams/* from */.H)(statement));
        let failure;
        const closed = new Promise((resolve) => {
            stream.on('error', (error) => {
                failure ??= failureOf(error);
                resolve();
            });
            stream.on('finish', resolve);
        });
        const write = async (data) => {
            await this.watchman.pause();
            if (failure !== undefined || stream.write(data))
                return;
            await this.watchman.during(() => Promise.race([(0,external_node_events_.once)(stream, 'drain').catch(() => undefined), closed]));
        };
        const end = async () => {
            if (failure === undefined)
                stream.end();
            await this.watchman.during(() => closed);
            if (failure?.error.code === rehearse_errors/* CONNECTION_LOST */.S2)
                throw gone(failure.error);
            return failure;
        };
        const abort = async () => {
            if (failure === undefined)
                stream.destroy(new Error('the data ended early'));
            await closed;
        };
        return { write, end, abort };
    }
    async [Symbol.asyncDispose]() {
        await (0,patience/* raceWith */.w)(this.client.end(), PATIENCE_AT_END_MS);
        this.client.connection.stream.destroy();
    }
}
function failureOf(error) {
    const position = (0,rehearse_errors/* errorPosition */.A0)(error);
    return { error: (0,rehearse_errors/* serverError */.ig)(error), ...(position === undefined ? {} : { position }) };
}
function gone({ message }) {
    return new errors/* EngineError */.NJ(`The Postgres server went away while data was loaded: ${message}`);
}

;// CONCATENATED MODULE: ./build/rehearse/data/csv.js




/** A header line is no longer. */
const LONGEST_HEADER = 1_048_576;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/**
 * Streams a CSV file into the table that its name names: `customers.csv`, `shop.orders.csv`, also `02_customers.csv`,
 * since files are loaded in the order of their names. The first line names the columns; an empty field without quotes is NULL.
 * @throws PreparationError with the file's line and PostgreSQL's own message.
 */
async function loadCsv(connection, path, stream) {
    try {
        const table = await tableFor(connection, path);
        const chunks = stream[Symbol.asyncIterator]();
        const start = await readHeader(path, chunks);
        const columns = columnsOf(path, start, table);
        const list = columns.map((name) => (0,names/* quoteIdentifier */.Cm)(name)).join(', ');
        const copy = connection.copy(`COPY ${table.name} (${list}) FROM STDIN WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`);
        try {
            await copy.write(start);
            for (let next = await nextOf(path, chunks); next !== undefined; next = await nextOf(path, chunks))
                await copy.write(next);
        }
        catch (error) {
            await copy.abort();
            throw error;
        }
        const failure = await copy.end();
        if (failure !== undefined)
            throw refused(path, { line: Math.max(1, rowOf(failure.error)) }, failure.error, connection.showValues);
        await advanceSequences(connection, table);
    }
    finally {
        stream.destroy();
    }
}
async function nextOf(path, chunks) {
    try {
        const { value, done } = await chunks.next();
        return done === true ? undefined : value;
    }
    catch (error) {
        throw unusable(path, undefined, (0,errors/* errorMessage */.gJ)(error), error);
    }
}
/** Enough of the file to hold its first line. */
async function readHeader(path, chunks) {
    let start = Buffer.alloc(0);
    while (!start.includes(0x0a)) {
        const next = await nextOf(path, chunks);
        if (next === undefined)
            break;
        start = Buffer.concat([start, next]);
        if (start.length > LONGEST_HEADER && !start.includes(0x0a))
            throw unusable(path, { line: 1 }, 'its first line has no end');
    }
    return start.subarray(0, 3).equals(BYTE_ORDER_MARK) ? start.subarray(3) : start;
}
function columnsOf(path, start, { name, columns }) {
    const [line = ''] = start.toString('utf8').split(/\r?\n/, 1);
    const names = fieldsOf(line).map((field) => field.trim());
    if (line.trim() === '')
        throw unusable(path, { line: 1 }, 'its first line must name the columns');
    const unknown = names.filter((column) => !columns.includes(column));
    if (unknown.length === 0)
        return names;
    const separator = names.length === 1 ? (/[;\t|]/.exec(line)?.[0] ?? '') : '';
    const what = separator !== ''
        ? `its fields are separated by ${separator === '\t' ? 'tabs' : separator}; separate them by commas`
        : `${name} has no column ${unknown.join(', ')}; its first line must name columns of the table, which are ${columns.join(', ')}`;
    throw unusable(path, { line: 1 }, what);
}
/** The fields of one line, as COPY reads them: a doubled quote inside quotes stands for itself. */
function fieldsOf(line) {
    const fields = [];
    for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
        fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    return fields;
}
const TABLES = `
SELECT n.nspname AS schema, c.relname AS name, pg_catalog.pg_table_is_visible(c.oid) AS visible,
  (SELECT pg_catalog.json_agg(a.attname ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND ($1 = c.relname OR $1 = n.nspname || '.' || c.relname)
ORDER BY pg_catalog.pg_table_is_visible(c.oid) DESC, n.nspname`;
async function tableFor(connection, path) {
    const base = path.replace(/^.*\//, '').replace(/\.csv(\.gz)?$/i, '');
    const withoutNumber = base.replace(/^\d+[-_. ]+/, '');
    for (const name of new Set([base, withoutNumber])) {
        const [found, other] = await connection.ask(TABLES, [name]);
        if (found === undefined)
            continue;
        if (other !== undefined && found.visible === other.visible)
            throw unusable(path, undefined, `there are several tables ${name}; name the file with its schema, such as ${found.schema}.${name}.csv`);
        return {
            name: `${(0,names/* quoteIdentifier */.Cm)(String(found.schema))}.${(0,names/* quoteIdentifier */.Cm)(String(found.name))}`,
            columns: Array.isArray(found.columns) ? found.columns.map(String) : [],
        };
    }
    throw unusable(path, undefined, `its name must be a table's, and there is no table ${withoutNumber} in the base schema`);
}
/** Rows came with numbers of their own: sequences go on behind them, as they do where the rows were made. */
async function advanceSequences(connection, { name, columns }) {
    for (const column of columns) {
        const [row] = await connection.ask('SELECT pg_catalog.pg_get_serial_sequence($1, $2) AS sequence', [name, column]);
        if (typeof row?.sequence !== 'string')
            continue;
        const last = `max(${(0,names/* quoteIdentifier */.Cm)(column)})`;
        await connection.ask(`SELECT pg_catalog.setval($1::text::regclass, ${last}::bigint) FROM ${name} HAVING ${last} > coalesce(pg_catalog.pg_sequence_last_value($1::text::regclass), 0)`, [row.sequence]);
    }
}

// EXTERNAL MODULE: ./build/rehearse/data/format.js
var data_format = __webpack_require__(8371);
;// CONCATENATED MODULE: ./build/rehearse/data/load.js
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





/** How often it is told how far a file is read. */
const TELL_MS = 1_000;
/**
 * Loads a data file into the database: SQL (also what pg_dump writes as plain text), CSV, both perhaps gzipped, or an
 * archive of pg_dump. In a session of its own.
 * @throws PreparationError that names the file and, where there is one, the line; EngineError where the server goes away;
 * the signal's reason where the signal stopped it.
 */
async function loadData(file, context, { rowsOnly = false } = {}) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const format = await (0,data_format/* formatOf */.b)(file);
        const connection = __addDisposableResource(env_1, await DataConnection.open(context), true);
        if (rowsOnly)
            await withoutTriggers(connection, context);
        if (format.kind === 'archive')
            return await loadArchive(context, connection, file, rowsOnly);
        const source = await (0,data_format/* sourceOf */.v)(file, format.compressed);
        const _ = __addDisposableResource(env_1, telling(context, file, source), false);
        if (format.kind === 'csv')
            return await loadCsv(connection, file.path, source.stream);
        return await loadScript(context, connection, {
            path: file.path,
            stream: source.stream,
            fromArchive: false,
            rowsOnly,
        });
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
/** The setting outlasts the right to set it, which is lent for a moment while nothing of the file has run. */
async function withoutTriggers(connection, { stage }) {
    if (!stage.observer.canLendRights)
        return;
    await stage.observer.lendRights(stage.session, () => connection.execute('SET session_replication_role TO replica'));
}
function telling({ report }, { path }, { share }) {
    const timer = setInterval(() => report?.(`${path}, ${Math.floor(share() * 100)} % read`), TELL_MS);
    return { [Symbol.dispose]: () => clearInterval(timer) };
}

;// CONCATENATED MODULE: ./build/rehearse/data/contents.js




/** pg_dump says what it is within the first lines. */
const LINES_OF_HEADING = 50;
/** "215; 1259 16386 TABLE public orders shop", without `TABLE DATA` and `TABLE ATTACH`. */
const TABLE_ENTRY = /^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )(\S+) (.+) \S+$/;
/**
 * What pg_dump says that a file of its making holds.
 * @returns undefined where it is no dump but somebody's own SQL or CSV.
 * @throws PreparationError where it cannot be read.
 */
async function contentsOf(file, context) {
    const format = await (0,data_format/* formatOf */.b)(file);
    if (format.kind === 'csv')
        return undefined;
    if (format.kind === 'archive') {
        const entries = (await listArchive(context, file)).map((line) => TABLE_ENTRY.exec(line));
        return {
            tables: entries.flatMap((entry) => (entry === null ? [] : [{ schema: entry[1] ?? '', name: entry[2] ?? '' }])),
        };
    }
    const { stream } = await (0,data_format/* sourceOf */.v)(file, format.compressed);
    try {
        return await contentsOfScript(stream);
    }
    catch {
        // Loading it will say what is wrong, and where.
        return undefined;
    }
    finally {
        stream.destroy();
    }
}
/** All tables come before the rows of the first. */
async function contentsOfScript(stream) {
    const tables = [];
    let isDump = false;
    let read = 0;
    for await (const lines of linesOf(stream)) {
        for (const line of lines) {
            const heading = (0,data_heading/* headingOf */.W)(line);
            isDump ||= heading?.kind === 'dump';
            read += 1;
            if (!isDump && read > LINES_OF_HEADING)
                return undefined;
            if (heading?.kind !== 'entry')
                continue;
            if (heading.type === 'TABLE DATA')
                return isDump ? { tables } : undefined;
            if (heading.type === 'TABLE')
                tables.push({ schema: heading.schema, name: heading.name });
        }
    }
    return isDump ? { tables } : undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/fixtures.js




const MOST_NAMES = 5;
const LEDGER_COPY = 'pg_rehearsal_ledger';
/** @throws PreparationError where a file cannot be read. */
async function arrangeFixtures(files, context, ledger) {
    const dumps = [];
    const rest = [];
    for (const file of files) {
        const contents = await contentsOf(file, context);
        const bringsLedger = contents?.tables.some(({ schema, name }) => schema === 'public' && name === ledger?.table);
        if (bringsLedger === true)
            dumps.push(file);
        else
            rest.push({ file, ...(contents === undefined ? {} : { contents }) });
    }
    return { dumps, rest };
}
/**
 * Loads what goes into the schema that base migrations made. A dump whose tables are all there gives its rows, in place of
 * theirs; one whose tables are all missing is restored whole.
 * @returns what a reader should know of it, sentences.
 * @throws PreparationError where the server refuses the data, or a dump is neither.
 */
async function loadFixtures(rest, context, ledger) {
    const notes = [];
    for (const { file, contents } of rest) {
        context.report?.(file.path);
        if (contents === undefined) {
            await loadData(file, context);
            continue;
        }
        const missing = await missingTables(context.stage.session, contents.tables);
        if (missing.length > 0 && missing.length < contents.tables.length)
            throw misfit(file, missing);
        const rowsOnly = missing.length === 0;
        if (rowsOnly)
            await keepingLedger(context.stage.session, ledger, () => loadData(file, context, { rowsOnly }));
        else
            await loadData(file, context);
        if (rowsOnly && contents.tables.length > 0)
            notes.push(`${file.path} has no ledger that says which base migrations are in it: only its rows were loaded, into the schema that the base migrations make.`);
    }
    return notes;
}
async function missingTables(session, tables) {
    const rows = await session.query({
        text: `SELECT t.schema || '.' || t.name AS name FROM pg_catalog.json_to_recordset($1) AS t (schema text, name text)
      WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname = t.schema AND c.relname = t.name)`,
        values: [JSON.stringify(tables)],
    });
    return rows.map(({ name }) => String(name));
}
function misfit({ path }, missing) {
    const names = missing.slice(0, MOST_NAMES).join(', ') + (missing.length > MOST_NAMES ? ' …' : '');
    return new errors/* PreparationError */.ys(`The dump ${path} fits the base only in part: it has no ledger that says which base migrations are in it, and of ` +
        `its tables the base lacks ${names}. Make it with the ledger’s table, or of the tables that the base has (pg_dump --table).`);
}
/** Here the base migrations are what was applied, whatever was where the rows come from. */
async function keepingLedger(session, ledger, load) {
    if (ledger === undefined)
        return await load();
    const table = (0,names/* quoteIdentifier */.Cm)(ledger.table);
    await session.query(`CREATE TEMPORARY TABLE ${LEDGER_COPY} AS TABLE ${table}`);
    await load();
    await session.query(`DELETE FROM ${table}; INSERT INTO ${table} TABLE ${LEDGER_COPY}; DROP TABLE ${LEDGER_COPY}`);
}

// EXTERNAL MODULE: ./build/rehearse/request.js
var rehearse_request = __webpack_require__(65232);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
// EXTERNAL MODULE: ./build/rehearse/whole.js
var whole = __webpack_require__(86518);
;// CONCATENATED MODULE: ./build/rehearse/prepare.js
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Brings an empty database to where production is: a dump that carries the ledger, the base migrations that are not in
 * it, then other data, then statistics. It happens in a session of its own, since a deploy starts a new one: what base
 * migrations SET is forgotten. Data is loaded as the owner, never as a superuser: it may come from the change.
 * @throws PreparationError where base or fixtures do not apply.
 */
async function prepare(request, observer) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { database, progress, base, fixtures } = request;
        const clock = (0,rehearse_request/* stopwatch */.sX)();
        const session = prepare_addDisposableResource(env_1, await rehearse_session/* Session */.N.open(database.owner, 'pg-rehearsal', request.limits), true);
        const limits = { ...request.limits, statementMs: PATIENCE_MS };
        // What was merged before ran in production, whoever ran it: it is lent every right that anybody may have.
        const stage = { ...(0,rehearse_request/* wholeStage */.sM)(request, session, observer), limits, lend: lending/* LENDABLE_KINDS */.m };
        const context = dataContext(request, stage);
        const arranged = await arrangeFixtures(fixtures, context, request.ledger);
        const pending = arranged.dumps.length === 0 ? base : await restore(request, context, arranged);
        const restoreMs = clock();
        progress.step(`Applying ${(0,rehearse_request/* count */.U9)(pending.length, 'base migration')}`);
        if (request.trustBase === true && observer.canLendRights) {
            await observer.lendRights(session, () => applyBase(request, stage, pending));
        }
        else
            await applyBase(request, stage, pending);
        const baseMs = clock();
        if (arranged.rest.length > 0)
            progress.step(`Loading ${(0,rehearse_request/* count */.U9)(arranged.rest.length, 'fixture')}`);
        const notes = await loadFixtures(arranged.rest, context, request.ledger);
        const seeded = request.seedRows === undefined ? undefined : await seed(request, request.seedRows, session, observer);
        await session.execute('ANALYZE');
        return { baseMs, fixturesMs: restoreMs + clock(), notes, ...(seeded === undefined ? {} : { seeded }) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = prepare_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Restores dumps that carry the ledger into the empty database.
 * @returns the base migrations that are not in them.
 */
async function restore({ progress, ledger, base, change }, context, { dumps }) {
    progress.step(`Restoring ${(0,rehearse_request/* count */.U9)(dumps.length, 'dump')}`);
    for (const dump of dumps) {
        context.report?.(dump.path);
        await loadData(dump, context);
    }
    if (ledger === undefined)
        return base;
    const files = { base, change: change.map(({ migration }) => migration) };
    return await pendingMigrations(context.stage.session, ledger, files, dumps.map(({ path }) => path).join(', '));
}
function dataContext({ database, clientPrograms, showValues, progress }, stage) {
    return {
        stage,
        owner: database.owner,
        environment: {},
        directories: [],
        ...clientPrograms,
        showValues: showValues !== false,
        report: (activity) => progress.detail(activity),
    };
}
/** Made data for the tables that fixtures left empty. Always the same: a rehearsal must not pass by chance. */
async function seed(request, rows, session, observer) {
    const { progress, limits, ledger } = request;
    progress.step(`Making ${rows} rows of data for each empty table`);
    const { seedTables } = await Promise.all(/* import() */[__webpack_require__.e(1642), __webpack_require__.e(9052)]).then(__webpack_require__.bind(__webpack_require__, 59052));
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
        const failure = await (0,whole/* applyWhole */.k)(stage, migration);
        if (failure === undefined)
            continue;
        const { error, line } = failure;
        throw new errors/* PreparationError */.ys(`The base migration ${migration.path}${line === undefined ? '' : `:${line}`} does not apply to an empty database: ` +
            `${error.message} (SQLSTATE ${error.code}). ${advice(error, stage)}`);
    }
}
function advice({ code, hint, rightsRefused }, { ownsServer }) {
    const end = 'The change was not checked: the history must apply from its beginning.';
    if (code !== rehearse_errors/* INSUFFICIENT_PRIVILEGE */.OJ)
        return end;
    const why = rightsRefused === true && hint !== undefined ? [hint] : [];
    // On a given server it would be a superuser of all of it.
    const cure = ownsServer ? ['trust-base lends base migrations more.'] : [];
    return ['It ran as a role that owns the database and is no superuser.', ...why, ...cure, end].join(' ');
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


/***/ })

};
;