"use strict";
exports.id = 412;
exports.ids = [412];
exports.modules = {

/***/ 70412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectLoose: () => (/* binding */ collectLoose)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88208);
/* harmony import */ var _migration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18502);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44678);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11412);
/* harmony import */ var _tools_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14926);
/* harmony import */ var _tools_plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9570);
/* harmony import */ var _tools_sqlx_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5512);









/**
 * Reads loose files, with no Git and no history. A directory stands for the SQL files in it. Without a tool, sqlx's
 * conventions hold where every name follows them, so that no file is left out for its name.
 * @param files relative to `directory`, or absolute; paths in the result are relative to it.
 * @throws ConfigError for a file that does not exist.
 */
function collectLoose(directory, files, toolId) {
    const entries = new Map();
    for (const file of files)
        for (const [path, entry] of expand(directory, file))
            entries.set(path, entry);
    const fits = (path) => _tools_sqlx_js__WEBPACK_IMPORTED_MODULE_5__/* .sqlx */ .l.recognise((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)).kind === 'migration';
    const tool = toolId === undefined ? ([...entries.keys()].every(fits) ? _tools_sqlx_js__WEBPACK_IMPORTED_MODULE_5__/* .sqlx */ .l : _tools_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p) : (0,_tools_index_js__WEBPACK_IMPORTED_MODULE_3__/* .toolById */ .J)(toolId);
    const migrations = [];
    const problems = [];
    for (const [file, entry] of entries) {
        const path = ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, file) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
        const recognition = tool.recognise((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
        if (recognition.kind !== 'migration') {
            const reason = recognition.kind === 'ignored' ? NOT_SQL : recognition.reason;
            problems.push({ path, kind: 'unrecognised', reason, inChange: true });
            continue;
        }
        const { text, problem } = read(file, entry);
        if (text === undefined) {
            problems.push({ path, kind: 'unreadable', reason: problem, inChange: true });
            continue;
        }
        migrations.push((0,_migration_js__WEBPACK_IMPORTED_MODULE_6__/* .migrationOf */ .I)(tool, path, recognition, text));
    }
    return { migrations: migrations.sort((0,_order_js__WEBPACK_IMPORTED_MODULE_7__/* .applicationOrder */ .D)(tool)), problems, tool };
}
const NOT_SQL = 'Its name does not end in `.sql`: rename it, or leave it out.';
/** Small files, one after the other: promises would take ten times as long as the reading itself. */
function expand(directory, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file);
    const entry = entryOf(path);
    if (entry === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigError */ .xL(`There is no file ${file}: check the path.`);
    if (!entry.isDirectory())
        return [[path, entry]];
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).filter((name) => _tools_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .p.recognise(name).kind === 'migration');
    if (names.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ConfigError */ .xL(`There are no SQL files in ${file}: check the path.`);
    return names.map((name) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), entryOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name))]);
}
function entryOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch {
        return undefined;
    }
}
function read(file, entry) {
    if (entry?.isFile() !== true)
        return { problem: 'It is not a regular file: give the path of a SQL file.' };
    return entry.size >= _read_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .gZ ? (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(entry.size) : (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(file);
}


/***/ }),

/***/ 18502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ migrationOf)
/* harmony export */ });
const BYTE_ORDER_MARK = '\ufeff';
/** A migration out of a file that the tool has recognised, with its text as the tool sends it. */
function migrationOf(tool, path, { version, name, direction }, content) {
    const dropsMark = tool.dropsByteOrderMark === true && content.startsWith(BYTE_ORDER_MARK);
    const text = dropsMark ? content.slice(BYTE_ORDER_MARK.length) : content;
    return { path, version, name, direction, transaction: tool.transactionMode(text), text };
}


/***/ }),

/***/ 44678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ applicationOrder),
/* harmony export */   X: () => (/* binding */ compareBytes)
/* harmony export */ });
/** Order of the UTF-8 bytes, which is the order of the code points. */
function compareBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** The order in which a tool applies files; an up file before the down file of its version. */
function applicationOrder(tool) {
    return (a, b) => tool.compareVersions(a.version, b.version) ||
        (a.direction === b.direction ? compareBytes(a.path, b.path) : a.direction === 'up' ? -1 : 1);
}


/***/ }),

/***/ 11412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** A file of this many bytes or more is not read: no migration is that long, and PostgreSQL's grammar would take minutes. */
const MAX_FILE_BYTES = 50_000_000;
function tooLarge(bytes) {
    const megabytes = Math.floor(bytes / 1_000_000);
    return {
        problem: `It has ${megabytes} MB and files of ${MAX_FILE_BYTES / 1_000_000} MB or more are not read: split it, or load its data another way.`,
    };
}
/**
 * Reads blobs by their object names, each once however often it is named: two processes for any number of them.
 * The sizes come first, so that a huge file is never loaded.
 */
