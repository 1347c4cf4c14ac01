exports.id = 936;
exports.ids = [936,685];
exports.modules = {

/***/ 1685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** A whole number as people read it: 1234567 is `1,234,567`. */
function grouped(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 12823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ editedLines),
/* harmony export */   z: () => (/* binding */ excerptOf)
/* harmony export */ });
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
    const offset = (line, column) => lines.slice(0, line - place.line).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    let text = lines.join('\n');
    const lastFirst = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
    for (const edit of lastFirst) {
        const end = offset(edit.endLine, edit.endColumn);
        text = text.slice(0, offset(edit.line, edit.column)) + edit.text + text.slice(end);
    }
    return text.split('\n');
}


/***/ }),

/***/ 23114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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
    return [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)].length;
}
/** A text wrapped at words to a width, each line after an indent; words that are too long, such as paths, stay whole. */
function wrap(text, width, indent = '') {
    const room = Math.max(20, width - widthOf(indent));
    const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
    return lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n');
}
function wrapParagraph(paragraph, room) {
    const lines = [''];
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
        const line = lines.at(-1) ?? '';
        if (line === '')
            lines[lines.length - 1] = word;
        else if (widthOf(line) + 1 + widthOf(word) <= room)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
/** A label and a text beside it, the text hanging in its own column. */
function labelled(label, text, width, indent) {
    const hanging = indent + ' '.repeat(widthOf(label) + 1);
    return `${indent}${label} ${wrap(text, width, hanging).slice(hanging.length)}`;
}
/** The text, or its beginning and an ellipsis; never half a character. */
function clip(text, width) {
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

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   _1: () => (/* binding */ shortPath),
/* harmony export */   y9: () => (/* binding */ byFile)
/* harmony export */ });
/** Things with a place, by file: the change's order first, then the others as they come; each file's by line. */
function byFile(report, items) {
    const paths = new Set([...report.changes.map(({ path }) => path), ...items.map(({ path }) => path)]);
    return [...paths].flatMap((path) => {
        const own = items.filter((item) => item.path === path);
        const sorted = own.toSorted((a, b) => a.line - b.line || a.column - b.column);
        return sorted.length === 0 ? [] : [{ path, items: sorted }];
    });
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


/***/ }),

/***/ 41936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportText: () => (/* binding */ reportText)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
// EXTERNAL MODULE: ./build/reporters/order.js
var order = __webpack_require__(96094);
// EXTERNAL MODULE: ./build/reporters/excerpt.js
var reporters_excerpt = __webpack_require__(12823);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
;// CONCATENATED MODULE: ./build/reporters/text-finding.js




