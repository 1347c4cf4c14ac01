"use strict";
exports.id = 2620;
exports.ids = [2620];
exports.modules = {

/***/ 9412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ raceWith)
/* harmony export */ });
/** `ended` when the promise settles in time, `over` when the time or the signal came first. Never rejects. */
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

/***/ 54574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _long_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21044);



const CONNECT_TIMEOUT_MS = 15_000;
/**
 * Connects to the rehearsal's database.
 * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
 * @param prepare is handed the client before it connects, to listen to it.
 * @throws EngineError when the server does not take the connection.
 */
async function connect(settings, applicationName, { options, prepare } = {}) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        ...settings,
        // Left open, it would be what PGSSLMODE says.
        ssl: settings.ssl ?? false,
        application_name: applicationName,
        ...(options === undefined ? {} : { options }),
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        keepAlive: true,
    });
    // Without a listener, a connection that breaks between two queries would end the process.
    client.on('error', () => undefined);
    prepare?.(client);
    try {
        await client.connect();
        (0,_long_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLongMessages */ .N)(client);
        const { rows } = await client.query('SELECT pg_catalog.pg_backend_pid() AS pid');
        return { client, pid: rows[0]?.pid ?? 0 };
    }
    catch (error) {
        await client.end().catch(() => undefined);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ(`The Postgres server did not take a connection: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 58413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ errorPosition),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OJ: () => (/* binding */ INSUFFICIENT_PRIVILEGE),
/* harmony export */   S2: () => (/* binding */ CONNECTION_LOST),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   ig: () => (/* binding */ serverError),
/* harmony export */   wl: () => (/* binding */ DISK_FULL)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _long_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21044);


/** Longest text kept of any field that SQL can choose; the rest is cut with an ellipsis. */
const LONGEST_FIELD = 2_000;
/** The connection broke while a statement ran: SQLSTATE class 08. */
const CONNECTION_LOST = '08006';
/** program_limit_exceeded. */
const PROGRAM_LIMIT = '54000';
/** disk_full: the machine's fault, not the statement's. */
const DISK_FULL = '53100';
/** insufficient_privilege. */
const INSUFFICIENT_PRIVILEGE = '42501';
/** `pg_cancel_backend`, `statement_timeout`. */
const CANCELLED = '57014';
/** An error of `pg` as PostgreSQL's own fields; a broken connection becomes SQLSTATE 08006. */
function serverError(error) {
    if (error instanceof _long_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .TooLongMessage */ .m)
        return { message: error.message, code: PROGRAM_LIMIT };
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
/* harmony export */   R: () => (/* binding */ executeWithin),
/* harmony export */   a: () => (/* binding */ ENDED_FROM_OUTSIDE)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _core_patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9412);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58413);




/** After a cancel, and again after a termination, how long the server has to obey. */
const GRACE_MS = 5_000;
/** How often a long statement is looked at. */
const LOOK_MS = 1_000;
const LOOKS_AT_SERVER = 5;
/**
 * Runs a statement under limits that the statement cannot lift: they are kept from another connection. A statement may
 * SET `statement_timeout` as it likes. Over a limit it is cancelled, then its session terminated; a server that obeys
 * neither is given up.
 * @throws EngineError when the server is gone, its disk is full, or it no longer obeys; the signal's reason when the signal
 * stopped it.
 */
async function executeWithin(limits, session, observer, text) {
    limits.signal.throwIfAborted();
    const running = session.execute(text);
    const reason = await waitWithin(limits, running, observer);
    if (reason !== undefined)
        await stop(running, session.pid, observer);
    const outcome = await running;
    limits.signal.throwIfAborted();
    const { code = '', message = '' } = outcome.error ?? {};
    if (ENDED_FROM_OUTSIDE.includes(code) && !(await staysUp(observer)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ(`The Postgres server went away while a statement ran: ${message}`);
    if (code === _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CONNECTION_LOST */ .S2 && reason === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ(`The connection to the Postgres server broke while a statement ran: ${message}`);
    if (outcome.error?.code === _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DISK_FULL */ .wl)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ(`The disk of the Postgres server is full, so the rehearsal ended: ${outcome.error.message}`);
    if (reason === undefined || outcome.error === undefined)
        return outcome;
    return { ...outcome, error: { ...outcome.error, code: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED */ .gD, message: reason } };
}
/** SQLSTATEs of a session that a server ends which goes down or was killed, or that SQL itself ended. */
const ENDED_FROM_OUTSIDE = [_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CONNECTION_LOST */ .S2, '57P01', '57P02', '57P03'];
/** A server that goes down answers for a moment. */
async function staysUp(observer) {
    for (let looks = 0; looks < LOOKS_AT_SERVER; looks += 1) {
        let answers = false;
        const asked = observer.serverAnswers().then((answer) => {
            answers = answer;
        });
        await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(asked, GRACE_MS);
        if (!answers)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(LOOK_MS / LOOKS_AT_SERVER);
    }
    return true;
}
/** Waits for the end, or for a limit; then says which. */
async function waitWithin(limits, running, observer) {
    const { statementMs, diskBytes, signal } = limits;
    const endsAt = performance.now() + statementMs;
    for (;;) {
        const left = Math.max(0, endsAt - performance.now());
        const slice = diskBytes === undefined ? left : Math.min(left, LOOK_MS);
        if ((await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(running, slice, signal)) === 'ended')
            return undefined;
        if (signal.aborted)
            return 'stopped';
        if (performance.now() >= endsAt)
            return `cancelled after ${statementMs / 1_000} s (statement-timeout)`;
        if (diskBytes === undefined)
            continue;
        const bytes = await diskUse(observer, endsAt - performance.now(), signal);
        if (bytes > diskBytes)
            return `cancelled when the database had grown to ${megabytes(bytes)} MB (disk-limit)`;
    }
}
/** Bytes in use, or 0 where that cannot be learnt in time: then the other limits decide. */
async function diskUse(observer, milliseconds, signal) {
    let bytes = 0;
    const asked = askDiskUse(observer).then((answer) => {
        bytes = answer;
    });
    // A server that is gone ends the statement, too, which then says so.
    await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(asked, Math.max(LOOK_MS, milliseconds), signal);
    return bytes;
}
/** Temporary files are counted where the observer may see them. */
async function askDiskUse(observer) {
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
    if ((await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(running, GRACE_MS)) === 'ended')
        return;
    await withGrace(observer.terminate(pid));
    if ((await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(running, GRACE_MS)) === 'ended')
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ('The Postgres server neither finished nor gave up a statement; the rehearsal was abandoned.');
}
async function withGrace(request) {
    await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .raceWith */ .w)(request, GRACE_MS);
}


/***/ }),

/***/ 21044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ refuseLongMessages),
/* harmony export */   m: () => (/* binding */ TooLongMessage)
/* harmony export */ });
const MEGABYTE = 1_048_576;
/** Longest message taken from the server: a row, an error, a notice. JavaScript cannot hold texts of 512 MB. */
const LONGEST_MESSAGE = 64 * MEGABYTE;
/** One byte that says what it is, and four with its length, which count themselves (protocol-message-formats.html). */
const HEADER = 5;
const LENGTH_BYTES = 4;
/**
 * Ends a connection as soon as the server announces a message that is longer than we can hold: SQL can make rows and
 * errors of a gigabyte, and `pg` collects each whole. Call it when the connection is up and idle.
 */
function refuseLongMessages(client) {
    const { stream } = client.connection;
    const header = Buffer.alloc(HEADER);
    let filled = 0;
    let left = 0;
    stream.prependListener('data', (chunk) => {
        let at = 0;
        while (at < chunk.length) {
            const skipped = Math.min(left, chunk.length - at);
            left -= skipped;
            at += skipped;
            const copied = chunk.copy(header, filled, at, Math.min(chunk.length, at + HEADER - filled));
            filled += copied;
            at += copied;
            if (filled < HEADER)
                return;
            filled = 0;
            left = header.readUInt32BE(1) - LENGTH_BYTES;
            if (left > LONGEST_MESSAGE)
                return void stream.destroy(new TooLongMessage(left));
        }
    });
}
/** Why a connection was ended. */
class TooLongMessage extends Error {
    constructor(bytes) {
        super(`the server sent one row or message of ${Math.round(bytes / MEGABYTE)} MB, and ${LONGEST_MESSAGE / MEGABYTE} MB are the most that a rehearsal takes`);
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
    /** The verifier of the owner's password as we set it; empty where we may not see it. */
    verifier;
    lending = false;
    constructor(session, database, verifier) {
        this.session = session;
        this.database = database;
        this.verifier = verifier;
    }
    /** @param signal as of `Session.open`. */
    static async open(database, signal) {
        const session = await connect(database, signal);
        const [row] = database.observerIsSuperuser
            ? await session.query({ text: VERIFIER, values: [database.owner.user] })
            : [];
        return new Observer(session, database, String(row?.verifier ?? ''));
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
            if (this.session.lost === undefined && !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EngineError */ .NJ))
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
    /**
     * Who else would have the rights that are lent to the owner, as a reason not to lend them: somebody who can log in as
     * the owner since a migration changed its password, or an autovacuum worker that runs functions of the owner's.
     */
    async whoElseHasRights() {
        const [row] = await this.ask(VERIFIER, [this.database.owner.user]);
        if (row?.verifier !== this.verifier)
            return 'The password of the role was changed, so others may log in as it: no rights are lent to it.';
        const [worker] = await this.ask(RUN_BY_AUTOVACUUM);
        return worker === undefined
            ? undefined
            : 'Autovacuum runs functions that an index, statistics or a range type of this database names, so no rights are lent: they would have them, too.';
    }
    /** Makes the owner a superuser while `run` runs in its session, and no longer: for one vetted statement. */
    async lendRights(session, run) {
        if (this.lending)
            return run();
        const role = `"${this.database.owner.user.replaceAll('"', '""')}"`;
        this.lending = true;
        try {
            // Nobody else may come in as the owner meanwhile; and should we be killed now, nobody ever may.
            await this.ask(`ALTER ROLE ${role} SUPERUSER NOLOGIN`);
            await noticeRights(session);
            return await run();
        }
        finally {
            this.lending = false;
            await this.ask(`ALTER ROLE ${role} NOSUPERUSER LOGIN`);
            await noticeRights(session);
        }
    }
    /** Lets the owner act as a role that a lent CREATE ROLE made, as its creator could in production. */
    async joinRole(role) {
        const quote = (name) => `"${name.replaceAll('"', '""')}"`;
        await this.ask(`GRANT ${quote(role)} TO ${quote(this.database.owner.user)}`);
    }
    /** Leaves the database while `run` runs: PostgreSQL copies only one that nobody is connected to. */
    async away(run, signal) {
        await this.session[Symbol.asyncDispose]();
        await run();
        this.session = await connect(this.database, signal);
    }
    async [Symbol.asyncDispose]() {
        await this.session[Symbol.asyncDispose]();
    }
}
function connect(database, signal) {
    const options = { options: OWN_SETTINGS, ...(signal && { signal }) };
    return _session_js__WEBPACK_IMPORTED_MODULE_0__/* .Session */ .N.open(database.observer, 'pg-rehearsal observer', options);
}
const VERIFIER = 'SELECT rolpassword AS verifier FROM pg_catalog.pg_authid WHERE rolname = $1';
/** Code of users that autovacuum's ANALYZE runs, as the owner of the table and beside the session that is lent rights. */
const RUN_BY_AUTOVACUUM = `
  SELECT FROM pg_catalog.pg_settings
  WHERE name = 'autovacuum' AND setting = 'on' AND (
    EXISTS (
      SELECT FROM pg_catalog.pg_depend AS d
      LEFT JOIN pg_catalog.pg_class AS c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
      LEFT JOIN pg_catalog.pg_type AS t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
      WHERE (c.relkind IN ('i', 'I') OR d.classid = 'pg_statistic_ext'::regclass)
        AND (d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass) OR t.typtype = 'd')
        AND d.refobjid >= 16384)
    OR EXISTS (SELECT FROM pg_catalog.pg_range WHERE rngsubdiff >= 16384 OR rngcanonical >= 16384))`;
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

