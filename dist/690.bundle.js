"use strict";
exports.id = 690;
exports.ids = [690];
exports.modules = {

/***/ 20690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seenOnPullRequest: () => (/* binding */ seenOnPullRequest)
});

// EXTERNAL MODULE: ./build/check/lint-change.js
var lint_change = __webpack_require__(67104);
// EXTERNAL MODULE: ./build/collect/tools/index.js
var tools = __webpack_require__(14926);
// EXTERNAL MODULE: ./build/core/assemble.js
var assemble = __webpack_require__(31331);
// EXTERNAL MODULE: ./build/github/api.js
var github_api = __webpack_require__(53139);
;// CONCATENATED MODULE: ./build/github/elsewhere.js
/** Calls are bounded: the most recently updated pull requests to the same branch, and the first 100 files of each. */
const MOST_PULL_REQUESTS = 15;
/**
 * The files that other open pull requests to the same branch add to the migrations directory.
 * @throws the API's error where GitHub refuses.
 */
async function filesElsewhere(request) {
    const { api, repository, pullRequest, directory, versionOf } = request;
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
    const prefix = directory === '.' ? '' : `${directory}/`;
    const lists = await Promise.all(others.map(async ({ number }) => {
        const { data } = await api.rest.pulls.listFiles({ ...place, pull_number: number, per_page: 100 });
        return data
            .filter(({ filename, status }) => status === 'added' && filename.startsWith(prefix))
            .map(({ filename, patch = '' }) => {
            const version = versionOf(filename);
            return { number, path: filename, text: addedLines(patch), ...(version === undefined ? {} : { version }) };
        });
    }));
    return lists.flat();
}
function addedLines(patch) {
    return patch
        .split('\n')
        .filter((line) => line.startsWith('+'))
        .map((line) => line.slice(1))
        .join('\n');
}

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

// EXTERNAL MODULE: ./build/rules/index.js + 165 modules
var build_rules = __webpack_require__(23757);
// EXTERNAL MODULE: ./build/lint/lint.js + 22 modules
var lint = __webpack_require__(76646);
;// CONCATENATED MODULE: ./build/lint/elsewhere.js


/** Whether any rule about other pull requests is on, so that they are worth asking for. */
function looksElsewhere({ severities, overrides = [] }, rules = build_rules.RULES) {
    const isOn = (id) => severities[id] !== 'off' || overrides.some((override) => (override.severities[id] ?? 'off') !== 'off');
    return rules.filter(isElsewhere).some(({ id }) => isOn(id));
}
/** What the rules about other open pull requests have to say. */
function lintElsewhere(context, choices, rules = build_rules.RULES) {
    const severityOf = (0,lint/* chosenSeverities */.GW)(choices, rules);
    return rules.filter(isElsewhere).flatMap((rule) => [...rule.check(context)].flatMap(({ message, path, span, severity, table }) => {
        const asked = severityOf(rule.id, path);
        if (asked === 'off')
            return [];
        return [
            {
                ruleId: rule.id,
                category: rule.category,
                severity: asked ?? severity ?? rule.severity,
                message,
                path,
                span,
                ...(table === undefined ? {} : { table }),
                effect: null,
            },
        ];
    }));
}
function isElsewhere(rule) {
    return rule.on === 'elsewhere';
}

;// CONCATENATED MODULE: ./build/action/pull-request.js








/** Findings about other pull requests that a report may have. */
const MOST_FINDINGS = 20;
/** The report as it reads on its pull request: labels allow findings, and other pull requests bring some. */
async function seenOnPullRequest(report, view) {
    const { core, pullRequest, inputs, run, settings, signal } = view;
    const failOn = settings['fail-on'];
    const allowances = allowancesOf(inputs.labels, pullRequest, build_rules.RULES).filter((allowance) => isNeeded(allowance, report));
    const api = await (0,github_api/* tryConnect */.K)(core, { token: inputs.token, run, signal });
    let seen = report;
    for (const allowance of allowances) {
        const by = await quietly(() => (api === undefined ? undefined : labelledBy(api, run.repository, pullRequest, allowance.label)), signal);
        seen = allow(seen, allowance, by, failOn);
    }
    const found = (await quietly(() => (api === undefined ? undefined : elsewhere(api, report, view)), signal)) ?? [];
    const findings = [...seen.findings, ...found];
    return { ...seen, findings, verdict: seen.verdict === 'pass' ? (0,assemble/* verdictOf */.V)(findings, failOn) : seen.verdict };
}
async function elsewhere(api, report, view) {
    const { pullRequest, run, settings } = view;
    const choices = await (0,lint_change/* choicesOf */.c)(settings);
    const added = report.changes.filter(({ kind, direction }) => kind === 'added' && direction === 'up');
    if (added.length === 0 || !looksElsewhere(choices))
        return [];
    const tool = (0,tools/* toolById */.J)(report.migrationTool);
    const versionOf = (path) => {
        const recognised = tool.recognise(path.slice(path.lastIndexOf('/') + 1));
        return recognised.kind === 'migration' && recognised.direction === 'up' ? recognised.version : undefined;
    };
    const { directory } = report;
    const files = await filesElsewhere({ api, repository: run.repository, pullRequest, directory, versionOf });
    const found = lintElsewhere({ added, locked: lockedIn(report), elsewhere: files }, choices);
    return found.slice(0, MOST_FINDINGS).map(findingOf);
}
/** Tables that were there before and were locked against reads or writes. */
function lockedIn({ rehearsal }) {
    return rehearsal.migrations.flatMap(({ path, statements }) => statements
        .flatMap(({ locks }) => locks)
        .filter(({ existing, blocks }) => existing && blocks !== 'nothing that matters')
        .map(({ relation }) => ({ path, relation })));
}
/** What is known of other pull requests is a fact: there is nothing to measure. */
function findingOf({ ruleId, severity, message, path, span, table }) {
    const { line, column, endLine, endColumn } = span;
    const place = { path, line, column, endLine, endColumn, ...(table === undefined ? {} : { table }) };
    return { ruleId, severity, message, ...place, status: 'confirmed' };
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