const INDENT = '    ';
const MOST_LINES = 4;
/** A finding: its place, the SQL, what is wrong, what was measured, what to do. */
function findingText(finding, context) {
    const { report, colours, width } = context;
    const paint = { error: colours.red, warning: colours.yellow, note: colours.blue }[finding.severity];
    const symbol = { error: '✗', warning: '!', note: 'i' }[finding.severity];
    const { evidence, suggestion } = finding;
    const parts = [
        `${paint(symbol)} ${colours.bold(placeText(finding))} ${paint(finding.severity)} ${finding.ruleId}`,
        ...excerptText(finding, context),
        (0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)(finding.message), width, INDENT),
    ];
    if (evidence !== undefined)
        parts.push((0,layout/* labelled */.wW)(colours.bold('measured:'), (0,reporters_escape/* visibleLine */.P8)(evidence.summary), width, INDENT));
    if (finding.status === 'unproven')
        parts.push((0,layout/* labelled */.wW)(colours.yellow('unproven:'), (0,reporters_escape/* visibleLine */.P8)((0,words/* unprovenInWords */.CZ)(finding, report)), width, INDENT));
    if (suggestion !== undefined)
        parts.push(...suggestionText(finding, suggestion, context));
    return parts.join('\n');
}
/** A suspicion that measurement cleared, in short. */
function clearedText(cleared, { colours, width }) {
    const place = `${colours.green('✓')} ${placeText(cleared)} ${cleared.ruleId}`;
    return `${place}\n${(0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)(cleared.reason), width, INDENT)}`;
}
/** `path:line:column`, which terminals and editors open. */
function placeText({ path, line, column }) {
    return `${(0,reporters_escape/* visibleLine */.P8)(path)}:${line}:${column}`;
}
function excerptText(finding, { report, colours, width }) {
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    if (excerpt === undefined)
        return [];
    const gutter = String(excerpt.firstLine + excerpt.lines.length - 1).length;
    const room = Math.max(20, width - INDENT.length - gutter - 3);
    const row = (number, text) => `${INDENT}${colours.dim(`${number.padStart(gutter)} |`)} ${text}`.trimEnd();
    const rows = excerpt.lines.map((line, index) => row(String(excerpt.firstLine + index), (0,layout/* clip */.$Q)((0,reporters_escape/* visible */.RK)(line).replaceAll('\t', ' '), room)));
    const { mark } = excerpt;
    if (mark !== undefined && mark.from < room)
        rows.push(row('', ' '.repeat(mark.from) + colours.red('^'.repeat(Math.min(mark.to, room) - mark.from))));
    if (excerpt.cut)
        rows.push(row('', '…'));
    return rows;
}
function suggestionText(finding, { description, edits = [], files = [] }, { report, colours, width }) {
    const code = (lines) => lines.map((line) => `${INDENT}  ${colours.green('+')} ${(0,reporters_escape/* visible */.RK)(line).replaceAll('\t', '  ')}`.trimEnd());
    const edited = (0,reporters_excerpt/* editedLines */.b)(report, finding, edits);
    const pieces = edited === undefined
        ? edits.flatMap(({ line, column, text }) => [
            `${INDENT}  at ${line}:${column}`,
            ...code(text === '' ? ['(nothing)'] : text.trimEnd().split('\n')),
        ])
        : code(edited);
    const shown = pieces.length + files.length > 0;
    return [
        (0,layout/* labelled */.wW)(colours.bold('instead:'), (0,reporters_escape/* visible */.RK)((0,words/* cureInWords */.KA)(finding.message, description, shown)), width, INDENT).trimEnd(),
        ...pieces,
        ...files.flatMap(({ name, text }) => [`${INDENT}  ${(0,reporters_escape/* visibleLine */.P8)(name)}`, ...code(text.trimEnd().split('\n'))]),
    ];
}

// EXTERNAL MODULE: ./build/core/numbers.js
var numbers = __webpack_require__(1685);
;// CONCATENATED MODULE: ./build/reporters/text-table.js





