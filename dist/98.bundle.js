"use strict";
exports.id = 98;
exports.ids = [98];
exports.modules = {

/***/ 23098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seenOnPullRequest: () => (/* binding */ seenOnPullRequest)
});

// EXTERNAL MODULE: ./build/collect/tools/index.js
var tools = __webpack_require__(14926);
// EXTERNAL MODULE: ./build/github/api.js
var github_api = __webpack_require__(53139);
;// CONCATENATED MODULE: ./build/github/elsewhere.js
/** Calls are bounded: the most recently updated pull requests to the same branch, and the first 100 files of each. */
const MOST_PULL_REQUESTS = 15;
const MOST_FINDINGS = 20;
/**
 * Advice on other open pull requests to the same branch: one that adds a version which this one adds too, or alters a
 * table that this one locks.
 * @throws the API's error where GitHub refuses.
 */
async function conflictsElsewhere(request) {
    const { report, versionOf } = request;
    const ours = report.changes.filter(({ kind, direction }) => kind === 'added' && direction === 'up');
    if (ours.length === 0)
        return [];
    const files = await filesElsewhere(request);
    const taken = ours.flatMap(({ path, version }) => files
        .filter((file) => versionOf(file.path) === version)
        .map(({ number, path: other }) => advice('version-taken-elsewhere', path, `Pull request ${number} adds version ${version}, too (\`${other}\`): whichever is merged second must be renumbered.`)));
    return [...taken, ...alteredElsewhere(report, files)].slice(0, MOST_FINDINGS);
}
function alteredElsewhere({ rehearsal }, files) {
    const found = new Map();
    for (const { path, statements } of rehearsal.migrations) {
        const locked = statements.flatMap(({ locks }) => locks.filter(({ existing, blocks }) => existing && blocks !== 'nothing that matters'));
        for (const { relation } of locked) {
            for (const { number, path: other, patch } of files) {
                if (!alters(patch, relation))
                    continue;
                const message = `Pull request ${number} alters \`${relation}\`, too (\`${other}\`): what was rehearsed here may be different after it.`;
                found.set(`${relation} ${number}`, advice('table-altered-elsewhere', path, message));
            }
        }
    }
    return [...found.values()];
}
/** Whether added lines of a patch alter a table, by its name as written; `public` may be left out. */
function alters(patch, relation) {
    const added = patch.split('\n').filter((line) => line.startsWith('+'));
    const named = added.join('\n').matchAll(/\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?([\w."$]+)/gi);
    const wanted = [relation, relation.replace(/^public\./, '')];
    return [...named].some(([, name = '']) => wanted.includes(name.includes('"') ? name.replaceAll('"', '') : name.toLowerCase()));
}
/** Added files of the other pull requests, in the migrations directory. */
async function filesElsewhere({ api, repository, pullRequest, report, }) {
    const place = { owner: repository.owner, repo: repository.name };
    const { data: open } = await api.rest.pulls.list({
        ...place,
        state: 'open',
        base: pullRequest.baseRef,
        sort: 'updated',
        direction: 'desc',
        per_page: 100,
    });
    const others = open.filter(({ number }) => number !== pullRequest.number).slice(0, MOST_PULL_REQUESTS);
    const prefix = report.directory === '.' ? '' : `${report.directory}/`;
    const lists = await Promise.all(others.map(async ({ number }) => {
        const { data } = await api.rest.pulls.listFiles({ ...place, pull_number: number, per_page: 100 });
        return data
            .filter(({ filename, status }) => status === 'added' && filename.startsWith(prefix))
            .map(({ filename, patch = '' }) => ({ number, path: filename, patch }));
    }));
    return lists.flat();
}
function advice(ruleId, path, message) {
    const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return { ruleId, severity: 'note', message, path, ...region, status: 'confirmed' };
}

// EXTERNAL MODULE: ./build/core/assemble.js
var assemble = __webpack_require__(31331);
;// CONCATENATED MODULE: ./build/github/labels.js

/** Rules about migrations that may be applied already: no comment in the SQL silences them, only a reviewer's label. */
const EDITS = ['edited-migration', 'deleted-migration', 'renamed-migration'];
/** The allowances of the labels that the pull request really has. */
function allowancesOf(wanted, { labels }, rules) {
    const destructive = rules.filter(({ category }) => category === 'destruction').map(({ id }) => id);
    const allowed = (label, ids) => label !== undefined && labels.includes(label) ? [{ label, rules: new Set(ids) }] : [];
    return [...allowed(wanted.edits, EDITS), ...allowed(wanted.destructive, destructive)];
}
/** Whether an allowance has anything to allow in a report. */
function isNeeded({ rules }, { findings }) {
    return findings.some(({ ruleId, severity }) => severity !== 'note' && rules.has(ruleId));
}
/** The report with allowed findings as notes that name the label and who set it, and the verdict that follows. */
function allow(report, { label, rules }, by, failOn) {
    const who = by === undefined ? 'on the pull request' : `set by \`${by}\``;
    const findings = report.findings.map((finding) => {
        if (finding.severity === 'note' || !rules.has(finding.ruleId))
            return finding;
        return { ...finding, severity: 'note', message: `${finding.message} Allowed by the label \`${label}\`, ${who}.` };
    });
    const verdict = report.verdict === 'not-checked' ? report.verdict : (0,assemble/* verdictOf */.V)(findings, failOn);
    return { ...report, findings, verdict };
}
/**
 * Who set a label last, from the event where that is what started the run, else from the pull request's history.
 * @throws the API's error where GitHub refuses.
 */
async function labelledBy(api, { owner, name }, { number, labelled }, label) {
    if (labelled?.label === label)
        return labelled.by;
    let by;
    const events = api.paginate.iterator(api.rest.issues.listEvents, {
        owner,
        repo: name,
        issue_number: number,
        per_page: 100,
    });
    for await (const { data } of events) {
        for (const event of data) {
            const set = 'label' in event && event.event === 'labeled' && event.label.name === label;
            if (set)
                by = event.actor?.login;
        }
    }
    return by;
}

// EXTERNAL MODULE: ./build/rules/index.js + 125 modules
var rules = __webpack_require__(21404);
;// CONCATENATED MODULE: ./build/action/pull-request.js





/** The report as it reads on its pull request: labels allow findings, other pull requests give advice. */
async function seenOnPullRequest(report, view) {
    const { core, pullRequest, inputs, run, failOn, signal } = view;
    const allowances = allowancesOf(inputs.labels, pullRequest, rules.RULES).filter((allowance) => isNeeded(allowance, report));
    const api = await (0,github_api/* tryConnect */.K)(core, { token: inputs.token, run, signal });
    let seen = report;
    for (const allowance of allowances) {
        const by = await quietly(() => (api === undefined ? undefined : labelledBy(api, run.repository, pullRequest, allowance.label)), signal);
        seen = allow(seen, allowance, by, failOn);
    }
    const advice = await quietly(() => (api === undefined ? undefined : elsewhere(api, report, view)), signal);
    return { ...seen, findings: [...seen.findings, ...(advice ?? [])] };
}
function elsewhere(api, report, { pullRequest, run }) {
    const tool = (0,tools/* toolById */.J)(report.migrationTool);
    const versionOf = (path) => {
        const recognised = tool.recognise(path.slice(path.lastIndexOf('/') + 1));
        return recognised.kind === 'migration' && recognised.direction === 'up' ? recognised.version : undefined;
    };
    return conflictsElsewhere({ api, repository: run.repository, pullRequest, report, versionOf });
}
/** What GitHub will not tell is not known: no reason to fail. */
async function quietly(ask, signal) {
    try {
        return await ask();
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
        applied: `SELECT version::text FROM ${TABLE} ORDER BY ${TABLE}.version`,
    },
};
/** SHA-384 of the text's UTF-8 bytes: line endings and byte order mark count. */
function checksum(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha384').update(text, 'utf8').digest();
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