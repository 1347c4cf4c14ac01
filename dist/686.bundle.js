"use strict";
exports.id = 686;
exports.ids = [686];
exports.modules = {

/***/ 16537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findReports)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44641);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60700);



/** What the first stage names its artifacts: this, or this with `-` and the project's name. */
const PREFIX = 'pg-rehearsal';
/** Bytes of an artifact as stored, and of the report in it. */
const MOST_STORED = 4 * 1024 * 1024;
const MOST_UNPACKED = 16 * 1024 * 1024;
/**
 * The reports that a run kept as artifacts, by project. Whoever opened the pull request may have made them: nothing is
 * believed.
 * @param most how many to take at the most
 */
async function findReports(api, { owner, name: repo }, run, most) {
    const byProject = new Map();
    const place = { owner, repo, run_id: run, per_page: 100 };
    for await (const { data } of api.paginate.iterator(api.rest.actions.listWorkflowRunArtifacts, place)) {
        for (const artifact of data) {
            const project = projectOf(artifact.name);
            if (project === undefined || (byProject.size >= most && !byProject.has(project)))
                continue;
            // A job that is run again keeps its report again: the later artifact has the higher number.
            if ((byProject.get(project)?.id ?? 0) < artifact.id)
                byProject.set(project, artifact);
        }
    }
    const found = [];
    for (const [name, artifact] of byProject) {
        const problem = unusable(artifact);
        if (problem !== undefined) {
            found.push({ name, problem });
            continue;
        }
        const archive = { owner, repo, artifact_id: artifact.id, archive_format: 'zip' };
        const { data: zip } = await api.rest.actions.downloadArtifact(archive);
        found.push({ name, ...(await readArchive(zip)) });
    }
    return found;
}
/** `pg-rehearsal-billing` to `billing`, `pg-rehearsal` to `default`. */
function projectOf(artifact) {
    if (artifact === PREFIX)
        return 'default';
    const name = artifact.startsWith(`${PREFIX}-`) ? artifact.slice(PREFIX.length + 1) : '';
    return /^[\w. -]{1,60}$/.test(name) ? name : undefined;
}
function unusable({ size_in_bytes: size, expired }) {
    if (expired)
        return 'the artifact has expired';
    return size > MOST_STORED ? `the artifact has ${size} bytes, more than a report needs` : undefined;
}
async function readArchive(zip) {
    if (!(zip instanceof ArrayBuffer) || zip.byteLength > MOST_STORED)
        return { problem: 'the artifact is no archive' };
    const { unzipSync } = await __webpack_require__.e(/* import() */ 1306).then(__webpack_require__.bind(__webpack_require__, 51306));
    let packed;
    try {
        // The size that the archive states bounds what is unpacked: more than that is cut off.
        const files = unzipSync(new Uint8Array(zip), {
            filter: ({ name, originalSize }) => name === 'report.json' && originalSize <= MOST_UNPACKED,
        });
        packed = files['report.json'];
    }
    catch {
        return { problem: 'the artifact is no archive' };
    }
    if (packed === undefined)
        return { problem: 'the artifact has no report.json of a sensible size' };
    return parseReport(packed);
}
/** Takes a report of unknown origin, or those of several databases, through the schema. */
function parseReport(bytes) {
    let data;
    try {
        data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return { problem: 'the report is no JSON' };
    }
    if (isSet(data)) {
        const set = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_core_report_set_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSetSchema */ .CJ, data, { abortEarly: true });
        return set.success ? { reports: set.output.databases } : misfit(set.issues[0]);
    }
    const report = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_core_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh, data, { abortEarly: true });
    return report.success ? { report: report.output } : misfit(report.issues[0]);
}
function isSet(data) {
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'databases');
}
function misfit(issue) {
    return { problem: `the report does not fit its schema at ${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'the top'}` };
}


/***/ }),

/***/ 21880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ie: () => (/* binding */ combinedReport),
/* harmony export */   kA: () => (/* binding */ databasesIn),
/* harmony export */   sB: () => (/* binding */ failureOfSet)
/* harmony export */ });
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60700);

/**
 * Several databases as one report, for what GitHub takes once per step: annotations, check run, review and outputs. What
 * was measured stays with each; nobody reads this one whole.
 */
