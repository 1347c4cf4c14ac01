"use strict";
exports.id = 4935;
exports.ids = [4935];
exports.modules = {

/***/ 89057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ orList),
/* harmony export */   Jp: () => (/* binding */ explainIssue),
/* harmony export */   WI: () => (/* binding */ echo),
/* harmony export */   cM: () => (/* binding */ andList)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67741);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75241);



const LONGEST_ECHO = 60;
/** What is wrong with a value, as the rest of a sentence that begins with the setting's name. */
function explainIssue(issue) {
    const setting = (0,_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSetting */ .w5)(String(issue.path?.[0]?.key));
    const wrongType = typeof issue.input === 'string' && issue.type !== 'picklist' && setting?.type !== 'text' ? 'the text ' : '';
    const got = setting?.name === 'database-url' ? '' : `, not ${wrongType}${echo(issue.input)}`;
    if (issue.type === 'picklist') {
        const choices = setting?.choices ?? [];
        const hint = typeof issue.input === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(issue.input, choices) : undefined;
        return `must be ${orList(choices)}${got}${hint === undefined ? '' : `; ${hint}`}`;
    }
    if (issue.type === 'boolean')
        return `must be \`true\` or \`false\`${got}`;
    if (issue.type === 'array')
        return `must be a list, one item a line, each after a dash${got}`;
    if (issue.type === 'record')
        return `must be a mapping of rule ids to severities${got}`;
    if (issue.type === 'string')
        return `must be a text${got}`;
    return `${issue.message}${got}`;
}
/** `a`, `b` or `c`. */
function orList(names) {
    return list(names, 'or');
}
/** `a`, `b` and `c`. */
function andList(names) {
    return list(names, 'and');
}
function list(names, joint) {
    const quoted = names.map((name) => `\`${name}\``);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}
/** A value as its writer would know it again: short, on one line, without passwords. */
function echo(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    const text = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hidePasswords */ .XN)(String(value)).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}`]+/gu, ' ');
    const short = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
    return `\`${short}\``;
}


/***/ }),

/***/ 79884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Problems),
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** Gathers what is wrong with a text, so that one run names everything. */
class Problems {
    #name;
    #lines;
    #found = [];
    constructor(name, lines) {
        this.#name = name;
        this.#lines = lines;
    }
    /** `at` is an offset into the text; the message has no full stop. */
    add(at, message) {
        this.#found.push({ at, message });
    }
    /** @throws ConfigError with a line `file:line:column: problem.` for each, in the text's order, where there is any. */
    throwIfAny() {
        if (this.#found.length === 0)
            return;
        const report = this.#found
            .toSorted((a, b) => a.at - b.at)
            .map(({ at, message }) => {
            const { line, col } = this.#lines.linePos(at);
            return `${this.#name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence(message)}`;
        });
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .XN)(report.join('\n')));
    }
}
/** Ends a text with a full stop, unless it ends as a question. */
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 51750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ commonSettings),
/* harmony export */   Lo: () => (/* binding */ settingsOfOne),
/* harmony export */   UW: () => (/* binding */ projectsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89057);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75241);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96454);




/** The settings that hold for all databases. */
function commonSettings({ databases: _, ...common }) {
    return common;
}
/**
 * What there is to check: the databases of a settings file in its order, each with the settings for all under its own
 * (`rules` and `rules-for-paths` are joined key by key), and what is stronger than the file over both.
 * @param asked the databases that are asked for, all where there are none (a single one is as a file without databases),
 *   and settings that have their types already.
 * @throws ConfigError where a name is none of the file's, or a source does not fit.
 */