const text_table_INDENT = '  ';
const LEAST_PATH = 16;
const STATEMENTS = { title: 'statements', cell: ({ statements }) => figure(statements.length) };
const TIME = {
    title: 'time',
    cell: ({ statements }) => (statements.length === 0 ? '' : (0,words/* duration */.p0)((0,words/* totalMs */.Vk)(statements))),
};
const SECOND_RUN = { title: 'twice', cell: ({ secondRun }) => secondRun };
const ROLL_BACK = { title: 'back', cell: ({ rollBack }) => rollBack };
const LOCK = { title: 'strongest lock', cell: ({ statements }) => (0,words/* strongestLock */.fp)(statements)?.mode ?? '' };
const LOCK_AND_RELATION = { title: LOCK.title, cell: lockAndRelation };
/** What became of each changed file, a line each, no wider than the terminal. */
function migrationTable({ report, colours, width }) {
    const all = (0,order/* outcomes */.KI)(report);
    if (all.length === 0)
        return [];
    const paths = all.map(({ path }) => (0,reporters_escape/* visibleLine */.P8)((0,order/* shortPath */._1)(path, report)));
    const rows = fittingRows(all, paths, width - text_table_INDENT.length);
    const paint = {
        passed: colours.green,
        failed: colours.red,
        'not-reached': colours.yellow,
        'not-rehearsed': colours.dim,
    };
    const [head = '', ...lines] = (0,layout/* columns */.YB)(rows);
    const painted = lines.map((line, index) => {
        const { status } = all[index] ?? { status: 'passed' };
        const end = (rows[index + 1]?.[0] ?? '').length;
        return `${text_table_INDENT}${paint[status](line.slice(0, end))}${line.slice(end)}`;
    });
    return [[`${text_table_INDENT}${colours.bold(head)}`, ...painted].join('\n')];
}
/** A head, and for each file status, path and as much else as the width allows; whole paths come before the rest. */
function fittingRows(all, paths, width) {
    const longest = Math.max(...paths.map(layout/* widthOf */.qz));
    const tries = [
        { beside: [STATEMENTS, TIME, SECOND_RUN, ROLL_BACK, LOCK_AND_RELATION], path: longest },
        { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: longest },
        { beside: [TIME, SECOND_RUN, ROLL_BACK, LOCK], path: Math.min(longest, 32) },
        { beside: [TIME, LOCK], path: Math.min(longest, 24) },
        { beside: [LOCK], path: LEAST_PATH },
    ];
    const last = tries.length - 1;
    for (const [index, { beside, path }] of tries.entries()) {
        const room = width - Math.max(...(0,layout/* columns */.YB)(rowsOf(all, [], 0, beside)).map(layout/* widthOf */.qz));
        if (path <= room || index === last)
            return rowsOf(all, paths, Math.max(path, room), beside);
    }
    return [];
}
function rowsOf(all, paths, room, beside) {
    const used = beside.filter(({ cell }) => all.some((outcome) => cell(outcome) !== ''));
    const head = ['result', room === 0 ? '' : 'migration', ...used.map(({ title }) => title)];
    const rows = all.map((outcome, index) => [
        statusWord(outcome),
        (0,layout/* clipMiddle */.e9)(paths[index] ?? '', room),
        ...used.map(({ cell }) => cell(outcome)),
    ]);
    return [head, ...rows];
}
function statusWord({ status, kind }) {
    if (status === 'not-rehearsed')
        return kind === undefined || kind === 'added' ? 'not rehearsed' : kind;
    return status.replace('-', ' ');
}
function figure(count) {
    return count === 0 ? '' : (0,numbers/* grouped */.z)(count);
}
function lockAndRelation({ statements }) {
    const lock = (0,words/* strongestLock */.fp)(statements);
    return lock === undefined ? '' : `${lock.mode} on ${(0,layout/* clip */.$Q)((0,reporters_escape/* visibleLine */.P8)((0,words/* shortRelation */.vD)(lock.relation)), 40)}`;
}

;// CONCATENATED MODULE: ./build/reporters/text.js







