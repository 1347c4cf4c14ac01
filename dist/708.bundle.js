"use strict";
exports.id = 708;
exports.ids = [708,2366,9985];
exports.modules = {

/***/ 80708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSeveral: () => (/* binding */ checkSeveral),
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _check_databases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82366);
/* harmony import */ var _check_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82937);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(88208);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60700);
/* harmony import */ var _github_combined_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21880);
/* harmony import */ var _github_comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15946);
/* harmony import */ var _github_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64809);
/* harmony import */ var _github_publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16992);
/* harmony import */ var _reporters_escape_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(35683);
/* harmony import */ var _reporters_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8706);
/* harmony import */ var _reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85158);
/* harmony import */ var _reporters_set_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29936);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38851);













/** Checks several databases in one job, with one comment and one verdict. @returns why the step fails, if it does. */
async function checkSeveral(action, databases) {
    const { core, request, speech, inputs, environment, event } = action;
    const checked = await (0,_check_databases_js__WEBPACK_IMPORTED_MODULE_0__.checkDatabases)({ ...request, databases, failed: told(action) });
    // Reports on servers that were stopped halfway are nobody's business.
    request.signal.throwIfAborted();
    const reports = [];
    for (const [index, { name, report }] of checked.entries()) {
        const settings = databases[index]?.settings;
        reports.push({ name, report: settings === undefined ? report : await (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .asSeen */ .a)(action, report, settings) });
    }
    const set = (0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_2__/* .assembleReportSet */ .hK)(reports);
    core.info((0,_github_log_js__WEBPACK_IMPORTED_MODULE_9__/* .plainText */ .w)((0,_reporters_set_text_js__WEBPACK_IMPORTED_MODULE_7__.reportSetText)(set, { colour: true, width: 120 })));
    await (0,_github_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .m)(core, {
        ...speech,
        report: (0,_github_combined_js__WEBPACK_IMPORTED_MODULE_3__/* .combinedReport */ .ie)(set),
        json: (0,_reporters_json_js__WEBPACK_IMPORTED_MODULE_10__.reportSetJson)(set),
        comment: (0,_reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_6__.renderSetMarkdown)(reports, _github_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .LONGEST_BODY */ ._l),
        summary: (0,_reporters_set_markdown_js__WEBPACK_IMPORTED_MODULE_6__.renderSetMarkdown)(reports, _github_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .LONGEST_SUMMARY */ .q),
        prose: _reporters_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .markdownText */ .p7,
        pullRequest: event.pullRequest,
        name: inputs.name,
        environment,
    });
    return (0,_github_combined_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOfSet */ .sB)(reports);
}
/**
 * Says which databases the change touches, for a job for each.
 * @throws ConfigError where the settings file names no databases.
 */
async function plan(action, databases) {
    const { core, request } = action;
    if (databases.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .ConfigError */ .xL('`mode: plan` needs `databases` in the settings file; without them there is one job to run.');
    const planned = await (0,_check_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDatabases */ .U)({ ...request, databases, failed: told(action) });
    const matrix = (0,_check_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .matrixOf */ .l)(planned);
    const touched = planned.filter((one) => one.touched);
    core.setOutput('matrix', JSON.stringify(matrix));
    core.setOutput('touched', String(touched.length));
    core.info(`The change touches ${touched.length} of ${planned.length} databases: ${touched.map(({ name }) => name).join(', ')}`);
}
function told({ core }) {
    return (name, error) => {
        core.info((0,_github_log_js__WEBPACK_IMPORTED_MODULE_9__/* .plainText */ .w)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .hidePasswords */ .XN)(`${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .errorMessage */ .gJ)(error)}`)));
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .isKnownError */ .ux)(error) && error instanceof Error)
            core.info((0,_github_log_js__WEBPACK_IMPORTED_MODULE_9__/* .plainText */ .w)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .hidePasswords */ .XN)(error.stack ?? '')));
    };
}


/***/ }),

/***/ 82366:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isTouched),
/* harmony export */   V: () => (/* binding */ collectDatabases),
/* harmony export */   checkDatabases: () => (/* binding */ checkDatabases)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23196);
/* harmony import */ var _core_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9948);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3637);




/** A server with made data and its caches, and what this process keeps of a rehearsal. */
const BYTES_PER_REHEARSAL = 512 * 1_048_576;
/**
 * Checks several databases of one repository: all are collected, and those that the change touches are rehearsed side by
 * side, as many as cores and memory allow. What keeps one from being checked keeps no other.
 * @returns a report for each, in the order given.
 */