function projectsOf(file, { names = [], parsed = {} }, ...sources) {
    const all = Object.entries(file.databases ?? {});
    for (const name of names)
        refuseUnknown(name, all.map(([known]) => known));
    const common = commonSettings(file);
    const chosen = all.filter(([name]) => names.length === 0 || names.includes(name));
    const [only] = chosen;
    if (only === undefined)
        return { settings: (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .M)({ ...common, ...parsed }, ...sources) };
    const settingsOf = (own) => (0,_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .M)({ ...joined(common, own), ...parsed }, ...sources);
    if (names.length > 0 && chosen.length === 1)
        return { settings: settingsOf(only[1]) };
    return { databases: chosen.map(([name, own]) => ({ name, settings: settingsOf(own) })) };
}
/** The settings of the one database that there is to work on. @throws ConfigError where there are several. */
function settingsOfOne(projects) {
    if ('settings' in projects)
        return projects.settings;
    const names = (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .andList */ .cM)(projects.databases.map(({ name }) => name));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`The settings file has several databases, ${names}: say which one, with \`database\`.`);
}
function refuseUnknown(name, known) {
    if (known.includes(name))
        return;
    const what = known.length === 0
        ? ', since the settings file has no `databases`.'
        : `; ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known) ?? `the settings file has ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .andList */ .cM)(known)}.`}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`There is no database ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .echo */ .WI)(name)}${what}`);
}
function joined(common, own) {
    return {
        ...common,
        ...own,
        rules: { ...common.rules, ...own.rules },
        'rules-for-paths': { ...common['rules-for-paths'], ...own['rules-for-paths'] },
    };
}


/***/ }),

/***/ 96454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/config/coerce.js
/**
 * A text as the setting's type: `17` becomes a number, `true` a boolean, lines or a comma list an array. Blank means not
 * given (undefined): that is how an unset action input arrives. What does not fit stays a text for the schema to refuse.
 */
function coerce(value, { type }) {
    if (value === undefined || typeof value === 'boolean')
        return value;
    if (typeof value !== 'string') {
        const items = value.map((item) => item.trim()).filter((item) => item !== '');
        return items.length === 0 ? undefined : items;
    }
    const text = value.trim();
    if (text === '')
        return undefined;
    if (type === 'number' && /^\d+(?:\.\d+)?$/.test(text))
        return Number(text);
    if (type === 'boolean' && /^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    if (type === 'list')
        return splitList(text);
    return text;
}
/** Splits at line ends and at commas that are not inside the braces of a glob such as `{a,b}.sql`. */
function splitList(text) {
    const items = [''];
    let depth = 0;
    for (const character of text) {
        if (character === '\n' || (character === ',' && depth === 0)) {
            depth = 0;
            items.push('');
            continue;
        }
        if (character === '{')
            depth += 1;
        if (character === '}')
            depth = Math.max(0, depth - 1);
        items.push(`${items.pop() ?? ''}${character}`);
    }
    return items.map((item) => item.trim()).filter((item) => item !== '');
}

// EXTERNAL MODULE: ./build/config/describe.js
var describe = __webpack_require__(67741);
// EXTERNAL MODULE: ./build/config/explain.js
var explain = __webpack_require__(89057);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(79884);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(59711);
;// CONCATENATED MODULE: ./build/config/resolve.js







/**
 * Defaults, then the file, then each given source, the last one strongest.
 * @throws ConfigError naming every flag or input that does not fit.
 */
function resolveSettings(file, ...sources) {
    const problems = [];
    let merged = { ...file };
    for (const source of sources) {
        const values = coerceAll(source);
        const { issues } = dist/* safeParse */.xLC(schema/* settingsSchema */.dP, values);
        for (const issue of issues ?? [])
            problems.push((0,config_problems/* sentence */.e)(`${source.nameOf(String(issue.path?.[0]?.key))} ${(0,explain/* explainIssue */.Jp)(issue)}`));
        merged = { ...merged, ...values };
    }
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems.join('\n'));
    return dist/* parse */.qgA(schema/* settingsSchema */.dP, merged);
}
function coerceAll({ values }) {
    const coerced = {};
    for (const [name, given] of Object.entries(values)) {
        const setting = (0,describe/* describeSetting */.w5)(name);
        const value = setting === undefined ? undefined : coerce(given, setting);
        if (value !== undefined)
            coerced[name] = value;
    }
    return coerced;
}


/***/ }),

/***/ 75241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that was most likely meant, or undefined where none is close: at most a third of the letters may differ.
 */
function nearest(text, candidates) {
    const wanted = plain(text);
    let best;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - wanted.length) >= bestDistance)
            continue;
        const distance = editDistance(wanted, plain(candidate));
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** ", did you mean `fail-on`?" or nothing. */
function didYouMean(text, candidates) {
    const candidate = nearest(text, candidates);
    return candidate === undefined ? undefined : `did you mean \`${candidate}\`?`;
}
function plain(text) {
    return text.toLowerCase().replaceAll(/[_\s]+/g, '-');
}
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const cost = a[row - 1] === b[column - 1] ? 0 : 1;
            let distance = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
                distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
            current.push(distance);
        }
        [beforeLast, last] = [last, current];
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 9948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SILENT)
/* harmony export */ });
const SILENT = { step() { }, detail() { }, done() { } };


/***/ }),

