"use strict";
exports.id = 6501;
exports.ids = [6501,8478];
exports.modules = {

/***/ 96501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runBaseline: () => (/* binding */ runBaseline)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/check.js + 7 modules
var check = __webpack_require__(23196);
// EXTERNAL MODULE: ./build/lint/baseline.js
var baseline = __webpack_require__(38478);
// EXTERNAL MODULE: ./build/check/baseline.js
var check_baseline = __webpack_require__(48441);
;// CONCATENATED MODULE: ./build/check/record.js



/** Checks the change, and makes a baseline of what it finds. @throws ConfigError as `check` does. */
async function record(request) {
    const { change, rehearsed, judgement } = await (0,check/* examine */.sb)(request, await (0,check/* collectChange */.hI)(request));
    const { findings } = judgement;
    return {
        text: (0,baseline.writeBaseline)(findings, (0,check_baseline/* textsOf */.CB)(change, rehearsed.texts)),
        recorded: findings.filter(baseline.isKnowable),
        left: findings.filter((finding) => !(0,baseline.isKnowable)(finding)),
        ...(rehearsed.failure === undefined ? {} : { failure: rehearsed.failure }),
    };
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
// EXTERNAL MODULE: ./build/cli/options.js
var cli_options = __webpack_require__(65868);
// EXTERNAL MODULE: ./build/cli/output.js
var output = __webpack_require__(56497);
// EXTERNAL MODULE: ./build/cli/progress.js
var cli_progress = __webpack_require__(71915);
// EXTERNAL MODULE: ./build/cli/settings.js
var cli_settings = __webpack_require__(40049);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
;// CONCATENATED MODULE: ./build/cli/baseline.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/** The command `baseline`: checks the change once, and records what it finds as known. */
async function runBaseline(invocation, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { process, signal } = invocation;
        const { directory, settings } = await (0,cli_settings/* projectFor */.JQ)(invocation, options, cli_options/* CHECK_FLAGS */.P8);
        const name = settings.baseline;
        if (name === undefined)
            throw new errors/* ConfigError */.xL('There is no file to record in. Put `baseline: pg-rehearsal-baseline.json` into the settings, or give --baseline.');
        const file = (0,external_node_path_.resolve)(directory, name);
        if ((0,external_node_fs_.statSync)((0,external_node_path_.dirname)(file), { throwIfNoEntry: false })?.isDirectory() !== true)
            throw new errors/* ConfigError */.xL(`The baseline ${name} cannot be written: there is no directory ${(0,external_node_path_.dirname)(file)}.`);
        const replaced = (0,external_node_fs_.existsSync)(file);
        const progress = __addDisposableResource(env_1, await (0,cli_progress/* createProgress */.m)(process.stderr, process.env, signal), false);
        const recorded = await record({ directory, settings, environment: process.env, progress, signal });
        signal.throwIfAborted();
        // A baseline of half a check would make the other half look new.
        if (recorded.failure !== undefined)
            throw new errors/* EngineError */.NJ(`Nothing was recorded: ${recorded.failure}`);
        await (0,output/* writeWhole */.f8)(file, recorded.text);
        const how = replaced ? ', in place of what was there' : '';
        const lines = [
            `Recorded ${(0,words/* counted */.hS)(recorded.recorded.length, 'finding')} in ${name}${how}.`,
            ...(recorded.recorded.length === 0 ? [] : [`From now on only other findings count, and every report names these.`]),
            ...recorded.left.map((finding) => `Not recorded, since no baseline may hide it: ${placeOf(finding)}`),
        ];
        await (0,terminal/* write */.M9)(process.stdout, `${lines.map(reporters_escape/* visibleLine */.P8).join('\n')}\n`);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function placeOf({ path, span, ruleId }) {
    return `${path}:${span.line} ${ruleId}`;
}


/***/ }),

/***/ 71915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
/* harmony import */ var _reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35683);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9892);


