"use strict";
exports.id = 4869;
exports.ids = [4869];
exports.modules = {

/***/ 73381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ ENDED),
  n: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/schema.js
var schema = __webpack_require__(59711);
// EXTERNAL MODULE: ./build/engines/account.js
var engines_account = __webpack_require__(39972);
// EXTERNAL MODULE: ./build/engines/docker.js + 1 modules
var docker = __webpack_require__(13837);
// EXTERNAL MODULE: ./build/engines/places.js
var places = __webpack_require__(68239);
// EXTERNAL MODULE: ./build/engines/runs.js
var runs = __webpack_require__(37957);
// EXTERNAL MODULE: ./build/engines/server.js + 1 modules
var server = __webpack_require__(35316);
;// CONCATENATED MODULE: ./build/engines/sweep.js





// Every start removes leftovers of its own kind; the action's post step does it after a job that was killed.
/** Stops servers and removes files of runs whose process is gone. Never rejects. */
async function sweepHere(environment) {
    const account = (0,engines_account/* serverAccount */.dE)();
    await (0,runs/* sweepRuns */.LN)((0,places/* cacheDirectory */.o)(environment, account), account);
}
/** Removes containers of runs whose process is gone. Never rejects. It takes a while to load. */
async function sweepDocker() {
    await (0,docker/* sweepContainers */.V)();
}
/**
 * Drops databases and roles of runs whose process is gone on a given server.
 * @throws EngineError or ConfigError where the server cannot be used.
 */
async function sweepDatabases(given) {
    const request = { ...given, signal: new AbortController().signal, report() { } };
    await (await server/* server */.E.start(request))[Symbol.asyncDispose]();
}

// EXTERNAL MODULE: ./build/github/inputs.js
var github_inputs = __webpack_require__(10218);
// EXTERNAL MODULE: ./build/action/settings.js
var settings = __webpack_require__(69657);
;// CONCATENATED MODULE: ./build/action/clean-up.js





/** Name of the state that the action keeps for its post step: whether it came to its end, and so cleaned up itself. */
const ENDED = 'ended';
/** Removes what the action left when it was killed: servers, their files, containers, and databases of a given server. */
async function cleanUp(environment) {
    const own = (0,github_inputs/* withoutInputs */.i$)(environment);
    await sweepHere(own);
    if (environment[`STATE_${ENDED}`] === 'true')
        return;
    await sweepDocker();
    const inputs = (0,github_inputs/* readInputs */.Ko)(environment, Object.keys(schema/* settingsSchema */.dP.entries));
    const directory = (0,external_node_path_.resolve)(environment.GITHUB_WORKSPACE ?? '.', inputs.workingDirectory);
    const { projects } = await (0,settings/* readSettings */.s)(directory, inputs, environment);
    const all = 'settings' in projects ? [projects.settings] : projects.databases.map(({ settings }) => settings);
    const servers = new Map(all.map((settings) => [settings['database-url'], settings['allow-remote-server']]));
    for (const [databaseUrl, allowRemoteServer] of servers)
        if (databaseUrl !== undefined)
            await sweepDatabases({ databaseUrl, allowRemoteServer, environment: own });
}


/***/ }),

/***/ 69657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _config_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29640);
/* harmony import */ var _lint_lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76646);


/**
 * Settings out of the file, the environment and the inputs, each stronger than the one before.
 * @throws ConfigError naming every one that does not fit.
 */
function readSettings(directory, { config, values, databases }, environment) {
    const given = { values, nameOf: (name) => `input \`${name}\`` };
    return (0,_config_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .projectsFrom */ .T)({ directory, path: config, ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_IDS */ .Iu }, environment, given, databases);
}


/***/ }),

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

/***/ 77075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DATABASE_URL_VARIABLE),
/* harmony export */   o: () => (/* binding */ holdsPassword)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** The environment variable for `database-url`, so that a password need not stand on a command line or in a file. */
const DATABASE_URL_VARIABLE = 'PG_REHEARSAL_DATABASE_URL';
/** Whether a connection string, as a URL or as `key=value` pairs, carries a password. */
function holdsPassword(connection) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hidePasswords */ .XN)(connection) !== connection || /(?:^|\s)password\s*=\s*\S/i.test(connection);
}


/***/ }),

/***/ 29640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ projectsFrom),
  m: () => (/* binding */ settingsFrom)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
