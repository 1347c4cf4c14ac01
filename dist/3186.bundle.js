"use strict";
exports.id = 3186;
exports.ids = [3186];
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

/***/ 35683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   Pr: () => (/* binding */ markdownCellCode),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/**
 * Everything that a stranger wrote — names, SQL, the server's messages — goes through here on its way into a report.
 * Markdown facts: https://github.github.com/gfm/; mentions, issue numbers and bare URLs become live in prose, not in code.
 */
/** Zero width space: breaks what would be live and shows as nothing. As an entity, so that the source stays readable. */
const BREAK = '&#8203;';
/**
 * A text with nothing in it that a terminal acts on or that hides: control characters and ANSI escapes become their
 * pictures (`␛`), bidirectional overrides their numbers. Line ends and tabs stay.
 */
function visible(text) {
    if (VISIBLE.test(text))
        return text;
    return text.replaceAll('\r\n', '\n').replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (character) => {
        if (character === '\n' || character === '\t')
            return character;
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(0x2400 + code);
        return code === 0x7f ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
/** Printable ASCII with line ends and tabs, which is nearly all text: a look that costs less than a replacement. */
const VISIBLE = /^[ -~\n\t]*$/;
/** The same on one line: names, paths, table cells. */
function visibleLine(text) {
    return visible(text).replaceAll(/\s*\n\s*|\t/g, ' ');
}
/**
 * Untrusted prose as Markdown that shows it literally: no HTML, links, images, mentions, issue references or tables.
 * Spans between single backticks stay code, since messages name tables that way.
 */
function markdownText(text) {
    return visible(text)
        .split(/(`[^`\n]+`)/)
        .map((part, index) => (index % 2 === 1 ? markdownCode(part.slice(1, -1)) : escapeProse(part)))
        .join('');
}
function escapeProse(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_[\]~|$]/g, '\\$&')
        .replaceAll(/[@#]/g, `$&${BREAK}`)
        .replaceAll(/^([ \t]*)([-+=:]|\d+(?=[.)]))/gm, `$1${BREAK}$2`)
        .replaceAll(/\bGH-(?=\d)/gi, `$&${BREAK}`)
        .replaceAll(/:(?=\/\/)|\b(?:www|mailto|xmpp)(?=[.:])/gi, `$&${BREAK}`)
        .replaceAll(/\n\s*/g, '  \n');
}
/** Untrusted text as inline code: a fence longer than any run of backticks inside. */
function markdownCode(text) {
    const line = visibleLine(text);
    if (line.trim() === '')
        return '`(blank)`';
    const fence = '`'.repeat(longestRun(line) + 1);
    const padding = /^[` ]|[` ]$/.test(line) ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/** Inline code for a table's cell, where a pipe ends the cell even inside code. */
function markdownCellCode(text) {
    return /[|\\]/.test(text) ? markdownCell(text) : markdownCode(text);
}
/** Untrusted prose for a table's cell: one line, pipes escaped. */
function markdownCell(text) {
    return escapeProse(visibleLine(text));
}
/** Untrusted text as a fenced block, with a fence longer than any run of backticks inside. */
function markdownFence(text, language) {
    const body = visible(text).replace(/\s+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
function longestRun(text) {
    return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
/**
 * A finished text in which no line is a workflow command: a runner takes a line that begins with `::` after white space,
 * and `##[…]` anywhere, for an order (actions/runner, ActionCommand.cs). A zero width space goes between.
 */
function withoutCommands(text) {
    return text.replaceAll(/^(\s*)::/gm, '$1\u200B::').replaceAll('##[', '##\u200B[');
}


/***/ }),

/***/ 53186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportJunit: () => (/* binding */ reportJunit),
/* harmony export */   reportSetJunit: () => (/* binding */ reportSetJunit)
/* harmony export */ });
/* harmony import */ var _core_row_sample_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37486);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35683);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96094);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83107);




/**
 * Each changed file as a test case, which fails with its errors and warnings
 * (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd). A check that could not be made is one case in error.
 */
