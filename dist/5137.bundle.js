"use strict";
exports.id = 5137;
exports.ids = [5137];
exports.modules = {

/***/ 5137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStats: () => (/* binding */ runStats)
});

// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(77075);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/engines/reach.js
var reach = __webpack_require__(22912);
// EXTERNAL MODULE: ./build/engines/url.js
var engines_url = __webpack_require__(25362);
;// CONCATENATED MODULE: ./build/rehearse/cost/format-statistics.js
/** A statistics file: JSON with one line for each index and column, so that two of them compare line by line. */
function formatStatistics({ tables, limitations, ...head }) {
    const lines = Object.entries(head).map(([key, value]) => `  ${pair(key, value)},`);
    const list = tables.map(({ indexes, columns, ...table }) => {
        const own = Object.entries(table).map(([key, value]) => `      ${pair(key, value)},`);
        return ['    {', ...own, ...items('indexes', indexes, ','), ...items('columns', columns, ''), '    }'].join('\n');
    });
    const all = list.length === 0 ? '  "tables": [],' : `  "tables": [\n${list.join(',\n')}\n  ],`;
    return `${['{', ...lines, all, `  ${pair('limitations', limitations)}`, '}'].join('\n')}\n`;
}
function items(key, values, end) {
    if (values.length === 0)
        return [`      "${key}": []${end}`];
    const lines = values.map((value) => `        ${JSON.stringify(value)}`).join(',\n');
    return [`      "${key}": [\n${lines}\n      ]${end}`];
}
function pair(key, value) {
    return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}

// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(4148);
// EXTERNAL MODULE: ./build/rehearse/errors.js
var rehearse_errors = __webpack_require__(58413);
// EXTERNAL MODULE: ./build/rehearse/session.js
var rehearse_session = __webpack_require__(10565);
// EXTERNAL MODULE: ./build/rehearse/snapshot/reading.js
var reading = __webpack_require__(81886);
// EXTERNAL MODULE: ./build/rehearse/cost/read-tables.js
var read_tables = __webpack_require__(90901);
// EXTERNAL MODULE: ./build/rehearse/cost/statistics-queries.js
var statistics_queries = __webpack_require__(32969);
;// CONCATENATED MODULE: ./build/rehearse/cost/read-statistics.js
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







/** Short: the server has better to do. Not by connection options, which connection poolers refuse. */
const TIMEOUTS = "SET LOCAL statement_timeout = '15s'; SET LOCAL lock_timeout = '2s'";
/** SQLSTATE lock_not_available. */
const LOCK_NOT_AVAILABLE = '55P03';
/**
 * Reads the sizes of a live database in one read-only transaction, from catalogues alone: no table of the user's is
 * opened, and no value is read. Any user who may connect will do; what that user may not see is in `limitations`.
 * @throws EngineError where the server does not take the connection (its cause says why) or does not answer in time.
 */
async function readStatistics(connection) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = __addDisposableResource(env_1, await rehearse_session/* Session */.N.open(connection, 'pg-rehearsal stats'), true);
        const ask = (text, values = []) => session.query(values.length === 0 ? text : { text, values });
        try {
            return await (0,reading/* readOnly */.Tu)(ask, () => read(ask));
        }
        catch (error) {
            throw explained(error, session.lost);
        }
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
async function read(ask) {
    await ask(TIMEOUTS);
    const [server] = await ask(statistics_queries/* VERSION_OF_SERVER */.nR);
    const { tables, locked, unreadable } = await (0,read_tables/* readTables */.g)(ask);
    const columns = new Map();
    for (const row of (await ask(statistics_queries/* COLUMNS */.cZ)).toSorted(read_tables/* byName */.n)) {
        const column = {
            name: String(row.name),
            nullFraction: Number(row.null_fraction),
            distinct: Number(row.distinct),
            averageWidth: Number(row.width),
        };
        const others = columns.get(Number(row.table));
        if (others === undefined)
            columns.set(Number(row.table), [column]);
        else
            others.push(column);
    }
    const withColumns = [...tables].map(([oid, table]) => ({ ...table, columns: columns.get(oid) ?? [] }));
    return {
        schemaVersion: statistics/* STATISTICS_VERSION */.hs,
        postgresVersion: String(server?.version).split(' ')[0] ?? '',
        tables: withColumns,
        limitations: limitationsOf(withColumns, locked, unreadable),
    };
}
function limitationsOf(tables, locked, unreadable) {
    const uncounted = tables.filter(({ rows, kind }) => rows === null && kind !== 'partitioned table');
    const said = (those, sentence) => those.length === 0 ? [] : [sentence(those.length === 1 ? '1 table' : `${those.length} tables`)];
    return [
        ...said(uncounted, (count) => `The rows of ${count} are unknown, since nobody counted them: run ANALYZE.`),
        ...said(locked, (count) => `The sizes of ${count} are those of the last VACUUM or ANALYZE, since somebody held or waited for AccessExclusiveLock.`),
        ...said(unreadable, (count) => `The columns of ${count} are left out, since this user may not read them: rows and bytes do not need it.`),
    ];
}
function explained(error, lost) {
    const { code, message } = (0,rehearse_errors/* serverError */.ig)(error);
    if (code === rehearse_errors/* CONNECTION_LOST */.S2 && lost === undefined)
        return error;
    if (code === LOCK_NOT_AVAILABLE || code === rehearse_errors/* CANCELLED */.gD)
        return new errors/* EngineError */.NJ('The server did not say in time how large its tables are: some are locked, or there are very many. Try again in a quieter moment.', { cause: error });
    return new errors/* EngineError */.NJ(`The server could not be asked how large its tables are: ${message}.`, { cause: error });
}

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(56497);
// EXTERNAL MODULE: ./build/cli/settings.js
var cli_settings = __webpack_require__(40049);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
;// CONCATENATED MODULE: ./build/cli/stats.js