async function readBlobs(git, oids) {
    const contents = new Map();
    const wanted = [...new Set(oids)];
    if (wanted.length === 0)
        return contents;
    const readable = [];
    for (const line of (await batch(git, '--batch-check', wanted)).toString('latin1').trimEnd().split('\n')) {
        const [oid = '', type, size] = line.split(' ');
        if (type !== 'blob')
            contents.set(oid, { problem: 'Its content is missing from this clone: run `git fetch`.' });
        else if (Number(size) >= MAX_FILE_BYTES)
            contents.set(oid, tooLarge(Number(size)));
        else
            readable.push(oid);
    }
    if (readable.length === 0)
        return contents;
    const stdout = await batch(git, '--batch', readable);
    let at = 0;
    for (const oid of readable) {
        const newline = stdout.indexOf(10, at);
        const size = Number(stdout.toString('latin1', at, newline).split(' ')[2]);
        contents.set(oid, decode(stdout.subarray(newline + 1, newline + 1 + size)));
        at = newline + 1 + size + 1;
    }
    return contents;
}
function batch(git, option, oids) {
    return git.need(['cat-file', option], { input: `${oids.join('\n')}\n` });
}
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER_TEXT = 'version https://git-lfs.github.com/spec/';
const LFS_POINTER = Buffer.from(LFS_POINTER_TEXT);
/** UTF-8 without NUL, kept byte for byte (a byte order mark and CR too); anything else, and what stands for a file, is a problem. */
function decode(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return { problem: 'It is UTF-16, as PowerShell writes it: save it as UTF-8.' };
    if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
        return { problem: 'It is a pointer of Git LFS, whose content is not in the repository: keep SQL out of Git LFS.' };
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        return { problem: `It is binary (NUL at ${placeOf(bytes, nul)}): a migration is SQL text, saved as UTF-8.` };
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { text: bytes.toString('utf8') };
    return { problem: `It is not UTF-8 (${placeOf(bytes, firstInvalid(bytes))}): save it as UTF-8.` };
}
/** What a small file holds, as `decode` tells. Node.js reads a text in one call; only what may be wrong is read again. */
function readText(file) {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    const isSound = !text.includes('\uFFFD') && !text.includes('\0') && !text.startsWith(LFS_POINTER_TEXT);
    return isSound ? { text } : decode((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file));
}
/** The first byte that is no part of UTF-8. A line feed is never inside a character, so lines can be looked at alone. */
function firstInvalid(bytes) {
    for (let start = 0; start < bytes.length;) {
        const newline = bytes.indexOf(10, start);
        const end = newline === -1 ? bytes.length : newline + 1;
        const line = bytes.subarray(start, end);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line))
            return start + firstInvalidOfLine(line);
        start = end;
    }
    return bytes.length;
}
function firstInvalidOfLine(line) {
    let at = 0;
    for (const character of line.toString('utf8')) {
        const size = Buffer.byteLength(character);
        if (line.toString('utf8', at, at + size) !== character || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line.subarray(at, at + size)))
            return at;
        at += size;
    }
    return at;
}
function placeOf(bytes, offset) {
    let line = 1;
    for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1))
        line += 1;
    return `byte ${offset + 1}, line ${line}`;
}


/***/ }),

/***/ 14926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toolById),
/* harmony export */   M: () => (/* binding */ guessTool)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9570);
/* harmony import */ var _sqlx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5512);


const TOOLS = { sqlx: _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l, plain: _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p };
function toolById(id) {
    return TOOLS[id];
}
/** The tool whose conventions most of the SQL files in a directory follow; without any, sqlx. */
function guessTool(fileNames) {
    const scripts = fileNames.filter((name) => _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p.recognise(name).kind === 'migration');
    const recognised = scripts.filter((name) => _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l.recognise(name).kind === 'migration');
    return scripts.length === 0 || recognised.length * 2 > scripts.length ? _sqlx_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlx */ .l : _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p;
}


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44678);

/** Any directory of `.sql` files, run in order of their names as `psql -f` would: each statement on its own. */
const plain = {
    id: 'plain',
    title: 'plain SQL files',
    source: 'https://www.postgresql.org/docs/current/app-psql.html',
    recognise(fileName) {
        if (!/\.sql$/i.test(fileName))
            return { kind: 'ignored' };
        const down = /\.down\.sql$/i.test(fileName);
        const stem = fileName.replace(/(?:\.(?:up|down))?\.sql$/i, '');
        return { kind: 'migration', version: fileName, name: stem, direction: down ? 'down' : 'up' };
    },
    transactionMode: () => 'per-statement',
    compareVersions: _order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBytes */ .X,
    // src/bin/psql/mainloop.c
    dropsByteOrderMark: true,
    checksums: false,
    refusesMissing: false,
    outsideTransaction: 'outside BEGIN and COMMIT',
};


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ sqlx)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);

