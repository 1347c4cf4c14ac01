"use strict";
exports.id = 572;
exports.ids = [572];
exports.modules = {

/***/ 66572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLint: () => (/* binding */ runLint)
});

// EXTERNAL MODULE: ./build/core/assemble.js
var assemble = __webpack_require__(31331);
// EXTERNAL MODULE: ./build/sql/parse.js
var parse = __webpack_require__(16659);
// EXTERNAL MODULE: ./build/check/judgement.js + 3 modules
var judgement = __webpack_require__(62075);
;// CONCATENATED MODULE: ./build/check/lint-files.js



/** Static checks of loose files, with no Git and no Postgres: every suspicion with an effect stays unproven. */
async function lintFiles({ directory, files, settings }) {
    const { collectLoose } = await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 76860));
    const { migrations, problems, tool } = await collectLoose(directory, files, settings.tool);
    await (0,parse/* loadGrammar */.o)();
    const added = migrations.map((migration) => ({ migration, script: (0,parse/* parse */.q)(migration.text) }));
    const rehearsal = { status: 'skipped', reason: 'files were linted without a database' };
    const collected = { tool, history: looseHistory(tool.id, problems) };
    const judged = await (0,judgement/* lintAndJudge */.o)(settings, collected, added, { rehearsal, unchecked: [] });
    return (0,assemble/* assembleReport */.x)({
        migrationTool: tool.id,
        directory: '',
        migrations: added,
        ...judged,
        unchecked: ['Nothing was rehearsed: lint reads files only.'],
        rehearsal,
        failOn: settings['fail-on'],
    });
}
/** Loose files have no history; only the files that could not be read are to be told. */
function looseHistory(tool, problems) {
    const base = { ref: '', sha: '', how: 'loose files have no base' };
    return { base, directory: '.', tool, atBase: [], atHead: [], changes: [], problems };
}

// EXTERNAL MODULE: ./build/check.js + 2 modules
var check = __webpack_require__(85184);
// EXTERNAL MODULE: ./build/cli/options.js
var cli_options = __webpack_require__(65868);
// EXTERNAL MODULE: ./build/cli/report.js
var cli_report = __webpack_require__(67478);
// EXTERNAL MODULE: ./build/cli/settings.js
var cli_settings = __webpack_require__(40049);
;// CONCATENATED MODULE: ./build/cli/lint.js





/** The command `lint`. */
async function runLint(invocation, files, options) {
    const report = await (0,cli_report/* reportOrReason */.O)(invocation, options, async () => {
        const { directory, settings } = await (0,cli_settings/* settingsOf */.f)(invocation, options, cli_options/* LINT_FLAGS */.YP);
        return await lintFiles({ directory, files, settings });
    });
    return (0,check/* exitCode */.I)(report);
}


/***/ }),

/***/ 58262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  j: () => (/* binding */ outputOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/explain.js
var explain = __webpack_require__(89057);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(75241);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/core/report.js
var report = __webpack_require__(44641);
;// CONCATENATED MODULE: ./build/reporters/index.js
/** Loads the reporter of a format; the others stay unread. */
async function loadReporter(format) {
    switch (format) {
        case 'text':
            return (await __webpack_require__.e(/* import() */ 936).then(__webpack_require__.bind(__webpack_require__, 41936))).reportText;
        case 'json':
            return (await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.bind(__webpack_require__, 8706))).reportJson;
        case 'markdown':
            return (await Promise.all(/* import() */[__webpack_require__.e(460), __webpack_require__.e(685)]).then(__webpack_require__.bind(__webpack_require__, 40460))).reportMarkdown;
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 70671))).reportSarif;
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 895).then(__webpack_require__.bind(__webpack_require__, 14895))).reportGitlab;
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 53186))).reportJunit;
        case 'github':
            return (await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 36839))).reportGithub;
        case 'html':
            return (await __webpack_require__.e(/* import() */ 982).then(__webpack_require__.bind(__webpack_require__, 84982))).reportHtml;
    }
}

// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
;// CONCATENATED MODULE: ./build/cli/output.js