const NARROWEST = 40;
const MOST_DIFFERENCE = 40;
/** The report for a terminal. */
function reportText(report, { colour, width }) {
    const context = { report, colours: (0,picocolors.createColors)(colour), width: Math.max(NARROWEST, width) };
    const sections = [
        verdict(context),
        ...(0,order/* byFile */.y9)(report, report.findings).flatMap(({ items }) => items.map((finding) => findingText(finding, context))),
        ...migrationTable(context),
        ...list('In production', (0,words/* estimateLines */.AA)(report), context),
        ...list('Data', (0,words/* dataLines */.cd)(report), context),
        ...schema(context),
        ...cleared(context),
        ...list('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), context),
        ...unchecked(context),
        foot(context),
    ];
    return (0,reporters_escape/* withoutCommands */.Df)(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}
function verdict({ report, colours, width }) {
    const [symbol, paint] = {
        good: ['✓', colours.green],
        caution: ['!', colours.yellow],
        bad: ['✗', colours.red],
        unknown: ['?', colours.yellow],
    }[(0,words/* tone */.rR)(report)];
    const text = (0,layout/* wrap */.LV)((0,reporters_escape/* visible */.RK)((0,words/* headline */.Pl)(report)), width, '  ').slice(2);
    return colours.bold(paint(`${symbol} ${text}`));
}
function list(title, lines, { colours, width }) {
    if (lines.length === 0)
        return [];
    return [[colours.bold(title), ...lines.map((line) => (0,layout/* labelled */.wW)('-', (0,reporters_escape/* visibleLine */.P8)(line), width, '  '))].join('\n')];
}
function schema({ report, colours }) {
    const { schemaDifference = '' } = report.rehearsal;
    if (schemaDifference.trim() === '')
        return [];
    const lines = (0,reporters_escape/* visible */.RK)(schemaDifference).trimEnd().split('\n');
    const shown = lines.slice(0, MOST_DIFFERENCE).map((line) => {
        const paint = line.startsWith('+') ? colours.green : line.startsWith('-') ? colours.red : String;
        return paint(`  ${line}`);
    });
    const more = lines.length - shown.length;
    const rest = more > 0 ? [`  … and ${(0,words/* counted */.hS)(more, 'line')} more; the JSON report has them`] : [];
    return [[colours.bold('Schema'), ...shown, ...rest].join('\n')];
}
function cleared(context) {
    const { report, colours } = context;
    if (report.cleared.length === 0)
        return [];
    const title = `Cleared by measurement: ${(0,words/* counted */.hS)(report.cleared.length, 'suspicion')}`;
    const items = (0,order/* byFile */.y9)(report, report.cleared).flatMap(({ items }) => items.map((item) => clearedText(item, context)));
    return [[colours.bold(title), ...items].join('\n')];
}
function unchecked({ report, colours, width }) {
    if (report.unchecked.length === 0)
        return [];
    const items = report.unchecked.map((text) => (0,layout/* labelled */.wW)('-', (0,reporters_escape/* visible */.RK)(text), width, '  '));
    return [[colours.bold('Not looked at'), ...items].join('\n')];
}
function foot({ report, colours, width }) {
    if (report.verdict === 'not-checked' && report.base === undefined)
        return '';
    return colours.dim((0,words/* circumstances */.Xb)(report)
        .map((line) => (0,layout/* wrap */.LV)((0,reporters_escape/* visibleLine */.P8)(line), width))
        .join('\n'));
}


/***/ }),

/***/ 83107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ estimateLines),
/* harmony export */   CZ: () => (/* binding */ unprovenInWords),
/* harmony export */   Ee: () => (/* binding */ suppressedLines),
/* harmony export */   KA: () => (/* binding */ cureInWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   Vk: () => (/* binding */ totalMs),
/* harmony export */   Xb: () => (/* binding */ circumstances),
/* harmony export */   cd: () => (/* binding */ dataLines),
/* harmony export */   fp: () => (/* binding */ strongestLock),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rR: () => (/* binding */ tone),
/* harmony export */   vD: () => (/* binding */ shortRelation)
/* harmony export */ });
/* unused harmony export findingsInWords */
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
/** What colour or symbol a verdict deserves: a pass that nobody rehearsed is not `good`. */
function tone(report) {
    if (report.verdict === 'not-checked')
        return 'unknown';
    if (report.verdict === 'fail')
        return 'bad';
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
    const where = scope(report);
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
        : `: engine ${duration(timings.engineMs)}, base ${duration(timings.baseMs)}, fixtures ${duration(timings.fixturesMs)}, change ${duration(timings.changeMs)}`;
    lines.push(`Took ${duration(rehearsal.durationMs)}${split}.`);
    return lines;
}
/** The cure in words; nothing where SQL shows it and the message has said it already. */
function cureInWords(message, description, shown) {
    return shown && message.includes(description.replace(/\.$/, '')) ? '' : description;
}
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
/** What became of rows, a line for each table that lost some or could not be counted. Untrusted names are in it. */
function dataLines({ rehearsal }) {
    return (rehearsal.data ?? []).map(({ table, fate, exact, losses, examples, unread }) => {
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
}
/** What comments in the SQL allow, a line each. Untrusted words are in it. */
function suppressedLines({ suppressed = [] }) {
    return suppressed.map(({ ruleId, path, line, reason }) => `${path}:${line} ${ruleId}, because ${reason}`);
}
/** For how long production's tables will be blocked, a line for each lock that matters. Untrusted names are in it. */
function estimateLines({ rehearsal }) {
    return (rehearsal.estimates ?? []).map(({ path, line, relation, mode, blocks, summary }) => `${relation}, ${blocks} blocked by ${mode}: ${summary} (${path}:${line})`);
}


/***/ }),

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ })

};
;