/***/ 44935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConfigError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_5__.xL),
/* harmony export */   EngineError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_5__.NJ),
/* harmony export */   FORMATS: () => (/* reexport safe */ _core_report_js__WEBPACK_IMPORTED_MODULE_3__.hR),
/* harmony export */   PreparationError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_5__.ys),
/* harmony export */   VERSION: () => (/* reexport safe */ _core_version_js__WEBPACK_IMPORTED_MODULE_6__.x),
/* harmony export */   check: () => (/* binding */ check),
/* harmony export */   checkAll: () => (/* binding */ checkAll),
/* harmony export */   isKnownError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_5__.ux),
/* harmony export */   lint: () => (/* binding */ lint),
/* harmony export */   render: () => (/* binding */ render),
/* harmony export */   renderSet: () => (/* binding */ renderSet)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_projects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51750);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _core_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9948);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44641);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60700);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51143);
/** The library: what `import … from 'pg-rehearsal'` gives. What is exported here stays as it is within a major version. */









/**
 * Collects the migrations that a change adds, lints them, rehearses them on a throwaway Postgres, and judges every
 * suspicion by what the server did. The directory must lie in a Git work tree.
 * @returns a report; its verdict is `not-checked`, with the reason, where base, fixtures or the engine failed.
 * @throws ConfigError for settings that do not fit, and where there is nothing to report on.
 */
async function check(options = {}) {
    const { projects, ...request } = await prepare(options);
    const settings = (0,_config_projects_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsOfOne */ .Lo)(projects);
    const { check: run } = await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196)]).then(__webpack_require__.bind(__webpack_require__, 23196));
    const report = await run({ ...request, settings });
    // A report on a server that was stopped halfway is nobody's business.
    request.signal.throwIfAborted();
    return report;
}
/**
 * Checks every database of the settings file, those that the change touches side by side. What keeps one from being
 * checked keeps no other: its report says why.
 * @throws ConfigError for settings that do not fit, and where the settings file names no `databases`.
 */
async function checkAll(options = {}) {
    const { projects, ...request } = await prepare(options);
    if ('settings' in projects)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('The settings file names no `databases`: use `check`.');
    const { checkDatabases } = await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(3196), __webpack_require__.e(2366)]).then(__webpack_require__.bind(__webpack_require__, 82366));
    const reports = await checkDatabases({ ...request, databases: projects.databases });
    request.signal.throwIfAborted();
    return (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_4__/* .assembleReportSet */ .hK)(reports);
}
/**
 * Lints files by themselves: no Git, no Postgres, so that every suspicion with an effect stays unproven.
 * @param files paths relative to the directory
 * @throws ConfigError for settings that do not fit, and files that are not there.
 */
async function lint(files, options = {}) {
    const { directory, projects } = await prepare(options);
    const settings = (0,_config_projects_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsOfOne */ .Lo)(projects);
    const { lintFiles } = await Promise.all(/* import() */[__webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(8310), __webpack_require__.e(1321)]).then(__webpack_require__.bind(__webpack_require__, 61321));
    return lintFiles({ directory, files, settings });
}
/** A report as a text in one of `FORMATS`. Colour and width, in columns, are for `text`. */
async function render(report, format, { colour = false, width = 100 } = {}) {
    const { loadReporter } = await __webpack_require__.e(/* import() */ 7658).then(__webpack_require__.bind(__webpack_require__, 57658));
    const reporter = await loadReporter(format);
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hidePasswords */ .XN)(reporter(report, { colour, width, ...(await rulesFor(format)) }));
}
/** The reports of several databases as one text; a page is about one database. */
async function renderSet(set, format, { colour = false, width = 100 } = {}) {
    const { loadSetReporter } = await __webpack_require__.e(/* import() */ 7658).then(__webpack_require__.bind(__webpack_require__, 57658));
    const reporter = await loadSetReporter(format);
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .hidePasswords */ .XN)(reporter(set, { colour, width, ...(await rulesFor(format)) }));
}
/** SARIF carries what the rules mean. */
async function rulesFor(format) {
    return format === 'sarif' ? { rules: (await __webpack_require__.e(/* import() */ 3757).then(__webpack_require__.bind(__webpack_require__, 23757))).RULES } : {};
}
async function prepare(options) {
    const { pullRequest, progress = _core_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENT */ .q, signal = new AbortController().signal } = options;
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.directory ?? '.');
    const environment = options.environment ?? process.env;
    const { readSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3757), __webpack_require__.e(6646), __webpack_require__.e(4974)]).then(__webpack_require__.bind(__webpack_require__, 14974));
    const projects = await readSettings(directory, options, environment);
    return { directory, environment, progress, signal, projects, ...(pullRequest === undefined ? {} : { pullRequest }) };
}


/***/ })

};
;