/** In a log, details come this often at most, in milliseconds: a line for each of a thousand files helps nobody. */
const DETAIL_EVERY_MS = 3_000;
/** Progress as it suits the stream: a list that lives on a terminal, plain lines elsewhere; nothing after an interrupt. */
async function createProgress(stream, environment, signal) {
    const progress = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .isLive */ .DG)(stream, environment) ? await liveProgress(stream) : plainProgress(stream);
    signal.addEventListener('abort', () => progress[Symbol.dispose](), { once: true });
    return {
        step(label) {
            if (!signal.aborted)
                progress.step(label);
        },
        detail(text) {
            if (!signal.aborted)
                progress.detail(text);
        },
        done: () => progress.done(),
        [Symbol.dispose]: () => progress[Symbol.dispose](),
    };
}
function plainProgress(stream) {
    let spokenAt = 0;
    const say = (text) => {
        spokenAt = Date.now();
        stream.write(`${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutCommands */ .Df)((0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text))}\n`);
    };
    return {
        step: (label) => say(`${label} …`),
        detail(text) {
            if (Date.now() - spokenAt >= DETAIL_EVERY_MS)
                say(`  ${text}`);
        },
        done() { },
        [Symbol.dispose]() { },
    };
}
async function liveProgress(stream) {
    const { default: yoctoSpinner } = await __webpack_require__.e(/* import() */ 6540).then(__webpack_require__.bind(__webpack_require__, 36540));
    let current;
    const finish = (end) => {
        if (current === undefined)
            return;
        const seconds = ((Date.now() - current.began) / 1_000).toFixed(1);
        if (end === 'success')
            current.spinner.success(`${current.label} ${seconds} s`);
        else
            current.spinner.stop();
        current = undefined;
    };
    return {
        step(text) {
            finish('success');
            const label = (0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text);
            // The spinner would end the process by itself on a signal, and clean-up with it.
            const spinner = yoctoSpinner({ text: label, stream, handleSignals: false }).start();
            current = { label, spinner, began: Date.now() };
        },
        detail(text) {
            if (current !== undefined)
                current.spinner.text = `${current.label}: ${(0,_reporters_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(text)}`;
        },
        done: () => finish('success'),
        [Symbol.dispose]: () => finish('stop'),
    };
}


/***/ }),

/***/ 38478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithBaseline: () => (/* binding */ compareWithBaseline),
/* harmony export */   isKnowable: () => (/* binding */ isKnowable),
/* harmony export */   readBaseline: () => (/* binding */ readBaseline),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88208);
/* harmony import */ var _suppressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85581);



/** Whether a baseline may know a finding: applied history and failures it never hides. */
function isKnowable({ ruleId }) {
    return !_suppressions_js__WEBPACK_IMPORTED_MODULE_1__/* .NEVER_SILENT */ .vo.has(ruleId);
}
/** A baseline of those findings that it may know, as the text of its file. */
function writeBaseline(findings, textOf) {
    const entries = findings.filter(isKnowable);
    const fingerprints = fingerprintsOf(entries, textOf);
    const baseline = {
        version: 1,
        findings: entries.map(({ ruleId, path }, at) => ({ rule: ruleId, path, fingerprint: fingerprints[at] ?? '' })),
    };
    return `${JSON.stringify(baseline, null, 2)}\n`;
}
/** @throws ConfigError where the text is no baseline. */
function readBaseline(text, path) {
    const read = parsed(text);
    if (!isBaseline(read))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${path} is not a baseline of pg-rehearsal. Record it again, or take it out of the configuration.`);
    return read;
}
/** Parts findings into those that the baseline knows and those that it does not. */
function compareWithBaseline(findings, { findings: entries }, textOf) {
    const left = new Set(entries.map(keyOf));
    const fingerprints = fingerprintsOf(findings, textOf);
    const known = new Set();
    for (const [at, finding] of findings.entries()) {
        if (!isKnowable(finding))
            continue;
        const key = keyOf({ rule: finding.ruleId, path: finding.path, fingerprint: fingerprints[at] ?? '' });
        if (left.delete(key))
            known.add(finding);
    }
    return {
        fresh: findings.filter((finding) => !known.has(finding)),
        known: findings.filter((finding) => known.has(finding)),
        gone: entries.filter((entry) => left.has(keyOf(entry))),
    };
}
function keyOf({ rule, path, fingerprint }) {
    return `${rule}\n${path}\n${fingerprint}`;
}
/** White space does not count, nor does the place; the second of two equal findings has another fingerprint. */
function fingerprintsOf(findings, textOf) {
    const seen = new Map();
    return findings.map(({ ruleId, path, span, table = '' }) => {
        const code = (textOf(path) ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').trim();
        const what = [ruleId, path, table, code].join('\n');
        const ordinal = seen.get(what) ?? 0;
        seen.set(what, ordinal + 1);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${what}\n${ordinal}`).digest('hex').slice(0, 16);
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isBaseline(value) {
    if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
        return false;
    if (!('findings' in value) || !Array.isArray(value.findings))
        return false;
    return value.findings.every((entry) => typeof entry === 'object' &&
        entry !== null &&
        ['rule', 'path', 'fingerprint'].every((key) => typeof entry[key] === 'string'));
}


/***/ }),

