"use strict";
exports.id = 368;
exports.ids = [368];
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

/***/ 40368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentForRun: () => (/* binding */ commentForRun)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88208);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53139);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16537);
/* harmony import */ var _combined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21880);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15946);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84631);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14745);
/* harmony import */ var _workflow_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26810);








/** Comments that one run can make. */
const MOST_REPORTS = 20;
/** Said under every comment of the second stage: who opened the pull request may have written that report. */
const ORIGIN = "Reported by the pull request's own workflow run, which its author can change.";
/**
 * Comments on a pull request what an earlier run without rights found.
 * @throws ConfigError where it cannot be done, with what to change.
 */
async function commentForRun(core, stage) {
    const { checked, run, token, signal } = stage;
    if (!(0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_6__/* .wasReadOnly */ .EP)(checked, run.repository)) {
        core.info(`Run ${checked.id} could comment itself.`);
        return;
    }
    const api = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .tryConnect */ .K)(core, { token, run, signal });
    if (api === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigError */ .xL('The input github-token is empty, so nothing can be commented.');
    try {
        await comment(core, api, stage);
    }
    catch (error) {
        const failure = (0,_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .failureOf */ .g5)(error);
        if (failure === undefined || !(0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .isMissingRight */ .H0)(failure))
            throw error;
        const block = (0,_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .permissionBlock */ .hL)(['actions: read', 'pull-requests: write']);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigError */ .xL(`The token may not read the report or comment. Add this to the job:\n\n${block}`);
    }
}
async function comment(core, api, stage) {
    const { checked, run, mode } = stage;
    const pullRequest = await (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_6__/* .pullRequestOf */ ._n)(api, run.repository, checked);
    if (pullRequest === undefined) {
        core.info(`No open pull request is at ${checked.headSha.slice(0, 7)} any more.`);
        return;
    }
    const reports = await (0,_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .findReports */ .z)(api, run.repository, checked.id, MOST_REPORTS);
    if (reports.length === 0)
        core.info(`Run ${checked.id} kept no report as an artifact named pg-rehearsal.`);
    for (const found of reports) {
        if ('problem' in found) {
            core.warning(`The report of run ${checked.id} (${found.name}) was not used: ${found.problem}.`);
            continue;
        }
        const { state, relevant } = (0,_combined_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)((0,_combined_js__WEBPACK_IMPORTED_MODULE_2__/* .databasesIn */ .kA)([found]));
        const outcome = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .writeComment */ .HF)({
            api,
            repository: run.repository,
            pullRequest,
            mode,
            marker: {
                name: found.name,
                run: checked.id,
                attempt: checked.attempt,
                head: checked.headSha,
                state,
            },
            relevant,
            body: 'reports' in found ? stage.renderSet(found.reports) : stage.render(found.report),
            summaryUrl: run.url.replace(/\d+$/, String(checked.id)),
            origin: ORIGIN,
        });
        core.info((0,_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeInWords */ .Lz)(outcome));
    }
}


/***/ })

};
;