/** The command `stats`: writes what a live database tells of its sizes, and says on stderr what it could not see. */
async function runStats({ process, signal }, options) {
    const asked = (0,cli_settings/* textOf */.b6)(options, 'output');
    const { file } = (0,output/* outputOf */.jH)(asked === undefined ? {} : { output: asked });
    const url = (0,cli_settings/* textOf */.b6)(options, 'databaseUrl') ?? process.env[secrets/* DATABASE_URL_VARIABLE */.l];
    if (url === undefined || url === '')
        throw new errors/* ConfigError */.xL(`stats needs a live database: give --database-url, or set ${secrets/* DATABASE_URL_VARIABLE */.l}.`);
    const { settings } = await (0,reach/* reach */.g)((0,engines_url/* parseServerUrl */.E)(url, process.env), signal, (client) => client.query('SELECT'));
    const statistics = await readStatistics(settings);
    signal.throwIfAborted();
    const text = formatStatistics(statistics);
    if (file === undefined)
        await (0,terminal/* write */.M9)(process.stdout, text);
    else
        await (0,output/* writeWhole */.f8)(file, text);
    for (const limitation of statistics.limitations)
        process.stderr.write(`${(0,reporters_escape/* withoutCommands */.Df)((0,reporters_escape/* visible */.RK)(limitation))}\n`);
    return 0;
}


/***/ }),

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

/***/ 4148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ tablesByName),
/* harmony export */   LH: () => (/* binding */ nameOfTable),
/* harmony export */   Nr: () => (/* binding */ parseStatistics),
/* harmony export */   hs: () => (/* binding */ STATISTICS_VERSION),
/* harmony export */   ob: () => (/* binding */ totalBytes)
/* harmony export */ });
/* unused harmony export statisticsSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


/**
 * What `pg-rehearsal stats` writes about a live database: sizes and names, never a value out of a table.
 * `schemaVersion` rises when a field is removed or changes its meaning; new fields may come without it.
 */
const STATISTICS_VERSION = 1;
const count = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));
const name = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1));
const tableStatistics = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schema: name,
    name,
    kind: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['table', 'partitioned table', 'materialized view']),
    /** The `schema.name` of the table that it is a partition of. */
    partitionOf: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** As the planner estimates them; of a partitioned table, those of its partitions. Null where nobody ever counted. */
    rows: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(count),
    /** Bytes of the table itself, without what is stored out of line. */
    tableBytes: count,
    /** Bytes of values stored out of line (TOAST), its index included. */
    toastBytes: count,
    /** Bytes of all its indexes. */
    indexBytes: count,
    /** When VACUUM ANALYZE, ANALYZE or autovacuum last counted it, in UTC. */
    analyzedAt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    indexes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, bytes: count })),
    /** As `pg_stats` has them (https://www.postgresql.org/docs/current/view-pg-stats.html); none where it shows none. */
    columns: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name,
        nullFraction: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        /** Distinct values; negative: their share of all rows, so that -1 is unique. */
        distinct: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        /** Bytes. */
        averageWidth: count,
    })),
});
const statisticsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATISTICS_VERSION),
    /** Such as `17.10`. */
    postgresVersion: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** By schema and name. */
    tables: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tableStatistics),
    /** What could not be seen, each a sentence. */
    limitations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/**
 * Reads a statistics file.
 * @param file its name, for the message.
 * @throws ConfigError saying what is wrong with it and how to make it anew.
 */
