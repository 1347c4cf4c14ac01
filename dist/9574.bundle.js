"use strict";
exports.id = 9574;
exports.ids = [9574];
exports.modules = {

/***/ 59574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishEarlier: () => (/* binding */ publishEarlier)
/* harmony export */ });
/* harmony import */ var _github_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15946);
/* harmony import */ var _reporters_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40460);
/* harmony import */ var _reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85158);



/**
 * Publishes what other jobs found: those of a run that could only read, or those of this run.
 * @returns why the step fails, in one sentence, if it does.
 */
async function publishEarlier(core, { checkedRun, ...earlier }) {
    if (checkedRun === undefined) {
        const { joinReports } = await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 70686));
        return await joinReports(core, { ...earlier, render: _reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_2__.renderSetMarkdown });
    }
    const { commentForRun } = await __webpack_require__.e(/* import() */ 368).then(__webpack_require__.bind(__webpack_require__, 40368));
    await commentForRun(core, {
        ...earlier,
        checked: checkedRun,
        render: (report) => (0,_reporters_markdown_js__WEBPACK_IMPORTED_MODULE_1__.renderMarkdown)(report, _github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_BODY */ ._l),
        renderSet: (databases) => (0,_reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_2__.renderSetMarkdown)(databases, _github_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_BODY */ ._l),
    });
    return undefined;
}


/***/ }),

/***/ 85158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSetMarkdown: () => (/* binding */ renderSetMarkdown),
/* harmony export */   reportSetMarkdown: () => (/* binding */ reportSetMarkdown)
/* harmony export */ });
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60700);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35683);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40460);
/* harmony import */ var _set_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67918);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83107);






/** Less than this of a report says nothing, in UTF-16 units. */
const LEAST_ROOM = 2_000;
/** Tags, blank lines and the note around a report. */
const AROUND = 200;
const MARKS = { good: '✅ pass', caution: '⚠️ pass', bad: '❌ fail', unknown: '❔ not checked' };
/** The reports of several databases as one text of GitHub's Markdown. */
function reportSetMarkdown({ databases }) {
    return renderSetMarkdown(databases, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.MARKDOWN_LIMIT);
}
/**
 * The same in at most `limit` UTF-16 units: a line for each database, and under it the report of each that is not green, as
 * long as there is room.
 * @param databases names that are part of artifacts, and so harmless.
 */
function renderSetMarkdown(databases, limit) {
    const mark = databases.every(_set_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isGreen */ .gf) ? '✅ ' : '';
    const head = `## ${mark}${(0,_set_words_js__WEBPACK_IMPORTED_MODULE_3__/* .setHeadline */ .Zb)(databases)}`;
    const rows = databases.filter((one) => !('report' in one && (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O2)(one.report))).map(row);
    const table = rows.length === 0
        ? ''
        : ['| Database | Verdict | Errors | Warnings | Strongest lock |', '|:--|:--|--:|--:|:--|', ...rows].join('\n');
    const reports = databases.flatMap((one) => ('report' in one && !(0,_set_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isGreen */ .gf)(one) ? [one] : []));
    const free = limit - head.length - table.length - 500;
    const shown = reports.slice(0, Math.max(0, Math.floor(free / (LEAST_ROOM + AROUND))));
    const room = Math.floor(free / Math.max(1, shown.length)) - AROUND;
    const parts = shown.map(({ name, report }) => `<details${open(shown)}>\n<summary>${name}</summary>\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.renderMarkdown)(report, room)}\n</details>`);
    const left = reports.length - shown.length;
    const note = left === 0 ? [] : [`_The reports of ${left} more databases are in their jobs’ summaries._`];
    return `${[head, table, ...parts, ...note].filter((part) => part !== '').join('\n\n')}\n`;
}
/** A single report is what the reader came for. */
function open(shown) {
    return shown.length === 1 ? ' open' : '';
}
function row(one) {
    const name = `\`${one.name}\``;
    if ('problem' in one)
        return `| ${name} | ❔ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownText */ .p7)(one.problem)} | | | |`;
    const { errors, warnings } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__/* .countBySeverity */ .Ot)(one.report);
    return `| ${name} | ${MARKS[(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .tone */ .rR)(one.report)]} | ${errors} | ${warnings} | ${lockCell(one.report)} |`;
}
function lockCell({ rehearsal }) {
    const lock = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .strongestLock */ .fp)(rehearsal.migrations.flatMap(({ statements }) => statements));
    return lock === undefined ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownCellCode */ .Pr)(lock.mode);
}


/***/ }),

/***/ 67918:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zb: () => (/* binding */ setHeadline),
/* harmony export */   gT: () => (/* binding */ untouchedInWords),
/* harmony export */   gf: () => (/* binding */ isGreen)
/* harmony export */ });
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60700);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83107);


/** What became of several databases, in one line. */
function setHeadline(databases) {
    const touched = databases.filter((one) => !('report' in one && (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntouched */ .O2)(one.report)));
    if (databases.length === 0)
        return 'No database was checked';
    if (touched.length === 0)
        return `Pass: no migration changed in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(databases.length, 'database')}`;
    const failed = touched.filter((one) => 'report' in one && one.report.verdict === 'fail').length;
    const unknown = touched.filter((one) => !('report' in one) || one.report.verdict === 'not-checked').length;
    const remarks = touched.filter((one) => 'report' in one && one.report.verdict === 'pass' && !(0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isClean */ .AG)(one)).length;
    const of = `of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(touched.length, 'changed database')}`;
    const fails = `${failed} ${of} ${failed === 1 ? 'fails' : 'fail'}`;
    if (failed > 0)
        return unknown === 0 ? fails : `${fails}, ${unknown} could not be checked`;
    if (unknown > 0)
        return `${unknown} ${of} could not be checked`;
    const all = touched.length === 1 ? 'The changed database passes' : `All ${touched.length} changed databases pass`;
    const unrehearsed = touched.filter((one) => 'report' in one && one.report.rehearsal.status === 'skipped').length;
    return [
        all,
        ...(remarks === 0 ? [] : [`${remarks} with findings`]),
        ...(unrehearsed === 0 ? [] : [`${unrehearsed} not rehearsed`]),
    ].join(', ');
}
/** Whether there is nothing to look at, and nothing that is not known: a green mark. */
function isGreen(one) {
    return (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isClean */ .AG)(one) && 'report' in one && (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tone */ .rR)(one.report) === 'good';
}
/** The databases that the change leaves alone, as one sentence; empty where there are none. */
function untouchedInWords(databases) {
    const names = databases.filter((one) => 'report' in one && (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntouched */ .O2)(one.report)).map(({ name }) => name);
    return names.length === 0 ? '' : `No migration changed in ${names.join(', ')}.`;
}


/***/ })

};
;