function reportJunit(report) {
    return documentOf([suiteOf('pg-rehearsal', report)]);
}
/** The same for several databases, a suite for each. */
function reportSetJunit({ databases }) {
    return documentOf(databases.map(({ name, report }) => suiteOf(name, report)));
}
function documentOf(suites) {
    const xml = element('testsuites', {}, suites.join('\n'));
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCommands */ .Df)(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)}\n`;
}
function suiteOf(name, report) {
    const found = new Map((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byFile */ .y9)(report, report.findings).map(({ path, items }) => [path, items]));
    const paths = [...new Set([...report.changes.map(({ path }) => path), ...found.keys()])];
    const cases = paths.map((path) => caseOf(path, found.get(path) ?? [], report));
    const { reason } = report;
    if (reason !== undefined)
        cases.push({
            xml: element('testcase', { name: 'check', classname: 'pg-rehearsal' }, problem('error', reason, reason)),
            failed: 0,
        });
    const failures = cases.filter(({ failed }) => failed > 0).length;
    const suite = {
        name,
        tests: cases.length,
        failures,
        errors: reason === undefined ? 0 : 1,
        skipped: 0,
        time: (report.rehearsal.durationMs / 1000).toFixed(3),
    };
    const known = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineInWords */ .Ue)(report);
    const remark = known === undefined ? [] : [element('system-out', {}, escapeXml(known))];
    return element('testsuite', suite, [...cases.map(({ xml }) => xml), ...remark].join('\n'));
}
function caseOf(path, findings, { rehearsal }) {
    const serious = findings.filter(({ severity }) => severity !== 'note');
    const migration = rehearsal.migrations.find((candidate) => candidate.path === path);
    const ms = (migration?.statements ?? []).reduce((sum, { durationMs }) => sum + durationMs, 0);
    const text = serious.map(describe).join('\n\n');
    const headline = serious.map(({ ruleId }) => ruleId).join(', ');
    const failure = serious.length === 0 ? '' : problem('failure', headline, text);
    const attributes = { name: path, classname: 'migrations', time: (ms / 1000).toFixed(3) };
    return { xml: element('testcase', attributes, failure), failed: serious.length };
}
function describe({ severity, ruleId, status, line, message, sample, evidence }) {
    const measured = evidence === undefined ? '' : `\nMeasured: ${evidence.summary}`;
    return `Line ${line}: ${severity} ${ruleId} (${status})\n${(0,_core_row_sample_js__WEBPACK_IMPORTED_MODULE_3__/* .withFirstRow */ .f)({ message, sample })}${measured}`;
}
function problem(kind, headline, text) {
    return element(kind, { message: headline, type: kind }, escapeXml(text));
}
function element(name, attributes, body) {
    const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
    return body === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>\n${body}\n</${name}>`;
}
/** XML 1.0 has no way to write most control characters, and no lone surrogates. */
function escapeXml(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(text)
        .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '&#10;');
}


/***/ }),

/***/ 96094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Qb: () => (/* binding */ MOST_REASONS),
/* harmony export */   _1: () => (/* binding */ shortPath),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   y9: () => (/* binding */ byFile)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49250);

/** Things with a place, by file: the change's order first, then the others as they come; each file's by line. */
function byFile(report, items) {
    const files = new Map(report.changes.map(({ path }) => [path, []]));
    for (const item of items) {
        const own = files.get(item.path);
        if (own === undefined)
            files.set(item.path, [item]);
        else
            own.push(item);
    }
    return [...files]
        .filter(([, own]) => own.length > 0)
        .map(([path, own]) => ({ path, items: own.sort((a, b) => a.line - b.line || a.column - b.column) }));
}
const SECOND_RUN = { unchanged: 'same', changed: 'differs', failed: 'fails', 'not-run': 'not run' };
const ROLL_BACK = { restored: 'restored', differs: 'differs', failed: 'fails', 'not-run': 'not run' };
/**
 * Every changed file and, where it was rehearsed, how that went, in the change's order. New down files that were not run
 * are left out: there is one beside every up file.
 */
function outcomes({ changes, rehearsal }) {
    const rehearsed = new Map(rehearsal.migrations.map((migration) => [migration.path, migration]));
    const changed = changes.flatMap(({ path, kind, direction }) => {
        const migration = rehearsed.get(path);
        if (migration === undefined && kind === 'added' && direction === 'down')
            return [];
        return [{ path, kind, ...outcomeOf(migration) }];
    });
    const known = new Set(changes.map(({ path }) => path));
    const others = rehearsal.migrations.filter(({ path }) => !known.has(path));
    return [...changed, ...others.map((migration) => ({ path: migration.path, ...outcomeOf(migration) }))];
}
function outcomeOf(migration) {
    if (migration === undefined)
        return { status: 'not-rehearsed', statements: [], secondRun: '', rollBack: '' };
    const { status, statements, secondRun, rollBack } = migration;
    return {
        status,
        statements,
        secondRun: secondRun === undefined ? '' : SECOND_RUN[secondRun.outcome],
        rollBack: rollBack === undefined ? '' : ROLL_BACK[rollBack.outcome],
    };
}
/** A path without the migrations directory, which all of them share. */
function shortPath(path, { directory }) {
    const prefix = directory === '' ? '' : `${directory.replace(/\/$/, '')}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
/** How many findings say why, before all are shown. */
const MOST_REASONS = 3;
/** The findings by severity, measured before suspected. */
function worstFirst({ findings }) {
    const rank = ({ severity, status }) => _core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(severity) * 2 + (status === 'confirmed' ? 0 : 1);
    return findings.toSorted((a, b) => rank(a) - rank(b));
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