function parseStatistics(text, file) {
    const remedy = 'Write it anew with `pg-rehearsal stats --database-url … --output …`.';
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`The statistics file ${file} is not JSON. ${remedy}`);
    }
    const result = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(statisticsSchema, data);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const place = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the whole';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`The statistics file ${file} is not one that this version of pg-rehearsal can read (${place}). ${remedy}`);
}
/** Tables by `schema.name`. */
function tablesByName({ tables }) {
    return new Map(tables.map((table) => [nameOfTable(table), table]));
}
function nameOfTable({ schema, name: table }) {
    return `${schema}.${table}`;
}
/** Bytes of a table with all that belongs to it. */
function totalBytes({ tableBytes, toastBytes, indexBytes }) {
    return tableBytes + toastBytes + indexBytes;
}


/***/ }),

/***/ 83569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   cR: () => (/* binding */ explainConnection),
/* harmony export */   p: () => (/* binding */ withConnection)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _core_patience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9412);



const CONNECT_TIMEOUT_MS = 10_000;
const QUERY_TIMEOUT_MS = 60_000;
const PATIENCE_AT_END_MS = 2_000;
/**
 * Connects, hands the connection to `work` and closes it, whatever happens.
 * @param options settings of the session, as `postgres -c` takes them; they outrank what the database's owner may set.
 */
async function withConnection(settings, work, options) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        ...settings,
        ssl: settings.ssl ?? false,
        application_name: 'pg-rehearsal',
        ...(options !== undefined && { options }),
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        query_timeout: QUERY_TIMEOUT_MS,
    });
    // A connection that breaks between two queries would otherwise end the process.
    client.on('error', () => { });
    try {
        await client.connect();
        return await work(client);
    }
    finally {
        // A server that went silent keeps nobody waiting.
        await (0,_core_patience_js__WEBPACK_IMPORTED_MODULE_1__/* .raceWith */ .w)(client.end(), PATIENCE_AT_END_MS);
        client.connection.stream.destroy();
    }
}
/** PostgreSQL's five-character error code, or Node's name of a failed system call. */
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
/** Why a connection failed, in plain words; never the password. `place` is host and port. */
function explainConnection(error, settings, place) {
    if (error instanceof AggregateError)
        return explainConnection(error.errors[0], settings, place);
    const { user, database } = settings;
    switch (errorCode(error)) {
        case 'ECONNREFUSED':
        case 'ENOENT':
            return `Nothing answers at ${place}: is the server started, and is the port right?`;
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `The host of ${place} cannot be found: is its name right?`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
        case 'ETIMEDOUT':
            return `${place} cannot be reached from here.`;
        case '28P01':
            return `The server at ${place} does not take this password for user ${user}.`;
        case '28000':
            return `The server at ${place} does not let user ${user} in from here: see its pg_hba.conf.`;
        case '42501':
            return `User ${user} may not connect to database ${database} of the server at ${place}.`;
        case '3D000':
            return `The server at ${place} has no database ${database}: name one that it has, such as postgres.`;
        case '53300':
            return `The server at ${place} has no connections left.`;
        case '57P03':
            return `The server at ${place} is still starting up, or shutting down.`;
        default:
            return explainMessage((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)), place);
    }
}
function explainMessage(message, place) {
    if (/timeout expired|Connection terminated due to connection timeout/i.test(message))
        return `${place} did not answer within ${CONNECT_TIMEOUT_MS / 1000} seconds.`;
    if (/does not support SSL/i.test(message))
        return `The server at ${place} has no encryption, but database-url asks for it: use sslmode=disable.`;
    if (/certificate/i.test(message))
        return `The certificate of ${place} is not trusted (${message}): give its authority as sslrootcert, or use sslmode=require.`;
    if (/password must be a string/i.test(message))
        return `The server at ${place} wants a password: put one in database-url.`;
    return `The server at ${place} could not be used: ${message}`;
}


