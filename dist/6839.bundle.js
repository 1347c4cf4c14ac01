"use strict";
exports.id = 6839;
exports.ids = [6839];
exports.modules = {

/***/ 1685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A whole number as people read it: 1234567 is `1,234,567`. */
function grouped(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 37486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withFirstRow)
/* harmony export */ });
const LONGEST_VALUE = 80;
const MOST_COLUMNS = 8;
/** A message, and the first of the rows that show it where there are any: for formats that have no tables. */
function withFirstRow({ message, sample, }) {
    const row = sample?.rows[0];
    if (sample === undefined || row === undefined)
        return message;
    const pairs = row
        .slice(0, MOST_COLUMNS)
        .map((value, at) => `${sample.columns[at] ?? '?'} = ${shorten(value ?? 'NULL')}`);
    const rest = row.length > MOST_COLUMNS ? ', …' : '';
    return `${message} The first: ${pairs.join(', ')}${rest}.`;
}
function shorten(value) {
    const characters = [...value];
    return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : value;
}


/***/ }),

/***/ 36839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportGithub: () => (/* binding */ reportGithub),
/* harmony export */   reportSetGithub: () => (/* binding */ reportSetGithub)
/* harmony export */ });
/* harmony import */ var _core_row_sample_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37486);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83107);


const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' };
/**
 * The findings as workflow commands, which a runner turns into annotations: for a job that runs the command line
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). The action needs them not.
 */
function reportGithub(report) {
    return linesOf(report.findings, report.verdict === 'not-checked' ? [report.reason ?? ''] : [], remarksOf(report));
}
/** The same for several databases. */
function reportSetGithub({ databases }) {
    const reasons = databases.flatMap(({ name, report }) => report.verdict === 'not-checked' ? [`${name}: ${report.reason ?? ''}`] : []);
    return linesOf(databases.flatMap(({ report }) => report.findings), reasons, databases.flatMap(({ report }) => remarksOf(report)));
}
function remarksOf(report) {
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .baselineInWords */ .Ue)(report);
    return known === undefined ? [] : [known];
}
function linesOf(findings, reasons, remarks) {
    // A runner keeps the first ten of each level: what was measured comes before what is suspected.
    const sorted = findings.toSorted((a, b) => Number(a.status === 'unproven') - Number(b.status === 'unproven'));
    const lines = sorted.map(commandOf);
    for (const reason of reasons)
        lines.push(`::error::${escapeData(`The migrations were not checked: ${reason}`)}`);
    for (const remark of remarks)
        lines.push(`::notice::${escapeData(remark)}`);
    return lines.length === 0 ? 'No findings.\n' : `${lines.join('\n')}\n`;
}
function commandOf({ ruleId, severity, status, message, sample, evidence, path, line, column, endLine, endColumn, }) {
    const columns = line === endLine ? { col: column, endColumn } : {};
    const properties = { title: `${ruleId} (${status})`, file: path, line, endLine, ...columns };
    const given = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const text = `${(0,_core_row_sample_js__WEBPACK_IMPORTED_MODULE_1__/* .withFirstRow */ .f)({ message, sample })}${evidence === undefined ? '' : `\nMeasured: ${evidence.summary}`}`;
    return `::${COMMANDS[severity]} ${given.join(',')}::${escapeData(text)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
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