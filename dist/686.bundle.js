"use strict";
exports.id = 686;
exports.ids = [686];
exports.modules = {

/***/ 70686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinReports: () => (/* binding */ joinReports)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53139);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16537);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15946);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64809);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84631);







/** Less than this of a report says nothing. */
const LEAST_ROOM = 2_000;
const MOST_REPORTS = 200;
/**
 * Joins the reports that the jobs of this run kept as artifacts: one comment and one verdict for all projects.
 * @returns why the step fails, in one sentence, if it does.
 * @throws ConfigError without a token; the API's error where GitHub refuses.
 */
async function joinReports(core, joined) {
    const { run, pullRequest } = joined;
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .tryConnect */ .K)(core, joined);
    if (api === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('The input github-token is empty, so the reports cannot be read.');
    const found = await (0,_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .findReports */ .z)(api, run.repository, run.id, MOST_REPORTS);
    const body = joinedBody(found, joined);
    // Without a summary the comment and the verdict still stand.
    await core.summary
        .addRaw(body, true)
        .write()
        .catch((error) => core.info((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)));
    if (pullRequest !== undefined)
        await comment(core, api, joined, { pullRequest, found, body });
    const bad = found.filter((one) => 'problem' in one || one.report.verdict !== 'pass');
    return bad.length === 0
        ? undefined
        : `${bad.length} of ${found.length} projects failed: ${bad.map((one) => one.name).join(', ')}.`;
}
async function comment(core, api, { run, mode, name }, said) {
    const { pullRequest, found, body } = said;
    const { number, headSha, readOnly } = pullRequest;
    const state = found.every(isGood) ? 'clean' : 'open';
    const marker = { name, run: run.id, attempt: run.attempt, head: headSha, state };
    const relevant = found.some((one) => 'problem' in one || one.report.changes.length > 0);
    try {
        const place = { api, repository: run.repository, pullRequest: number, summaryUrl: run.url };
        core.info((0,_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeInWords */ .Lz)(await (0,_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .writeComment */ .HF)({ ...place, marker, mode, relevant, body })));
    }
    catch (error) {
        const advice = (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .permissionAdvice */ .Ew)(error, 'comment on the pull request', 'pull-requests: write', readOnly);
        const message = `pg-rehearsal could not comment on the pull request: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`;
        core.warning((0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .plainText */ .w)(advice ?? message));
    }
}
/** Nothing to complain of. */
function isGood(found) {
    return 'report' in found && found.report.verdict === 'pass' && found.report.findings.length === 0;
}
function joinedBody(found, { render }) {
    if (found.length === 0)
        return 'No job of this run kept a report as an artifact named `pg-rehearsal-<name>`.';
    const bad = found.filter((one) => !isGood(one));
    const head = bad.length === 0 ? '## ✅ All projects pass' : `## ${bad.length} of ${found.length} projects have findings`;
    const table = ['| Project | Verdict | Errors | Warnings |', '|:--|:--|--:|--:|', ...found.map(row)].join('\n');
    const reports = bad.flatMap((one) => ('report' in one ? [one] : []));
    const shown = reports.slice(0, Math.floor(_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_BODY */ ._l / LEAST_ROOM) - 2);
    const room = Math.floor((_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_BODY */ ._l - head.length - table.length - 500) / Math.max(1, shown.length)) - 200;
    const parts = shown.map(({ name, report }) => `<details>\n<summary>${name}</summary>\n\n${render(report, room)}\n</details>`);
    const left = reports.length - shown.length;
    const note = left === 0 ? [] : [`_The reports of ${left} more projects are in their jobs’ summaries._`];
    return [head, table, ...parts, ...note].join('\n\n');
}
function row(found) {
    if ('problem' in found)
        return `| \`${found.name}\` | ❔ ${found.problem} | | |`;
    const { errors, warnings } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_0__/* .countBySeverity */ .Ot)(found.report);
    const verdict = { pass: '✅ pass', fail: '❌ fail', 'not-checked': '❔ not checked' }[found.report.verdict];
    return `| \`${found.name}\` | ${verdict} | ${errors} | ${warnings} |`;
}


/***/ })

};
;