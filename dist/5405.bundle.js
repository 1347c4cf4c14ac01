"use strict";
exports.id = 5405;
exports.ids = [5405];
exports.modules = {

/***/ 81413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ editLines)
/* harmony export */ });
/**
 * Lines of a file with edits made that lie within them and do not overlap, whatever their order. What is put in where a
 * replaced region begins comes before what replaces it.
 * @param firstLine the number of the first of the lines.
 */
function editLines(lines, firstLine, edits) {
    const offset = (line, column) => lines.slice(0, line - firstLine).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    const text = lines.join('\n');
    let result = '';
    let at = 0;
    const regions = edits.map((edit) => ({
        start: offset(edit.line, edit.column),
        end: offset(edit.endLine, edit.endColumn),
        replacement: edit.text,
    }));
    for (const { start, end, replacement } of regions.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        result += text.slice(at, start) + replacement;
        at = end;
    }
    return result + text.slice(at);
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

/***/ 12823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ editedLines),
/* harmony export */   z: () => (/* binding */ excerptOf)
/* harmony export */ });
/* harmony import */ var _core_line_edits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81413);

/**
 * The source lines of a place, at most `most`. Where the report does not carry them they come from the rehearsed
 * statement that contains the place; undefined where there is neither.
 */
function excerptOf(report, place, most) {
    const lines = place.source?.split('\n') ?? linesOfStatement(report, place);
    if (lines === undefined || lines.every((line) => line.trim() === ''))
        return undefined;
    const wanted = place.endLine - place.line + 1;
    const shown = lines.slice(0, Math.min(wanted, most)).map((line) => line.replace(/\r$/, ''));
    const cut = wanted > shown.length;
    const mark = wanted === 1 && place.endColumn > place.column ? { from: place.column - 1, to: place.endColumn - 1 } : undefined;
    return { firstLine: place.line, lines: shown, cut, ...(mark === undefined ? {} : { mark }) };
}
function linesOfStatement({ rehearsal }, place) {
    const statements = rehearsal.migrations.find(({ path }) => path === place.path)?.statements ?? [];
    const statement = statements.find(({ line, endLine }) => line <= place.line && place.line <= endLine);
    if (statement === undefined)
        return undefined;
    const lines = `${' '.repeat(statement.column - 1)}${statement.sql}`.split('\n');
    return lines.slice(place.line - statement.line);
}
/** The place's lines with the edits made; undefined where they reach beyond those lines, or the lines are not at hand. */
function editedLines(report, place, edits) {
    const lines = place.source?.split('\n') ?? linesOfStatement(report, place)?.slice(0, place.endLine - place.line + 1);
    if (lines === undefined || edits.length === 0)
        return undefined;
    const inside = (edit) => edit.line >= place.line && edit.endLine < place.line + lines.length;
    if (!edits.every(inside))
        return undefined;
    return (0,_core_line_edits_js__WEBPACK_IMPORTED_MODULE_0__/* .editLines */ .S)(lines, place.line, edits).split('\n');
}


/***/ }),

/***/ 23114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   e9: () => (/* binding */ clipMiddle),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Columns that a text takes, colours aside: code points, which is right but for wide and combining characters. */
function widthOf(text) {
    return PLAIN.test(text) ? text.length : [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)].length;
}
/** Printable ASCII: each unit is a column. Nearly all text is, and counting characters is slow. */
const PLAIN = /^[ -~]*$/;
/** A text wrapped at words to a width, each line after an indent; words that are too long, such as paths, stay whole. */
function wrap(text, width, indent = '') {
    const room = Math.max(20, width - widthOf(indent));
    const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
    return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}
function wrapParagraph(paragraph, room) {
    if (EVEN.test(paragraph))
        return wrapEven(paragraph, room);
    const lines = [];
    let line = '';
    let width = 0;
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
        const wordWidth = widthOf(word);
        const fits = width + 1 + wordWidth <= room;
        if (line !== '' && !fits)
            lines.push(line);
        width = line === '' || !fits ? wordWidth : width + 1 + wordWidth;
        line = line === '' || !fits ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** Printable ASCII with single spaces between the words: where its lines break can be told without taking it apart. */
const EVEN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
function wrapEven(paragraph, room) {
    const lines = [];
    let from = 0;
    while (paragraph.length - from > room) {
        const last = paragraph.lastIndexOf(' ', from + room);
        const at = last > from ? last : paragraph.indexOf(' ', from + room);
        if (at === -1)
            break;
        lines.push(paragraph.slice(from, at));
        from = at + 1;
    }
    return [...lines, paragraph.slice(from)];
}
/** A label and a text beside it, the text hanging in its own column. */
function labelled(label, text, width, indent) {
    const hanging = indent + ' '.repeat(widthOf(label) + 1);
    return `${indent}${label} ${wrap(text, width, hanging).slice(hanging.length)}`;
}
/** The text, or its beginning and an ellipsis; never half a character. */
function clip(text, width) {
    // There are no more characters than UTF-16 units.
    if (text.length <= width)
        return text;
    const characters = [...text];
    return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}
/** The text, or both its ends around an ellipsis: what tells files apart is at both ends. */
function clipMiddle(text, width) {
    const characters = [...text];
    if (characters.length <= width)
        return text;
    const head = Math.ceil((width - 1) / 2);
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (width - 1 - head)).join('')}`;
}
/** A head and rows of cells under each other, two spaces between; a column of figures (`5`, `12 ms`) is set right. */
function columns(rows) {
    const layout = (rows[0] ?? []).map((_, column) => {
        const cells = rows.map((row) => row[column] ?? '');
        const body = cells.slice(1);
        return {
            width: Math.max(...cells.map(widthOf)),
            right: body.some((cell) => cell !== '') && body.every((cell) => /^(?:|[\d.,]+(?: \w+)?)$/.test(cell)),
        };
    });
    return rows.map((row) => row
        .map((cell, column) => {
        const { width = 0, right = false } = layout[column] ?? {};
        const padding = ' '.repeat(width - widthOf(cell));
        return right ? padding + cell : cell + padding;
    })
        .join('  ')
        .trimEnd());
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

/***/ 39458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sampleTable)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23114);

const MOST_COLUMNS = 8;
const LONGEST_VALUE = 60;
function sampleTable({ columns, rows, more }) {
    const cells = (values) => values.slice(0, MOST_COLUMNS).map((value) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(value ?? 'NULL', LONGEST_VALUE));
    const left = columns.length - MOST_COLUMNS;
    const rest = [...(more ? ['more rows'] : []), ...(left > 0 ? [`${left} more columns`] : [])];
    return {
        head: cells(columns),
        rows: rows.map(cells),
        ...(rest.length === 0 ? {} : { rest: `… and ${rest.join(' and ')}` }),
    };
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