/** @throws ConfigError where the format is unknown or the file cannot be written, before any work is done. */
function outputOf({ format = 'text', output }) {
    const known = report/* FORMATS */.hR.find((candidate) => candidate === format);
    if (known === undefined) {
        const hint = (0,nearest/* didYouMean */.a)(format, report/* FORMATS */.hR);
        const end = hint === undefined ? '.' : `; ${hint}`;
        throw new errors/* ConfigError */.xL(`--format must be ${(0,explain/* orList */.A3)(report/* FORMATS */.hR)}, not ${(0,explain/* echo */.WI)(format)}${end}`);
    }
    if (output === undefined)
        return { format: known };
    const file = (0,external_node_path_.resolve)(output);
    refuseUnwritable(file, output);
    return { format: known, file };
}
function refuseUnwritable(file, name) {
    if ((0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() === true)
        throw new errors/* ConfigError */.xL(`--output ${name} is a directory. Name a file in it.`);
    if ((0,external_node_fs_.statSync)((0,external_node_path_.dirname)(file), { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new errors/* ConfigError */.xL(`--output ${name} cannot be written: there is no directory ${(0,external_node_path_.dirname)(file)}. Make it first.`);
    try {
        (0,external_node_fs_.accessSync)((0,external_node_path_.dirname)(file), external_node_fs_.constants.W_OK);
    }
    catch {
        throw new errors/* ConfigError */.xL(`--output ${name} cannot be written: the directory ${(0,external_node_path_.dirname)(file)} is read-only.`);
    }
}
/** Writes a report to stdout or, all or nothing, to the file. */
async function deliver(report, { format, file }, process) {
    const reporter = await loadReporter(format);
    const options = file === undefined ? (0,terminal/* reporterOptions */.Q8)(process.stdout, process.env) : { colour: false, width: 100 };
    // SARIF carries what the rules mean.
    const rules = format === 'sarif' ? { rules: (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 21404))).RULES } : {};
    const text = (0,errors/* hidePasswords */.XN)(reporter(report, { ...options, ...rules }));
    if (file === undefined)
        await (0,terminal/* write */.M9)(process.stdout, text);
    else
        await writeWhole(file, text);
}
async function writeWhole(file, text) {
    const temporary = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, text, { flag: 'wx' });
        await (0,promises_.rename)(temporary, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw new errors/* ConfigError */.xL(`${file} cannot be written: ${(0,errors/* errorMessage */.gJ)(error)}.`);
    }
}


/***/ }),

/***/ 67478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reportOrReason)
/* harmony export */ });
/* harmony import */ var _core_assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31331);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88208);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88864);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58262);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40049);





/**
 * Makes a report and writes it out. Where it cannot be made the reason goes to stderr, and those who asked for JSON or
 * Markdown get a valid report all the same, which says `not-checked`.
 */
async function reportOrReason({ process, signal }, options, make) {
    const format = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(options, 'format');
    const file = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(options, 'output');
    const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .outputOf */ .j)({
        ...(format === undefined ? {} : { format }),
        ...(file === undefined ? {} : { output: file }),
    });
    let report;
    try {
        report = await make();
        signal.throwIfAborted();
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .printFailure */ .eV)(error, process);
        report = notChecked(error);
        if (output.format === 'text')
            return report;
    }
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .deliver */ .c)(report, output, process);
    return report;
}
function notChecked(error) {
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error));
    const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnownError */ .ux)(error) ? message : `pg-rehearsal itself failed: ${message}`;
    return (0,_core_assemble_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .x)({
        migrationTool: 'sqlx',
        directory: '',
        migrations: [],
        findings: [],
        cleared: [],
        unchecked: ['Nothing was checked.'],
        rehearsal: { status: 'skipped', reason: 'the check could not begin' },
        failOn: 'error',
        notChecked: reason,
    });
}


/***/ }),

/***/ 40049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70588);
/* harmony import */ var _config_resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96454);
/* harmony import */ var _config_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77075);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88208);
/* harmony import */ var _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55765);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65868);








/** Settings out of the file, the environment and the flags, each stronger than the one before. */
async function settingsOf({ process }, options, flags) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(textOf(options, 'C') ?? '.');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .ConfigError */ .xL(`There is no directory ${directory}. Correct -C.`);
    const file = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadSettingsFile */ .w)({ directory, path: textOf(options, 'config'), ruleIds: _lint_lint_js__WEBPACK_IMPORTED_MODULE_4__.RULE_IDS });
    const environment = {
        values: { 'database-url': process.env[_config_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .DATABASE_URL_VARIABLE */ .l] },
        nameOf: () => _config_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .DATABASE_URL_VARIABLE */ .l,
    };
    return { directory, settings: (0,_config_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveSettings */ .M)(file, environment, (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFlags */ .rd)(options, flags)) };
}
/** An option's value, where it is a text and was given. */
function textOf(options, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}


/***/ })

};
;