/***/ }),

/***/ 22912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83569);



const STARTING_UP_TRIES = 20;
/**
 * Connects as a URL says and asks something: with `sslmode=prefer` or `allow`, encryption is what the server makes of it;
 * a server that is starting up gets a while.
 * @throws EngineError that says in plain words why the server cannot be used.
 */
async function reach({ settings, preferSsl, place }, signal, question) {
    let attempt = settings;
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            return { settings: attempt, answer: await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnection */ .p)(attempt, question) };
        }
        catch (error) {
            if (preferSsl && wantsOtherEncryption(error, attempt)) {
                attempt = { ...attempt, ssl: attempt.ssl === false ? { rejectUnauthorized: false } : false };
                if (tries <= 2)
                    continue;
            }
            if ((0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === '57P03' && tries < STARTING_UP_TRIES)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(500);
            else
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineError */ .NJ((0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .explainConnection */ .cR)(error, attempt, place), { cause: error });
        }
    }
}
function wantsOtherEncryption(error, { ssl }) {
    if (!(error instanceof Error))
        return false;
    if (ssl !== false)
        return /does not support SSL/i.test(error.message);
    return (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === '28000' && /no encryption|SSL off/i.test(error.message);
}


/***/ }),

/***/ 25362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseServerUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);



const EXAMPLE = 'postgres://user:password@localhost:5432/postgres';
/**
 * Reads a connection URL (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS).
 * @throws ConfigError that never contains the URL: it may hold a password anywhere.
 */
function parseServerUrl(text, environment) {
    // libpq takes a URL without a host, which the URL standard does not: `postgres://me@/shop?host=/run/postgresql`.
    const whole = text.trim().replace(/^(\w+:\/\/(?:[^/?#]*@)?)(?=[/?#]|$)/, '$1localhost');
    const url = URL.canParse(whole) ? new URL(whole) : undefined;
    if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`database-url is not a connection URL such as ${EXAMPLE}. Special characters in a password must be percent-encoded.`);
    const host = decode(url.searchParams.get('host') ?? url.hostname).replace(/^\[(.*)\]$/, '$1') || 'localhost';
    if (host.includes(','))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url names several hosts: name one.');
    const port = Number(url.searchParams.get('port') ?? (url.port || 5432));
    if (!Number.isInteger(port) || port < 1 || port > 65535)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has no valid port.');
    const user = decode(url.searchParams.get('user') ?? url.username) || environment.USER || 'postgres';
    const isLocal = isLoopback(host);
    const { ssl, preferSsl } = encryption(url.searchParams, isLocal);
    const settings = {
        host,
        port,
        user,
        password: decode(url.searchParams.get('password') ?? url.password) || environment.PGPASSWORD || '',
        database: decode(url.searchParams.get('dbname') ?? url.pathname.slice(1)) || user,
        ssl,
    };
    return { settings, preferSsl, isLocal, place: host.startsWith('/') ? `${host} (port ${port})` : `${host}:${port}` };
}
/** A Unix socket's directory, `localhost`, 127.0.0.0/8 or ::1. A name that merely resolves to one is not trusted. */
function isLoopback(host) {
    return (host.startsWith('/') || host === 'localhost' || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 4 && host.startsWith('127.')));
}
/** `sslmode` as libpq means it (https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION). */
function encryption(parameters, isLocal) {
    const mode = parameters.get('sslmode') ?? 'prefer';
    const ca = certificates(parameters.get('sslrootcert'));
    switch (mode) {
        case 'disable':
            return { ssl: false, preferSsl: false };
        case 'allow':
        case 'prefer':
            return { ssl: isLocal ? false : { rejectUnauthorized: false }, preferSsl: true };
        case 'require':
            return { ssl: { rejectUnauthorized: ca !== undefined, ...(ca && { ca }) }, preferSsl: false };
        case 'verify-ca':
        case 'verify-full':
            return { ssl: { rejectUnauthorized: true, ...(ca && { ca }) }, preferSsl: false };
        default:
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has an unknown sslmode: use disable, allow, prefer, require, verify-ca or verify-full.');
    }
}
function certificates(file) {
    if (file === null || file === 'system')
        return undefined;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The file that database-url names as sslrootcert cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`);
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('database-url has a % that is not followed by two hexadecimal digits: write it as %25.');
    }
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


/***/ })

};
;