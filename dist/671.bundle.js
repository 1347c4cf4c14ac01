"use strict";
exports.id = 671;
exports.ids = [671];
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

/***/ 90710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * What stays the same for a finding while the lines around it move, in the order of the findings: rule, file and the SQL
 * it is about, and a number where those are the same. 32 hex digits each.
 */
function fingerprints(findings) {
    const seen = new Map();
    return findings.map(({ ruleId, path, source, message }) => {
        const about = (source ?? message).replaceAll(/\s+/g, ' ').trim();
        const base = JSON.stringify([ruleId, path, about]);
        const occurrence = (seen.get(base) ?? 0) + 1;
        seen.set(base, occurrence);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${base}${occurrence}`).digest('hex').slice(0, 32);
    });
}


/***/ }),

/***/ 2296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * Data as JSON, indented. What a terminal, a runner's log or an old parser might act on is written as `\uXXXX`: it can
 * only stand inside strings, so the data stays the same.
 */
function jsonText(data) {
    const text = JSON.stringify(data, undefined, 2)
        .replaceAll(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escapeUnit)
        .replaceAll('##[', '##\\u005b');
    return `${text}\n`;
}
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 70671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportSarif: () => (/* binding */ reportSarif),
/* harmony export */   reportSetSarif: () => (/* binding */ reportSetSarif)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49250);
/* harmony import */ var _core_row_sample_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37486);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90710);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2296);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83107);





/**
 * GitHub shows the 5,000 worst results of a run, and takes 25,000
 * (https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit).
 */
const MOST_RESULTS = 5_000;
/** The findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors. */
function reportSarif(report, options) {
    return sarifLog([runOf(report, options)]);
}
/**
 * The same for several databases, a run for each. Code scanning takes several runs of one tool only with a category each
 * (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
function reportSetSarif({ databases }, options) {
    return sarifLog(databases.map(({ name, report }) => ({
        ...runOf(report, options),
        automationDetails: { id: `${report.tool.name}/${name}/` },
    })));
}
function sarifLog(runs) {
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
}
function runOf(report, { rules = [] }) {
    const findings = _core_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .o.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
    const shown = findings.slice(0, MOST_RESULTS);
    const suppressed = (report.suppressed ?? []).slice(0, MOST_RESULTS - shown.length);
    const known = (report.baseline?.known ?? []).slice(0, MOST_RESULTS - shown.length - suppressed.length);
    const ids = [...new Set([...shown, ...suppressed, ...known].map(({ ruleId }) => ruleId))].toSorted();
    const prints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprints */ .W)(shown);
    return {
        tool: {
            driver: {
                name: report.tool.name,
                semanticVersion: report.tool.version,
                rules: ids.map((id) => descriptorOf(id, rules.find((rule) => rule.id === id))),
            },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [invocationOf(report, findings.length - shown.length)],
        results: [
            ...shown.map((finding, index) => resultOf(finding, ids.indexOf(finding.ruleId), prints[index] ?? '')),
            ...suppressed.map((one) => suppressedResult(one, ids.indexOf(one.ruleId), { kind: 'inSource', justification: one.reason })),
            ...known.map((one) => suppressedResult(one, ids.indexOf(one.ruleId), {
                kind: 'external',
                justification: `Known from the baseline ${report.baseline?.file}.`,
            })),
        ],
    };
}
function descriptorOf(id, rule) {
    if (rule === undefined)
        return { id };
    const { summary, why, instead, severity, category, references } = rule;
    const links = references.map((link) => `- <${link}>`).join('\n');
    return {
        id,
        shortDescription: { text: `${summary}.` },
        fullDescription: { text: why },
        help: {
            text: `${why}\n\nInstead: ${instead}`,
            markdown: `${why}\n\n**Instead:** ${instead}${links === '' ? '' : `\n\n${links}`}`,
        },
        ...(references[0] === undefined ? {} : { helpUri: references[0] }),
        defaultConfiguration: { level: severity },
        properties: { tags: [category] },
    };
}
/** Whether the check could be made, and what it did not look at. */
function invocationOf(report, left) {
    const { verdict, reason, unchecked } = report;
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineInWords */ .Ue)(report);
    const note = (text) => ({ level: 'note', message: { text } });
    const failure = reason === undefined ? [] : [{ level: 'error', message: { text: reason } }];
    const cut = left > 0 ? [note(`${left} more findings are left out: code scanning shows ${MOST_RESULTS}.`)] : [];
    return {
        executionSuccessful: verdict !== 'not-checked',
        toolExecutionNotifications: [
            ...failure,
            ...unchecked.map(note),
            ...(known === undefined ? [] : [note(known)]),
            ...cut,
        ],
    };
}
function resultOf(finding, ruleIndex, fingerprint) {
    const { ruleId, severity, path, status, suggestion } = finding;
    return {
        ruleId,
        ruleIndex,
        level: severity,
        message: { text: messageOf(finding) },
        locations: [{ physicalLocation: { artifactLocation: artifact(path), region: regionOf(finding) } }],
        partialFingerprints: { 'pgRehearsal/v1': fingerprint },
        ...(suggestion?.edits === undefined || suggestion.edits.length === 0 ? {} : { fixes: [fixOf(path, suggestion)] }),
        properties: { status },
    };
}
/** What a comment in the SQL allows, or a baseline knows: code scanning lists it as dismissed, with the reason. */
function suppressedResult({ ruleId, path, line, message }, ruleIndex, suppression) {
    return {
        ruleId,
        ruleIndex,
        level: 'note',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: line } } }],
        suppressions: [suppression],
    };
}
function messageOf({ message, sample, evidence, reason, suggestion }) {
    const measured = evidence === undefined ? [] : [`Measured: ${evidence.summary}`];
    const unproven = reason === undefined ? [] : [`Unproven: ${reason}`];
    const instead = suggestion === undefined || suggestion.description === '' ? [] : [`Instead: ${suggestion.description}`];
    return [(0,_core_row_sample_js__WEBPACK_IMPORTED_MODULE_4__/* .withFirstRow */ .f)({ message, sample }), ...measured, ...unproven, ...instead].join('\n');
}
function fixOf(path, { description, edits = [] }) {
    const replacements = edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }));
    const text = description === '' ? 'The safe form.' : description;
    return { description: { text }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] };
}
/** A path as a relative URI: what has a meaning in a URI is percent-encoded. */
function artifact(path) {
    return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
function regionOf(region) {
    const { line, column, endLine, endColumn } = region;
    return { startLine: line, startColumn: column, endLine, endColumn };
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