/***/ 65232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   sM: () => (/* binding */ wholeStage),
/* harmony export */   sX: () => (/* binding */ stopwatch)
/* harmony export */ });
/* harmony import */ var _core_lending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44424);

/** What applying SQL needs, out of a request and a connection. */
function wholeStage({ database, ledger, limits, server, lendRights = _core_lending_js__WEBPACK_IMPORTED_MODULE_0__/* .LENT_BY_DEFAULT */ .W }, session, observer) {
    return {
        session,
        observer,
        limits,
        ownRole: database.owner.user,
        ownsServer: server.engine !== 'server',
        lend: lendRights,
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
/* harmony export */   L: () => (/* binding */ runWithRights),
/* harmony export */   e: () => (/* binding */ extraRights)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58413);

/**
 * Extensions that any owner of a database may create: `trusted = true` in their control files
 * (https://www.postgresql.org/docs/current/contrib.html).
 */
const TRUSTED_EXTENSIONS = new Set([
    'btree_gin',
    'btree_gist',
    'citext',
    'cube',
    'dict_int',
    'fuzzystrmatch',
    'hstore',
    'intarray',
    'isn',
    'jsonb_plperl',
    'lo',
    'ltree',
    'pgcrypto',
    'pg_trgm',
    'plperl',
    'plpgsql',
    'pltcl',
    'seg',
    'tablefunc',
    'tcn',
    'tsm_system_rows',
    'tsm_system_time',
    'unaccent',
    'uuid-ossp',
]);
/**
 * Untrusted extensions that managed services let their users create and that reach neither the host's files nor the
 * network (RDS: "Extension versions for Amazon RDS for PostgreSQL"; Cloud SQL: "Configure PostgreSQL extensions").
 */
const LENT_EXTENSIONS = [
    'bloom',
    'earthdistance',
    'hypopg',
    'intagg',
    'pageinspect',
    'pg_buffercache',
    'pg_cron',
    'pg_freespacemap',
    'pg_hint_plan',
    'pg_partman',
    'pg_prewarm',
    'pg_repack',
    'pg_stat_statements',
    'pg_visibility',
    'pgaudit',
    'pgrowlocks',
    'pgstattuple',
    'pgvector',
    'postgis',
    'postgis_raster',
    'postgis_topology',
    'sslinfo',
    'timescaledb',
    'vector',
    'xml2',
];
/**
 * Superuser rights for one statement are the host's: only kinds whose whole effect is known from the parse tree get
 * them, and never once an event trigger exists, since its function would run with them too.
 */
function extraRights(statement, lending) {
    const needed = neededRights(statement, lending);
    if (needed === undefined)
        return undefined;
    const { kind, refusal, newRole } = needed;
    const why = refusal ?? (lending.lend?.includes(kind) === false ? `\`lend-rights\` does not name ${kind}.` : undefined);
    return { allowed: why === undefined, ...(why && { refusal: why }), ...(newRole && { newRole }) };
}
function neededRights({ node }, { ownRole, ownsServer }) {
    if ('CreateExtensionStmt' in node) {
        const name = node.CreateExtensionStmt.extname ?? '';
        if (TRUSTED_EXTENSIONS.has(name))
            return undefined;
        return { kind: 'extensions', refusal: LENT_EXTENSIONS.includes(name) ? undefined : UNKNOWN_EXTENSION };
    }
    if ('CreatePublicationStmt' in node) {
        const { for_all_tables: all, pubobjects } = node.CreatePublicationStmt;
        return all === true || (pubobjects ?? []).some(isSchemaPublication) ? { kind: 'publications' } : undefined;
    }
    if ('CreateEventTrigStmt' in node)
        return {
            kind: 'event-triggers',
            refusal: node.CreateEventTrigStmt.eventname === 'login' ? LOGIN_TRIGGER : undefined,
        };
    if ('AlterTableStmt' in node && isTriggerSwitch(node.AlterTableStmt.cmds))
        return { kind: 'system-triggers' };
    if ('CreateRoleStmt' in node) {
        const { role = '', options } = node.CreateRoleStmt;
        const refusal = ownsServer ? undefined : GIVEN_SERVER;
        return {
            kind: 'roles',
            refusal: refusal ?? (isHarmlessRole(role, options, ownRole) ? undefined : MIGHTY_ROLE),
            newRole: role,
        };
    }
    return undefined;
}
const UNKNOWN_EXTENSION = 'Rights are lent only for extensions that managed services let their users create, and that reach neither files nor the network.';
const LOGIN_TRIGGER = 'A trigger on login would run in the sessions of others, so no rights are lent for it.';
const MIGHTY_ROLE = 'Rights are lent only for roles that may log in, create databases and inherit, and nothing more.';
const GIVEN_SERVER = 'Roles belong to the whole server, and this one is given by `database-url`: none are made in it. Rehearse on another engine.';
const NO_SUPERUSER = 'The user of `database-url` is not a superuser and has no rights to lend.';
const EVENT_TRIGGER = 'Once there is an event trigger no rights are lent, since its function would run with them.';
/** Runs a statement with the rights that it needs and may have; an error for want of them says why it had none. */
async function runWithRights({ observer, session }, rights, run) {
    if (rights === undefined || session.transaction === 'failed')
        return run();
    const refusal = rights.refusal ?? (await refusalNow(observer, session));
    if (refusal === undefined)
        return observer.lendRights(session, run);
    const outcome = await run();
    if (outcome.error?.code !== _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .INSUFFICIENT_PRIVILEGE */ .OJ)
        return outcome;
    return { ...outcome, error: { ...outcome.error, hint: refusal, rightsRefused: true } };
}
/** What the statement's surroundings have against lending now. */
async function refusalNow(observer, session) {
    if (!observer.canLendRights)
        return NO_SUPERUSER;
    const [eventTrigger] = await session.query('SELECT 1 FROM pg_catalog.pg_event_trigger LIMIT 1');
    return eventTrigger === undefined ? await observer.whoElseHasRights() : EVENT_TRIGGER;
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88208);
/* harmony import */ var _core_patience_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9412);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54574);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58413);