const TABLE = '_sqlx_migrations';
const I64_MIN = -(2n ** 63n);
const I64_MAX = 2n ** 63n - 1n;
/** sqlx-core/src/migrate/source.rs: only a file that starts with it, at byte 0, opts out. */
const NO_TRANSACTION = '-- no-transaction';
const sqlx = {
    id: 'sqlx',
    title: 'sqlx',
    source: 'https://github.com/launchbadge/sqlx/blob/main/sqlx-core/src/migrate/source.rs',
    recognise,
    transactionMode: (text) => (text.startsWith(NO_TRANSACTION) ? 'one-query' : 'per-migration'),
    compareVersions(a, b) {
        const difference = BigInt(a) - BigInt(b);
        return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    },
    checksums: true,
    refusesMissing: true,
    // sqlx-core/src/migrate/source.rs asks for the metadata of every entry before it looks at the name.
    refusesBrokenLinks: true,
    outsideTransaction: `alone in a file that starts with \`${NO_TRANSACTION}\``,
    // sqlx-postgres/src/migrate.rs
    ledger: {
        table: TABLE,
        setup: `CREATE TABLE IF NOT EXISTS ${TABLE} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMPTZ NOT NULL DEFAULT now(),
    success BOOLEAN NOT NULL,
    checksum BYTEA NOT NULL,
    execution_time BIGINT NOT NULL
)`,
        record: (migration, durationNs) => ({
            text: `INSERT INTO ${TABLE} ( version, description, success, checksum, execution_time ) VALUES ( $1, $2, TRUE, $3, $4 )`,
            values: [migration.version, migration.name, checksum(migration.text), Math.round(durationNs)],
        }),
        remove: (migration) => ({ text: `DELETE FROM ${TABLE} WHERE version = $1`, values: [migration.version] }),
        applied: `SELECT version::text, pg_catalog.encode(checksum, 'hex') AS checksum, success FROM ${TABLE}`,
        checksum: ({ text }) => Buffer.from(checksum(text)).toString('hex'),
    },
};
/** SHA-384 of the text's UTF-8 bytes: line endings and byte order mark count. */
function checksum(text) {
    const { createHash } = loadCrypto();
    return createHash('sha384').update(text, 'utf8').digest();
}
/** Loading it takes a tenth of the time that linting a file does, which needs no checksum. */
function loadCrypto() {
    const load = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)((__webpack_require__(73136).pathToFileURL)(__filename).href);
    return load('node:crypto');
}
/** The name is cut at its first underscore: an `i64` before it, a description that ends in `.sql` after it. */
function recognise(fileName) {
    const cut = fileName.indexOf('_');
    const prefix = fileName.slice(0, Math.max(cut, 0));
    const rest = fileName.slice(cut + 1);
    if (!fileName.endsWith('.sql')) {
        if (!/\.sql$/i.test(fileName))
            return { kind: 'ignored' };
        return unrecognised('sqlx ignores it, because only a lower-case `.sql` counts: rename it');
    }
    if (cut === -1)
        return unrecognised('sqlx ignores it, because there is no underscore after a version: name it like `0001_description.sql`, ' +
            'or move it elsewhere if it is no migration');
    if (!/^[+-]?[0-9]+$/.test(prefix)) {
        const found = prefix === '' ? 'nothing stands' : `\`${prefix}\` stands`;
        return unrecognised(`every deploy would refuse to start, because sqlx wants a whole number before the first underscore and ${found} ` +
            'there: name it like `0001_description.sql`, or move it elsewhere if it is no migration');
    }
    const version = BigInt(prefix.replace(/^\+/, ''));
    if (version < I64_MIN || version > I64_MAX)
        return unrecognised(`every deploy would refuse to start, because the version ${prefix} does not fit into 64 bits: use a smaller number`);
    const suffix = ['.up.sql', '.down.sql'].find((ending) => rest.endsWith(ending)) ?? '.sql';
    return {
        kind: 'migration',
        version: version.toString(),
        name: trimEnd(rest, suffix).replaceAll('_', ' '),
        direction: suffix === '.down.sql' ? 'down' : 'up',
    };
}
function unrecognised(reason) {
    return { kind: 'unrecognised', reason: `${reason}.` };
}
/** Takes the suffix off as often as it is there, as Rust's `trim_end_matches` does. */
function trimEnd(text, suffix) {
    let end = text.length;
    while (text.slice(0, end).endsWith(suffix))
        end -= suffix.length;
    return text.slice(0, end);
}


/***/ })

};
;