"use strict";
exports.id = 361;
exports.ids = [361,1321];
exports.modules = {

/***/ 61321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintFiles: () => (/* binding */ lintFiles)
/* harmony export */ });
/* harmony import */ var _core_assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31331);
/* harmony import */ var _sql_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16659);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48441);
/* harmony import */ var _judgement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34816);




/** Static checks of loose files, with no Git and no Postgres: every suspicion with an effect stays unproven. */
async function lintFiles({ directory, files, settings }) {
    const baseline = await (0,_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .readKnown */ .Uj)({ directory, settings });
    const { collectLoose } = await __webpack_require__.e(/* import() */ 412).then(__webpack_require__.bind(__webpack_require__, 70412));
    const { migrations, problems, tool } = collectLoose(directory, files, settings.tool);
    await (0,_sql_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .loadGrammar */ .o)();
    const added = migrations.map((migration) => ({ migration, script: (0,_sql_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .q)(migration.text) }));
    const rehearsal = { status: 'skipped', reason: 'files were linted without a database' };
    const collected = { tool, history: looseHistory(tool.id, problems) };
    const judged = await (0,_judgement_js__WEBPACK_IMPORTED_MODULE_3__/* .lintAndJudge */ .o)(settings, collected, added, { rehearsal, unchecked: [] });
    const paths = new Set(migrations.map(({ path }) => path));
    const { notes, ...counted } = await (0,_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutKnown */ .O5)(judged, baseline, { texts: (0,_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(added), rehearsal, paths });
    return (0,_core_assemble_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .x)({
        migrationTool: tool.id,
        directory: '',
        migrations: added,
        ...counted,
        unchecked: ['Nothing was rehearsed: lint reads files only.', ...notes],
        rehearsal,
        failOn: settings['fail-on'],
    });
}
/** Loose files have no history; only the files that could not be read are to be told. */
function looseHistory(tool, problems) {
    const base = { ref: '', sha: '', how: 'loose files have no base' };
    return { base, directory: '.', tool, atBase: [], atHead: [], changes: [], problems };
}


/***/ }),

/***/ 3637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ notChecked)
/* harmony export */ });
/* harmony import */ var _core_assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31331);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88208);


/** The report of a check that could not begin: it says why, and that nothing was checked. */
function notChecked(error) {
    const message = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hidePasswords */ .XN)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error));
    const reason = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownError */ .ux)(error) ? message : `pg-rehearsal itself failed: ${message}`;
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

/***/ 50361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runLint: () => (/* binding */ runLint)
/* harmony export */ });
/* harmony import */ var _check_lint_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61321);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23196);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65868);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67478);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40049);





/** The command `lint`. */
async function runLint(invocation, files, options) {
    const report = await (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportOrReason */ .O)(invocation, options, async () => {
        const { directory, settings } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsOf */ .f5)(invocation, options, _options_js__WEBPACK_IMPORTED_MODULE_2__/* .LINT_FLAGS */ .YP);
        return await (0,_check_lint_files_js__WEBPACK_IMPORTED_MODULE_0__.lintFiles)({ directory, files, settings });
    });
    return (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCode */ .I$)(report);
}


/***/ }),

/***/ 67478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reportOrReason)
/* harmony export */ });
/* harmony import */ var _check_not_checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3637);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88864);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56497);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40049);




/**
 * Makes a report and writes it out. Where it cannot be made the reason goes to stderr, and those who asked for JSON or
 * Markdown get a valid report all the same, which says `not-checked`.
 */
async function reportOrReason({ process, signal }, options, make) {
    const format = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(options, 'format');
    const file = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(options, 'output');
    const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .outputOf */ .jH)({
        ...(format === undefined ? {} : { format }),
        ...(file === undefined ? {} : { output: file }),
    });
    let report;
    try {
        report = await make(output);
        signal.throwIfAborted();
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .printFailure */ .eV)(error, process);
        report = (0,_check_not_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .notChecked */ .l)(error);
        if (output.format === 'text')
            return report;
    }
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_1__/* .deliver */ .cK)(report, output, process);
    return report;
}


/***/ })

};
;