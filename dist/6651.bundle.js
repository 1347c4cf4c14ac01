"use strict";
exports.id = 6651;
exports.ids = [6651];
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

/***/ 66651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sizeOf: () => (/* binding */ sizeOf)
/* harmony export */ });
/* harmony import */ var _observer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74735);
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

/** How large a database is, in bytes; nobody is connected to it afterwards. */
async function sizeOf(database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const observer = __addDisposableResource(env_1, await _observer_js__WEBPACK_IMPORTED_MODULE_0__/* .Observer */ .n.open(database), true);
        const [row] = await observer.ask('SELECT pg_database_size(current_database())::text AS bytes');
        return Number(row?.bytes);
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


/***/ })

};
;