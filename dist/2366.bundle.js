"use strict";
exports.id = 2366;
exports.ids = [2366,9985];
exports.modules = {

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


/***/ })

};
;