/** Notices kept per statement: a loop can raise millions. */
const MOST_NOTICES = 50;
/** A statement is cancelled, and then its session terminated, within this. */
const PATIENCE_AFTER_ABORT_MS = 10_000;
const PATIENCE_AT_END_MS = 2_000;
/** One connection. Rows that migrations select are thrown away as they arrive, so that no result fills our memory. */
class Session {
    client;
    notices = [];
    lostBecause;
    signal;
    /** The server's process for this connection. */
    pid;
    constructor(client, pid, signal) {
        this.client = client;
        this.pid = pid;
        this.signal = signal;
        signal?.addEventListener('abort', this.onAbort, { once: true });
    }
    /**
     * @param given `options`: settings of the session, as `postgres -c` takes them; they outrank what the database's owner may
     * set. `signal`: some time after its abort, when the server had its chance to obey, the connection is cut: a server that
     * went silent keeps nobody waiting.
     * @throws EngineError when the server does not take the connection.
     */
    static async open(settings, applicationName, { options, signal } = {}) {
        let session;
        const listen = (client) => {
            client.on('error', (error) => session?.markLost(error.message));
            client.on('end', () => session?.markLost('the connection was closed'));
            client.on('notice', (notice) => session?.keepNotice(notice));
        };
        const { client, pid } = await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(settings, applicationName, { options, prepare: listen });
        session = new Session(client, pid, signal);
        return session;
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
            return Promise.resolve(finish({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serverError */ .ig)(new Error(this.lostBecause)) }));
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
                const position = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorPosition */ .A0)(error);
                resolve(finish({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .serverError */ .ig)(error), ...(position === undefined ? {} : { errorPosition: position }) }));
            });
            this.client.query(query);
        });
    }
    /** Our own queries. @throws the server's errors as `pg` gives them; EngineError where the connection broke. */
    async query(query) {
        try {
            return await this.ask(query);
        }
        catch (error) {
            if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError || error instanceof TypeError || error instanceof RangeError)
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EngineError */ .NJ(`The connection to the Postgres server broke: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`, { cause: error });
        }
    }
    async ask(query) {
        const result = typeof query === 'string'
            ? await this.client.query(query)
            : await this.client.query(query.text, query.values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)));
        return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
    }
    async [Symbol.asyncDispose]() {
        this.signal?.removeEventListener('abort', this.onAbort);
        if (this.lostBecause !== undefined)
            return;
        await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_4__/* .raceWith */ .w)(this.client.end(), PATIENCE_AT_END_MS);
        this.client.connection.stream.destroy();
    }
    onAbort = () => {
        const { stream } = this.client.connection;
        setTimeout(() => stream.destroy(new Error('the server did not answer')), PATIENCE_AFTER_ABORT_MS).unref();
    };
    markLost(reason) {
        this.lostBecause ??= reason;
    }
    keepNotice({ severity, code, message, }) {
        if (this.notices.length >= MOST_NOTICES)
            return;
        this.notices.push({ severity: severity ?? 'NOTICE', code: code ?? '00000', message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(message ?? '') });
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

/***/ 22125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ setsTransaction),
/* harmony export */   WM: () => (/* binding */ NO_TRANSACTION_HERE),
/* harmony export */   Zf: () => (/* binding */ mayCommitInside),
/* harmony export */   _z: () => (/* binding */ refusesTransaction),
/* harmony export */   my: () => (/* binding */ transactionControl)
/* harmony export */ });
/* harmony import */ var _sql_alone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93219);

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
/** Whether a statement sets how its transaction reads: that is refused behind a savepoint, or after a query. */
function setsTransaction({ node }) {
    return 'VariableSetStmt' in node && /^transaction(_|$| )/i.test(node.VariableSetStmt.name ?? '');
}
/** Whether the server refuses, or may refuse, the statement inside a transaction block. */
function refusesTransaction(statement) {
    const { node } = statement;
    // With a replication slot to make or to drop, they refuse one.
    return (0,_sql_alone_js__WEBPACK_IMPORTED_MODULE_0__/* .runsAlone */ .G)(statement) !== undefined || 'CreateSubscriptionStmt' in node || 'DropSubscriptionStmt' in node;
}
/** SQLSTATE active_sql_transaction: such as for REINDEX of a table that turns out to be partitioned. */
const NO_TRANSACTION_HERE = '25001';
/** Whether a statement may end transactions from inside (COMMIT in a procedure), and so must not be wrapped in one. */
function mayCommitInside({ node }) {
    return 'CallStmt' in node || 'DoStmt' in node;
}