async function checkDatabases(request) {
    const collected = await collectDatabases(request);
    const touched = collected.filter(isTouched).length;
    const tell = sharedProgress(request.progress, touched);
    const reports = await sideBySide(collected, howMany(touched), async (one) => {
        const { name, settings } = one;
        if ('error' in one)
            return { name, report: (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_3__/* .notChecked */ .l)(one.error) };
        const mine = isTouched(one) ? tell(name) : { progress: _core_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .SILENT */ .q, ended() { } };
        try {
            return { name, report: await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkCollected */ .kk)({ ...request, settings, progress: mine.progress }, one.collected) };
        }
        catch (error) {
            request.signal.throwIfAborted();
            request.failed?.(name, error);
            return { name, report: (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_3__/* .notChecked */ .l)(error) };
        }
        finally {
            mine.ended();
        }
    });
    request.progress.done();
    return reports;
}
/**
 * What each database has at base and at head. One after the other: Git's own lock lets only one fetch in.
 * @throws only where the request was aborted.
 */
async function collectDatabases(request) {
    const { databases, progress, signal } = request;
    progress.step('Collecting migrations');
    const quiet = { ...progress, step: () => undefined };
    const all = [];
    for (const database of databases) {
        progress.detail(database.name);
        const { settings } = database;
        try {
            all.push({ ...database, collected: await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .collectChange */ .hI)({ ...request, settings, progress: quiet }) });
        }
        catch (error) {
            signal.throwIfAborted();
            request.failed?.(database.name, error);
            all.push({ ...database, error });
        }
    }
    return all;
}
/** Whether there is anything to check. What could not be collected counts: nobody knows. */
function isTouched(database) {
    if ('error' in database)
        return true;
    const { changes, problems } = database.collected.history;
    return changes.length > 0 || problems.some(({ inChange }) => inChange);
}
function howMany(touched) {
    const byMemory = Math.floor((0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)() / BYTES_PER_REHEARSAL);
    return Math.max(1, Math.min(touched, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), byMemory));
}
/** Progress of several checks on one line: whose step it is, and how many are through. */
function sharedProgress(progress, count) {
    let through = 0;
    progress.step(`Checking ${count} ${count === 1 ? 'database' : 'databases'}`);
    return (name) => ({
        progress: {
            step: (label) => progress.detail(`${name}: ${label} (${through} of ${count} done)`),
            detail: (text) => progress.detail(`${name}: ${text} (${through} of ${count} done)`),
            done() { },
        },
        ended() {
            through += 1;
        },
    });
}
/** Works on items side by side, at most `limit` at once, and waits for all, so that nothing goes on after a failure. */
async function sideBySide(items, limit, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    const ended = await Promise.allSettled(Array.from({ length: limit }, worker));
    for (const one of ended)
        if (one.status === 'rejected')
            throw one.reason;
    return results;
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

/***/ 82937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ planDatabases),
/* harmony export */   l: () => (/* binding */ matrixOf)
/* harmony export */ });
/* harmony import */ var _databases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82366);

/** Jobs that one matrix of GitHub Actions may have. */
const MOST_JOBS = 256;
/** Which databases a change touches, in the order given. Starts no server. */
async function planDatabases(request) {
    const collected = await (0,_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .collectDatabases */ .V)(request);
    request.progress.done();
    return collected.map((one) => ({
        name: one.name,
        touched: (0,_databases_js__WEBPACK_IMPORTED_MODULE_0__/* .isTouched */ .D)(one),
        changes: 'error' in one ? 0 : one.collected.history.changes.length,
    }));
}
/**
 * The matrix for a job per database that is touched; where that makes more than GitHub takes
 * (https://docs.github.com/actions/reference/limits), jobs get several.
 */
function matrixOf(planned) {
    const names = planned.filter(({ touched }) => touched).map(({ name }) => name);
    const size = Math.ceil(names.length / MOST_JOBS);
    const jobs = [];
    for (let at = 0; at < names.length; at += size) {
        const [first = '', ...others] = names.slice(at, at + size);
        const name = others.length === 0 ? first : `${first.slice(0, 40)}-and-${others.length}-more`;
        jobs.push({ name, database: [first, ...others].join(',') });
    }
    return { include: jobs };
}


/***/ }),

/***/ 9948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SILENT)
/* harmony export */ });
const SILENT = { step() { }, detail() { }, done() { } };


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

/***/ 29936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportSetText: () => (/* binding */ reportSetText)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57336);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(picocolors__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _core_report_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60700);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23114);
/* harmony import */ var _set_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67918);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41936);





/** The reports of several databases for a terminal, one after the other, and at the end what became of them all. */
function reportSetText({ databases }, options) {
    const { bold, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_4__.createColors)(options.colour);
    const touched = databases.filter(({ report }) => !(0,_core_report_set_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntouched */ .O2)(report));
    const reports = touched.map(({ name, report }) => `${bold(`── ${name} ──`)}\n\n${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__.reportText)(report, options)}`);
    const untouched = (0,_set_words_js__WEBPACK_IMPORTED_MODULE_2__/* .untouchedInWords */ .gT)(databases);
    const foot = [bold((0,_set_words_js__WEBPACK_IMPORTED_MODULE_2__/* .setHeadline */ .Zb)(databases)), ...(untouched === '' ? [] : [dim((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(untouched, options.width))])];
    return `${[...reports, foot.join('\n')].join('\n')}\n`;
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