/***/ 83107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ estimateLines),
/* harmony export */   CZ: () => (/* binding */ unprovenInWords),
/* harmony export */   Ee: () => (/* binding */ suppressedLines),
/* harmony export */   KA: () => (/* binding */ cureInWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Ue: () => (/* binding */ baselineInWords),
/* harmony export */   Vk: () => (/* binding */ totalMs),
/* harmony export */   Xb: () => (/* binding */ circumstances),
/* harmony export */   cd: () => (/* binding */ dataLines),
/* harmony export */   fp: () => (/* binding */ strongestLock),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rR: () => (/* binding */ tone),
/* harmony export */   vD: () => (/* binding */ shortRelation),
/* harmony export */   xo: () => (/* binding */ baselineLines)
/* harmony export */ });
/* harmony import */ var _core_locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _core_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1685);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44641);



/** `1 error`, `2 errors`, `5,000 rows`. */
function counted(count, noun) {
    return `${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** Milliseconds as a person says them: `0.4 ms`, `12 ms`, `1.2 s`, `2 min 5 s`. */
function duration(ms) {
    if (ms < 0.95)
        return `${Math.max(0.1, Math.round(ms * 10) / 10)} ms`;
    if (ms < 999.5)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `5 errors, 2 warnings`, or `no findings`. */
function findingsInWords(report) {
    const { errors, warnings, notes } = (0,_core_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countBySeverity */ .Ot)(report);
    const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
    const present = parts.filter((part) => !part.startsWith('0 '));
    return present.length === 0 ? 'no findings' : present.join(', ');
}
/** What colour or symbol a verdict deserves: a pass that nobody rehearsed is not `good`, nor one by a baseline's grace. */
function tone(report) {
    if (report.verdict === 'not-checked')
        return 'unknown';
    if (report.verdict === 'fail')
        return 'bad';
    if ((report.baseline?.known.length ?? 0) > 0)
        return 'caution';
    return report.rehearsal.status === 'skipped' && !nothingChanged(report) ? 'caution' : 'good';
}
function nothingChanged({ base, changes, findings }) {
    return base !== undefined && changes.length === 0 && findings.length === 0;
}
/** The verdict and why, in a few words: the first line of every report. */
function headline(report) {
    const { verdict, rehearsal } = report;
    if (verdict === 'not-checked')
        return `Not checked: ${report.reason ?? rehearsal.reason ?? 'no reason was given'}`;
    const found = findingsInWords(report);
    const known = report.baseline?.known.length ?? 0;
    const where = `${scope(report)}${known === 0 ? '' : `, ${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(known)} more known from the baseline`}`;
    if (verdict === 'fail')
        return `Fail: ${found} in ${where}`;
    if (nothingChanged(report))
        return 'Pass: no migration changed';
    if (rehearsal.status === 'skipped')
        return `Pass on the text alone: ${found} in ${where}, not rehearsed`;
    return `Pass: ${found} in ${where}`;
}
function scope(report) {
    if (report.base !== undefined)
        return counted(report.changes.length, 'changed file');
    const files = new Set(report.findings.map(({ path }) => path)).size;
    return report.findings.length === 0 ? 'the files' : counted(files, 'file');
}
/** The strongest lock that a statement took on a relation that was there before; the rest hurts nobody. */
function strongestLock(statements) {
    const locks = statements.flatMap((statement) => statement.locks).filter((lock) => lock.existing);
    return locks.toSorted((a, b) => (0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLockModes */ .tc)(b.mode, a.mode) || b.heldMs - a.heldMs)[0];
}
/** Why a finding is unproven; what holds for the whole report is said once, elsewhere. */
function unprovenInWords({ reason }, { rehearsal }) {
    if (reason === undefined)
        return 'not rehearsed';
    return rehearsal.reason !== undefined && reason.endsWith(rehearsal.reason) ? 'not rehearsed' : reason;
}
/** Sum of the statements' times, in milliseconds. */
function totalMs(statements) {
    return statements.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
/** `public.orders` as `orders`: the schema that everybody means is left out. */
function shortRelation(relation) {
    return relation.startsWith('public.') ? relation.slice('public.'.length) : relation;
}
/** Base, server and time, each a sentence, for the foot of a report. Untrusted names are inside: escape what comes out. */
function circumstances(report) {
    const { base, rehearsal } = report;
    const lines = [];
    if (base !== undefined)
        lines.push(`Base: ${base.ref}${base.sha === '' ? '' : ` at ${base.sha.slice(0, 10)}`} (${base.how}).`);
    if (rehearsal.status === 'skipped') {
        const reason = rehearsal.reason ?? 'no reason was given';
        lines.push(reason === report.reason ? 'Not rehearsed, for the reason above.' : `Not rehearsed: ${sentence(reason)}`);
        return lines;
    }
    const server = [
        rehearsal.serverVersion && `PostgreSQL ${rehearsal.serverVersion}`,
        rehearsal.engine && `${rehearsal.engine} engine`,
    ];
    lines.push(`Rehearsed on ${server.filter(Boolean).join(', ')}, as ${report.migrationTool} would.`);
    const { timings } = rehearsal;
    const split = timings === undefined
        ? ''
        : `: engine ${duration(timings.engineMs)}, base ${duration(timings.baseMs)}, fixtures ${duration(timings.fixturesMs)}, change ${duration(timings.changeMs)}${suggestions(timings)}`;
    lines.push(`Took ${duration(rehearsal.durationMs)}${split}.`);
    return lines;
}
function suggestions({ suggestionsMs }) {
    return suggestionsMs === undefined ? '' : `, suggestions ${duration(suggestionsMs)}`;
}
/** The cure in words; nothing where SQL shows it and the message has said it already. */
function cureInWords(message, description, shown) {
    return shown && message.includes(description.replace(/\.$/, '')) ? '' : description;
}
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
/** What became of rows: a line for each table that lost some or could not be counted, for each down file that destroys some, and whether assertions hold. Untrusted names are in it. */
function dataLines({ rehearsal }) {
    const tables = (rehearsal.data ?? []).map(({ table, fate, exact, losses, examples, unread }) => {
        if (unread !== undefined)
            return `${table} could not be counted: ${unread}`;
        const fates = {
            kept: '',
            renamed: ' (renamed)',
            replaced: ' (replaced by another of its name)',
            dropped: ' (dropped)',
        };
        const sampled = exact ? '' : ', estimated from a sample';
        const shown = examples.length === 0 ? '' : `; for example ${examples.slice(0, 3).join(', ')}`;
        return `${table}${fates[fate]}: ${losses.join(', ')} gone or changed${sampled}${shown}`;
    });
    return [...tables, ...destroyedLines(rehearsal), ...assertionLine(rehearsal)];
}
/** What the way back costs, a line for each down file that destroyed data. */
function destroyedLines({ migrations }) {
    return migrations.flatMap(({ rollBack }) => rollBack === undefined || rollBack.destroyed.length === 0
        ? []
        : [`${rollBack.path} destroys ${rollBack.destroyed.join(', ')} when it takes its migration back`]);
}
/** "3 assertions hold", "2 of 3 assertions hold". */
function assertionLine({ assertions }) {
    if (assertions === undefined)
        return [];
    const { checked, failed } = assertions;
    const some = failed === 0 ? '' : `${(0,_core_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(checked - failed)} of `;
    return [`${some}${counted(checked, 'assertion')} hold${checked === 1 ? 's' : ''}`];
}
/** What comments in the SQL allow, a line each. Untrusted words are in it. */
function suppressedLines({ suppressed = [] }) {
    return suppressed.map(({ ruleId, path, line, reason }) => `${path}:${line} ${ruleId}, because ${reason}`);
}
/** How many findings a baseline keeps from counting, and how many it knows in vain; nothing where there is no baseline. */
function baselineInWords({ baseline }) {
    if (baseline === undefined)
        return undefined;
    const { file, known, gone } = baseline;
    const [are, do_] = known.length === 1 ? ['is', 'does'] : ['are', 'do'];
    const vain = gone.length === 0
        ? ''
        : ` ${counted(gone.length, 'finding')} of it ${gone.length === 1 ? 'is' : 'are'} gone: record it again with \`pg-rehearsal baseline\`.`;
    return `${counted(known.length, 'finding')} ${are} known from the baseline ${file} and ${do_} not count.${vain}`;
}
/** What a baseline knows, a line each, and what is gone. Untrusted words are in it. */
function baselineLines(report) {
    const summary = baselineInWords(report);
    if (summary === undefined || report.baseline === undefined)
        return [];
    const { known, gone } = report.baseline;
    return [
        summary,
        ...known.map(({ path, line, severity, ruleId }) => `${path}:${line} ${severity} ${ruleId}`),
        ...gone.map(({ path, ruleId }) => `gone: ${path} ${ruleId}`),
    ];
}
/** For how long production's tables will be blocked, a line for each lock that matters. Untrusted names are in it. */
function estimateLines({ rehearsal }) {
    return (rehearsal.estimates ?? []).map(({ path, line, relation, mode, blocks, summary }) => `${relation}, ${blocks} blocked by ${mode}: ${summary} (${path}:${line})`);
}


/***/ })

};
;