/***/ }),

/***/ 86518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ applyWhole)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _sql_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16659);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72917);
/* harmony import */ var _rights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11990);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22125);






/** Words of statements that may need lent rights; only texts that hold one are taken apart. */
const MAY_NEED_RIGHTS = /\b(extension|publication|event\s+trigger|role|user|group|trigger\s+all)\b/i;
/** Applies a migration as its tool would, without tracing: as few messages as the tool itself sends. */
async function applyWhole(stage, migration) {
    const { session, ledger } = stage;
    if (migration.transaction === 'per-statement')
        return applyStatements(stage, migration.text, (0,_sql_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(migration.text));
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
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EngineError */ .NJ)
                throw error;
            return rolledBack(session, { error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .serverError */ .ig)(error) });
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
        const script = (0,_sql_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .q)(text);
        const needsRights = script.statements.some((statement) => (0,_rights_js__WEBPACK_IMPORTED_MODULE_3__/* .extraRights */ .e)(statement, stage)?.allowed);
        if (needsRights)
            return applyStatements(stage, text, script, inTransaction ? 'open' : 'implicit');
    }
    const { error, errorPosition } = await (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .executeWithin */ .R)(stage.limits, stage.session, stage.observer, text);
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
        if (implicit && session.transaction === 'idle' && (0,_transaction_js__WEBPACK_IMPORTED_MODULE_4__/* .transactionControl */ .my)(statement) === undefined)
            await session.execute('BEGIN');
        const rights = (0,_rights_js__WEBPACK_IMPORTED_MODULE_3__/* .extraRights */ .e)(statement, stage);
        const outcome = await (0,_rights_js__WEBPACK_IMPORTED_MODULE_3__/* .runWithRights */ .L)(stage, rights, () => (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .executeWithin */ .R)(limits, session, observer, statement.sql));
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


/***/ })

};
;