;// CONCATENATED MODULE: ./build/config/load.js



/** The settings file of a working directory. */
const SETTINGS_FILE = '.pg-rehearsal.yml';
/** Longer than any sensible settings file; keeps a hostile one from taking memory. */
const MOST_BYTES = 256 * 1024;
/**
 * Reads the settings file; without one there are no settings. The YAML library is loaded only when there is a file.
 * @throws ConfigError with a line `file:line:column: problem` for every problem.
 */
async function loadSettingsFile({ directory, path, ruleIds }) {
    const name = path ?? SETTINGS_FILE;
    const file = (0,external_node_path_.resolve)(directory, name);
    if (!(0,external_node_fs_.existsSync)(file)) {
        if (path !== undefined)
            throw new errors/* ConfigError */.xL(`There is no settings file ${name} in ${directory}. Correct \`config\`, or leave it out.`);
        const misnamed = ['.pg-rehearsal.yaml', 'pg-rehearsal.yml'].find((other) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, other)));
        if (misnamed !== undefined)
            throw new errors/* ConfigError */.xL(`${misnamed} is not read. Rename it to ${SETTINGS_FILE}, or name it with \`config\`.`);
        return {};
    }
    const text = readText(file, name);
    if (path === undefined)
        refuseForeignLink(file, directory);
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5509)]).then(__webpack_require__.bind(__webpack_require__, 75509));
    return parseSettings({ text, name, ruleIds });
}
function readText(file, name) {
    const status = (0,external_node_fs_.statSync)(file);
    if (!status.isFile())
        throw new errors/* ConfigError */.xL(`${name} is not a file. Put the settings into a YAML file.`);
    if (status.size > MOST_BYTES)
        throw new errors/* ConfigError */.xL(`${name} is larger than ${MOST_BYTES / 1024} KiB, which no settings file needs to be.`);
    const bytes = bytesOf(file, name);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new errors/* ConfigError */.xL(`${name} is not UTF-8 text. Save it as UTF-8.`);
    }
}
function bytesOf(file, name) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch (error) {
        throw new errors/* ConfigError */.xL(`${name} cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}
/** A pull request could link the file to something outside the checkout and have messages quote it. */
function refuseForeignLink(file, directory) {
    const real = (0,external_node_fs_.realpathSync)(file);
    const root = (0,external_node_fs_.realpathSync)(checkoutOf(directory));
    const way = (0,external_node_path_.relative)(root, real);
    if (way.startsWith('..') || (0,external_node_path_.resolve)(way) === way)
        throw new errors/* ConfigError */.xL(`${SETTINGS_FILE} is a link out of the repository. Make it a file.`);
}
function checkoutOf(directory) {
    for (let at = (0,external_node_path_.resolve)(directory);; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            return directory;
    }
}

// EXTERNAL MODULE: ./build/config/projects.js
var projects = __webpack_require__(51750);
// EXTERNAL MODULE: ./build/config/resolve.js + 1 modules
var resolve = __webpack_require__(96454);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(77075);
;// CONCATENATED MODULE: ./build/config/sources.js




/**
 * Settings out of the file, the environment and what is given, each stronger than the one before; those that hold for all
 * databases, where the file has several.
 * @throws ConfigError naming every one that does not fit.
 */
async function settingsFrom(file, environment, given) {
    return (0,resolve/* resolveSettings */.M)((0,projects/* commonSettings */.JC)(await loadSettingsFile(file)), variableIn(environment), given);
}
/**
 * The same for each database of the file that is asked for.
 * @param names all where there are none
 * @param parsed settings that have their types already, as strong as what is given
 * @throws ConfigError naming every one that does not fit, and a database that the file does not have.
 */
async function projectsFrom(file, environment, given, names, parsed = {}) {
    const loaded = await loadSettingsFile(file);
    const sources = [variableIn(environment), given];
    return {
        common: (0,resolve/* resolveSettings */.M)({ ...(0,projects/* commonSettings */.JC)(loaded), ...parsed }, ...sources),
        projects: (0,projects/* projectsOf */.UW)(loaded, { names, parsed }, ...sources),
    };
}
function variableIn(environment) {
    return {
        values: { 'database-url': environment[secrets/* DATABASE_URL_VARIABLE */.l] },
        nameOf: () => secrets/* DATABASE_URL_VARIABLE */.l,
    };
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

/***/ 10218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   i$: () => (/* binding */ withoutInputs)
/* harmony export */ });
/* unused harmony export OWN_INPUTS */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88208);

/** Inputs of the action that are no settings: they say how the action itself works. */
const OWN_INPUTS = (/* unused pure expression or super */ null && ([
    'github-token',
    'mode',
    'name',
    'database',
    'config',
    'working-directory',
    'allow-edits-with-label',
    'allow-destructive-with-label',
]));
/**
 * `check` is the action's work; `comment` publishes what an earlier run without rights found; `summary` joins what the
 * other jobs of the same run found; `plan` says which databases a change touches, for a job for each.
 */
const MODES = ['check', 'comment', 'summary', 'plan'];
/**
 * Reads the inputs as a runner hands them over: `INPUT_` and the name in capitals, hyphens kept; one left out is empty
 * (https://docs.github.com/actions/sharing-automations/creating-actions/metadata-syntax-for-github-actions#inputs).
 * @throws ConfigError where one of the action's own does not fit; settings are judged by their schema.
 */
function readInputs(environment, settings) {
    const mode = readInput(environment, 'mode') ?? 'check';
    if (!isMode(mode))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`input \`mode\` is \`${mode}\`; it must be one of ${MODES.join(', ')}.`);
    const databases = (readInput(environment, 'database') ?? '').split(/[\n,]/).map((one) => one.trim());
    const [database = '', ...others] = databases.filter((one) => one !== '');
    // A job for one database has a comment of its own.
    const name = readInput(environment, 'name') ?? (database !== '' && others.length === 0 ? database : 'default');
    if (!/^[\w. -]{1,60}$/.test(name))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('input `name` may have letters, digits, dots, hyphens, underscores and spaces, at most 60.');
    const given = settings.map((setting) => [setting, readInput(environment, setting)]);
    return {
        token: readInput(environment, 'github-token'),
        mode,
        name,
        databases: database === '' ? [] : [database, ...others],
        config: readInput(environment, 'config'),
        workingDirectory: readInput(environment, 'working-directory') ?? '.',
        labels: {
            edits: readInput(environment, 'allow-edits-with-label'),
            destructive: readInput(environment, 'allow-destructive-with-label'),
        },
        values: Object.fromEntries(given.filter((entry) => entry[1] !== undefined)),
    };
}
function isMode(text) {
    return MODES.includes(text);
}
function readInput(environment, name) {
    const value = environment[`INPUT_${name.toUpperCase()}`]?.trim();
    return value === '' ? undefined : value;
}
/** The environment for what the action runs: nothing there has a use for inputs, and one of them is the token. */
function withoutInputs(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')));
}
/** What must never be shown of a connection URL: the whole, its password as written, and as a server gets it. */
function secretsOf(databaseUrl) {
    if (databaseUrl === '')
        return [];
    const found = [databaseUrl];
    const written = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@?#]*:([^\s]*)@/i.exec(databaseUrl)?.[1];
    const query = /(?:^|[\s?&])password\s*=\s*([^&\s]+)/i.exec(databaseUrl)?.[1];
    for (const password of [written, query]) {
        if (password === undefined || password === '')
            continue;
        found.push(password);
        try {
            found.push(decodeURIComponent(password));
        }
        catch {
            // Not percent-encoded after all: as written is all there is.
        }
    }
    return [...new Set(found)];
}


/***/ }),

/***/ 64809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ logProgress),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * A text that the runner takes as text. The runner obeys a line whose first characters are `::` (after white space), and
 * `##[` anywhere in a line
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs); a zero-width space breaks both.
 */
function plainText(text) {
    return text.replace(/^([\s\p{Cc}\p{Cf}]*:)(?=:)/gmu, '$1\u200b').replaceAll('##[', '#\u200b#[');
}
/** What a step is at now is told this often at most, in milliseconds: an image that is pulled for minutes is no silence. */
const DETAIL_EVERY_MS = 10_000;
/** Progress as lines of the job's log. */
function logProgress(write) {
    let spokenAt = performance.now();
    const say = (text) => {
        spokenAt = performance.now();
        write(plainText(text));
    };
    return {
        step: say,
        detail(text) {
            if (performance.now() - spokenAt >= DETAIL_EVERY_MS)
                say(`  ${text}`);
        },
        done() { },
    };
}


/***/ })

};
;