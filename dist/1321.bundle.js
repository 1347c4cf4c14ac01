"use strict";
exports.id = 1321;
exports.ids = [1321];
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


/***/ })

};
;