function combinedReport({ schemaVersion, tool, verdict, databases }) {
    const reports = databases.map(({ report }) => report);
    const reasons = databases.flatMap(({ name, report }) => report.reason === undefined ? [] : [`${name}: ${report.reason}`]);
    return {
        schemaVersion,
        tool,
        verdict,
        ...(reasons.length === 0 ? {} : { reason: reasons.join('\n') }),
        migrationTool: reports[0]?.migrationTool ?? 'sqlx',
        directory: '',
        changes: reports.flatMap(({ changes }) => changes),
        findings: reports.flatMap(({ findings }) => findings),
        cleared: reports.flatMap(({ cleared }) => cleared),
        unchecked: databases.flatMap(({ name, report }) => report.unchecked.map((text) => `${name}: ${text}`)),
        rehearsal: {
            status: 'skipped',
            reason: 'each database has a rehearsal of its own',
            durationMs: reports.reduce((sum, { rehearsal }) => sum + rehearsal.durationMs, 0),
            migrations: [],
        },
    };
}
/** The databases of a run's artifacts: a job may have checked several. */
function databasesIn(found) {
    return found.flatMap((one) => ('reports' in one ? one.reports : [one]));
}
/** Which are not well, as a sentence; `undefined` where all are. */
function failureOfSet(databases) {
    const failed = databases.filter((one) => 'report' in one && one.report.verdict === 'fail').map(({ name }) => name);
    const unknown = databases
        .filter((one) => !('report' in one) || one.report.verdict === 'not-checked')
        .map(({ name }) => name);
    const parts = [
        ...(failed.length === 0 ? [] : [`${failed.length} of ${databases.length} databases failed: ${failed.join(', ')}.`]),
        ...(unknown.length === 0 ? [] : [`Not checked: ${unknown.join(', ')}.`]),
    ];
    return parts.length === 0 ? undefined : parts.join(' ');
}
/** What a comment on several databases is about: whether it leaves something to complain of, and is needed at all. */
function standingOf(databases) {
    return {
        state: databases.every(_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isClean */ .AG) ? 'clean' : 'open',
        relevant: databases.some((one) => !('report' in one) || one.report.verdict !== 'pass' || one.report.changes.length > 0),
    };
}


/***/ }),

/***/ 70686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinReports: () => (/* binding */ joinReports)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88208);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53139);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16537);
/* harmony import */ var _combined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21880);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15946);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64809);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84631);







const MOST_REPORTS = 300;
const NO_REPORT = 'No job of this run kept a report as an artifact named `pg-rehearsal-<name>`.';
/**
 * Joins the reports that the jobs of this run kept as artifacts: one comment and one verdict for all databases.
 * @returns why the step fails, in one sentence, if it does.
 * @throws ConfigError without a token; the API's error where GitHub refuses.
 */
async function joinReports(core, joined) {
    const { run, pullRequest, render } = joined;
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .tryConnect */ .K)(core, joined);
    if (api === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL('The input github-token is empty, so the reports cannot be read.');
    const databases = (0,_combined_js__WEBPACK_IMPORTED_MODULE_2__/* .databasesIn */ .kA)(await (0,_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .findReports */ .z)(api, run.repository, run.id, MOST_REPORTS));
    const body = databases.length === 0 ? `## ❔ Not checked\n\n${NO_REPORT}` : render(databases, _comment_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_BODY */ ._l);
    // Without a summary the comment and the verdict still stand.
    await core.summary
        .addRaw(body, true)
        .write()
        .catch((error) => core.info((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)));
    if (pullRequest !== undefined)
        await comment(core, api, joined, { pullRequest, databases, body });
    return databases.length === 0 ? `Nothing was checked: ${NO_REPORT}` : (0,_combined_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOfSet */ .sB)(databases);
}
async function comment(core, api, { run, mode, name }, said) {
    const { pullRequest, databases, body } = said;
    const { number, headSha, readOnly } = pullRequest;
    const { state, relevant } = (0,_combined_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(databases);
    const marker = { name, run: run.id, attempt: run.attempt, head: headSha, state };
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


/***/ })

};
;