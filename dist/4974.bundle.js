"use strict";
exports.id = 4974;
exports.ids = [4974,5509];
exports.modules = {

/***/ 75509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSettings: () => (/* binding */ parseSettings)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88208);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60700);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67741);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89057);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75241);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79884);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59711);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77075);










/** @throws ConfigError with a line `file:line:column: problem.` for every problem, in the file's order. */
function parseSettings({ text, name, ruleIds }) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const problems = new _problems_js__WEBPACK_IMPORTED_MODULE_5__/* .Problems */ .Z(name, lineCounter);
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter, prettyErrors: false });
    for (const error of [...document.errors, ...document.warnings])
        problems.add(error.pos[0], yamlProblem(error, text));
    problems.throwIfAny();
    const { contents } = document;
    if (contents === null)
        return {};
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(contents)) {
        problems.add(contents.range[0], 'there must be a mapping of settings to values, such as `engine: docker`');
        problems.throwIfAny();
        return {};
    }
    const reading = { document, problems, ruleIds };
    const settings = readSettings(contents, [], reading);
    const databases = readDatabases(contents.items.find((pair) => keyOf(pair).text === DATABASES)?.value, reading);
    problems.throwIfAny();
    return databases === undefined ? settings : { ...settings, databases };
}
const DATABASES = 'databases';
/** The settings of each database, by name. */
function readDatabases(node, reading) {
    if (node === undefined || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && node.value === null))
        return undefined;
    const { document, problems } = reading;
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? node.resolve(document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map) || map.items.length === 0) {
        const at = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(map) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(map) ? (map.range?.[0] ?? 0) : 0;
        problems.add(at, '`databases` must be a mapping of names to settings, such as `billing: { migrations: billing/migrations }`');
        return undefined;
    }
    const databases = [];
    for (const pair of map.items) {
        const { text: name, at } = keyOf(pair);
        if (!_core_report_set_js__WEBPACK_IMPORTED_MODULE_1__/* .DATABASE_NAME */ .oU.test(name))
            problems.add(at, databaseNameProblem(name));
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(pair.value) ? pair.value.resolve(document) : pair.value;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(value))
            databases.push([name, readSettings(value, [DATABASES, name], reading)]);
        else if (value === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(value) && value.value === null))
            databases.push([name, {}]);
        else
            problems.add(at, `the database ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .echo */ .WI)(name)} must be a mapping of settings to values`);
    }
    return Object.fromEntries(databases);
}
function databaseNameProblem(name) {
    return `the database name ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .echo */ .WI)(name)} must begin with a letter, a digit or an underscore, and may then have dots and hyphens, at most 60 characters`;
}
/** The settings of one mapping: the file itself, or one of its databases, where `path` says where it is. */
function readSettings(map, path, reading) {
    const { document, problems, ruleIds } = reading;
    const settings = readValues(map, path.length === 0, reading);
    const place = (keys) => positionOf(document, [...path, ...keys]);
    const inWords = (keys) => (0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .echo */ .WI)([...path, ...keys].join('.'));
    for (const issue of valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsSchema */ .dP, settings).issues ?? []) {
        const keys = (issue.path ?? []).map(({ key }) => key);
        problems.add(place(keys), `${inWords(keys)} ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .explainIssue */ .Jp)(issue)}`);
    }
    const forPaths = map.get('rules-for-paths', true);
    for (const rules of [map.get('rules', true), ...((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(forPaths) ? forPaths.items.map(({ value }) => value) : [])])
        for (const { text: id, at } of (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(rules) ? rules.items.map(keyOf) : [])
            if (!ruleIds.includes(id))
                problems.add(at, unknownRule(id, ruleIds));
    const url = settings['database-url'];
    if (typeof url === 'string' && (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsPassword */ .o)(url))
        problems.add(place(['database-url']), '`database-url` holds a password, which has no place in a committed file; keep it in a secret and give it in the ' +
            `environment variable ${_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .DATABASE_URL_VARIABLE */ .l} or the input \`database-url\``);
    return settings;
}
/** The known keys and their plain values; a key without a value counts as not given. */
function readValues(map, isTop, { document, problems }) {
    const settings = {};
    for (const pair of map.items) {
        const { text: key, at } = keyOf(pair);
        if (isTop && key === DATABASES)
            continue;
        if (!(0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettingName */ .s9)(key)) {
            problems.add(at, unknownSetting(key, isTop ? [DATABASES] : []));
            continue;
        }
        try {
            const value = pair.value?.toJS(document);
            if (key === 'rules' && Array.isArray(value))
                problems.add(at, '`rules` must be a mapping, such as `drop-table: warning`');
            else if (value !== null && value !== undefined)
                settings[key] = value;
        }
        catch (error) {
            problems.add(at, `\`${key}\` cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .errorMessage */ .gJ)(error)}`);
        }
    }
    return settings;
}
function keyOf({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? { text: String(key.value), at: key.range?.[0] ?? 0 } : { text: 'a mapping or list', at: 0 };
}
function positionOf(document, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
            return node.range[0];
    }
    return 0;
}
function yamlProblem(error, text) {
    if (error.code === 'DUPLICATE_KEY') {
        const key = /^[^\s:]{1,60}/.exec(text.slice(error.pos[0]))?.[0] ?? '';
        return `\`${key}\` is there twice; keep one`;
    }
    if (error.code === 'MULTIPLE_DOCS')
        return 'a second YAML document begins here; keep one';
    return `this is not valid YAML: ${error.message}`;
}
function unknownSetting(key, more) {
    const names = [..._describe_js__WEBPACK_IMPORTED_MODULE_2__/* .settingDescriptions */ .mq.map(({ name }) => name), ...more];
    return `there is no setting ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .echo */ .WI)(key)}; ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_9__/* .didYouMean */ .a)(key, names) ?? `there are ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .andList */ .cM)(names)}`}`;
}
function unknownRule(id, ruleIds) {
    return `there is no rule ${(0,_explain_js__WEBPACK_IMPORTED_MODULE_3__/* .echo */ .WI)(id)}; ${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_9__/* .didYouMean */ .a)(id, ruleIds) ?? 'the README lists the rules'}`;
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

/***/ 14974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSettings: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75509);
/* harmony import */ var _config_projects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51750);
/* harmony import */ var _config_sources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29640);
/* harmony import */ var _lint_lint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76646);




/**
 * Settings out of the file, the environment and the caller's, each stronger than the one before. The caller's go through
 * the same door as the file, for callers whose types nobody checks; only a URL with a password may come this way.
 * @throws ConfigError naming every one that does not fit.
 */
async function readSettings(directory, { config, settings = {}, database }, environment) {
    const { 'database-url': url, ...others } = settings;
    const isText = typeof url === 'string';
    const text = JSON.stringify(isText ? others : settings, null, 2);
    const given = (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_0__.parseSettings)({ text, name: 'settings', ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_3__/* .RULE_IDS */ .Iu });
    const file = { directory, path: config, ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_3__/* .RULE_IDS */ .Iu };
    const values = isText ? { 'database-url': url } : {};
    const source = { values, nameOf: (name) => `settings: \`${name}\`` };
    const names = database === undefined ? [] : [database];
    return (await (0,_config_sources_js__WEBPACK_IMPORTED_MODULE_2__/* .projectsFrom */ .T)(file, environment, source, names, (0,_config_projects_js__WEBPACK_IMPORTED_MODULE_1__/* .commonSettings */ .JC)(given))).projects;
}


/***/ })

};
;