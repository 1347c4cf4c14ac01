"use strict";
exports.id = 821;
exports.ids = [821];
exports.modules = {

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  requireExtensions: () => (/* binding */ requireExtensions)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/engines/connect.js
var connect = __webpack_require__(83569);
;// CONCATENATED MODULE: ./build/engines/extensions.js

/** Public images that bring an extension; `<major>` stands for the version. Each is on Docker Hub under this name. */
const IMAGES = [
    { extensions: ['vector'], image: 'pgvector/pgvector:pg<major>' },
    {
        extensions: ['postgis', 'postgis_raster', 'postgis_topology', 'postgis_tiger_geocoder', 'address_standardizer'],
        image: 'postgis/postgis:<major>-3.5',
    },
    { extensions: ['timescaledb', 'timescaledb_toolkit'], image: 'timescale/timescaledb-ha:pg<major>' },
    { extensions: ['citus'], image: 'citusdata/citus:latest' },
    { extensions: ['pg_search'], image: 'paradedb/paradedb:latest-pg<major>' },
    { extensions: ['age'], image: 'apache/age:latest' },
];
const PLACES = {
    embedded: 'in the embedded server',
    local: 'in the server that is installed here',
    docker: 'in the image that runs here',
    server: 'in the server that `database-url` names',
};
/**
 * Which of the wanted extensions a server does not have, all at once, before anything runs.
 * @param wanted names as in CREATE EXTENSION; repeated ones count once.
 * @returns what is missing and what to set, in the order of `wanted`; nothing when all are there.
 */
async function explainMissingExtensions({ engine, major }, database, wanted) {
    const names = [...new Set(wanted)];
    if (names.length === 0)
        return undefined;
    const { rows } = await (0,connect/* withConnection */.p)(database.owner, (client) => client.query('SELECT name FROM pg_catalog.pg_available_extensions'));
    const known = new Set(rows.map(({ name }) => name));
    const missing = names.filter((name) => !known.has(name));
    if (missing.length === 0)
        return undefined;
    const images = [...new Set(missing.map((name) => imageOf(name, major) ?? ''))];
    const [image = ''] = images;
    const how = images.length === 1 && image !== ''
        ? `set \`postgres-image: ${image}\``
        : `set \`postgres-image\` to an image that has ${missing.length === 1 ? 'it' : 'all of them'}${examples(images)}`;
    return `${inWords(missing)} not ${PLACES[engine]} (PostgreSQL ${major}): ${how}, or \`database-url\` to a server that has ${missing.length === 1 ? 'it' : 'them'}.`;
}
function imageOf(name, major) {
    return IMAGES.find(({ extensions }) => extensions.includes(name))?.image.replace('<major>', String(major));
}
/** Where several images would be needed, each is a place to begin one's own from. */
function examples(images) {
    const known = images.filter((image) => image !== '');
    return known.length === 0 ? '' : `, for example one that is made from ${known.join(' or ')}`;
}
/** "vector is", "vector and postgis are". */
function inWords(names) {
    const last = names.at(-1) ?? '';
    return names.length === 1 ? `${last} is` : `${names.slice(0, -1).join(', ')} and ${last} are`;
}

// EXTERNAL MODULE: ./build/rehearse/data/format.js
var data_format = __webpack_require__(8371);
// EXTERNAL MODULE: ./build/rehearse/data/heading.js
var heading = __webpack_require__(96268);
// EXTERNAL MODULE: ./build/sql/nodes.js
var nodes = __webpack_require__(40821);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
;// CONCATENATED MODULE: ./build/sql/extensions.js


/** Texts without these words are not taken apart: a history of thousands of files has few with them. */
const MENTIONED = /\bextension\b/i;
/**
 * The extensions that a text cannot do without: its own CREATE EXTENSION statements. Those inside DO blocks and functions
 * run under conditions and handlers of their own, so nobody can tell from the text that they must succeed.
 * @returns names as PostgreSQL knows them, in order, each once.
 */
function createdExtensions(text) {
    if (!MENTIONED.test(text))
        return [];
    const names = (0,parse/* parse */.q)(text).statements.map(({ node }) => (0,nodes/* nodeAs */.hK)(node, 'CreateExtensionStmt')?.extname ?? '');
    return [...new Set(names.filter((name) => name !== ''))];
}

;// CONCATENATED MODULE: ./build/check/extensions.js





/** How much of a data file is looked at, in characters: whoever creates extensions does so before using them. */
const BEGINNING = 262_144;
/**
 * Holds what base, data and change create against what the server has, before any of it runs. A change that needs an
 * extension which this server lacks may be right for production's, so that is no finding: it could not be checked.
 * @throws EngineError that names every missing extension and what to set.
 */
async function requireExtensions(request) {
    const { server, database, base, fixtures, change } = request;
    const migrations = [...base, ...change.map(({ migration }) => migration)].map(({ text }) => text);
    const texts = [...migrations, ...(await Promise.all(fixtures.map(beginningOf)))];
    const missing = await explainMissingExtensions(server, database, texts.flatMap(createdExtensions));
    if (missing !== undefined)
        throw new errors/* EngineError */.NJ(missing);
}
/**
 * The first statements of a file of SQL. Nothing of a dump: what is about its server may be passed over. Nothing of what
 * cannot be read: loading it says so.
 */
async function beginningOf(file) {
    try {
        const format = await (0,data_format/* formatOf */.b)(file);
        if (format.kind !== 'sql')
            return '';
        const { stream } = await (0,data_format/* sourceOf */.v)(file, format.compressed);
        let text = '';
        for await (const chunk of stream.setEncoding('utf8')) {
            text += chunk;
            if (text.length > BEGINNING)
                break;
        }
        if (text.split('\n', 50).some((line) => (0,heading/* headingOf */.W)(line) !== undefined))
            return '';
        return text.length <= BEGINNING ? text : text.slice(0, text.lastIndexOf(';', BEGINNING) + 1);
    }
    catch {
        return '';
    }
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


/***/ })

};
;