exports.id = 1936;
exports.ids = [1936];
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
// EXTERNAL MODULE: ./build/reporters/sample.js
var reporters_sample = __webpack_require__(39458);
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
        ...sampleText(finding, context),
    ];
    if (evidence !== undefined)
        parts.push((0,layout/* labelled */.wW)(colours.bold('measured:'), (0,reporters_escape/* visibleLine */.P8)(evidence.summary), width, INDENT));
    if (finding.status === 'unproven')
        parts.push(unprovenText((0,words/* unprovenInWords */.CZ)(finding, report), context));
    if (suggestion !== undefined)
        parts.push(...suggestionText(finding, suggestion, context));
    return parts.join('\n');
}
function unprovenText(reason, { colours, width, blocks }) {
    const known = blocks.get(reason);
    if (known !== undefined)
        return known;
    const text = (0,layout/* labelled */.wW)(colours.yellow('unproven:'), (0,reporters_escape/* visibleLine */.P8)(reason), width, INDENT);
    blocks.set(reason, text);
    return text;
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
/** Rows that show it, under each other. */
function sampleText({ sample }, { colours, width }) {
    if (sample === undefined)
        return [];
    const { head, rows, rest } = (0,reporters_sample/* sampleTable */.B)(sample);
    const lines = (0,layout/* columns */.YB)([head, ...rows].map((row) => row.map(reporters_escape/* visibleLine */.P8)));
    return [
        ...lines.map((line, at) => {
            const text = (0,layout/* clip */.$Q)(line, width - INDENT.length - 2);
            return `${INDENT}  ${at === 0 ? colours.bold(text) : text}`.trimEnd();
        }),
        ...(rest === undefined ? [] : [`${INDENT}  ${rest}`]),
    ];
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
    const context = {
        report,
        colours: (0,picocolors.createColors)(colour),
        width: Math.max(NARROWEST, width),
        blocks: new Map(),
    };
    const sections = [
        verdict(context),
        ...(0,order/* byFile */.y9)(report, report.findings).flatMap(({ items }) => items.map((finding) => findingText(finding, context))),
        ...migrationTable(context),
        ...list('In production', (0,words/* estimateLines */.AA)(report), context),
        ...list('Data', (0,words/* dataLines */.cd)(report), context),
        ...schema(context),
        ...cleared(context),
        ...list('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), context),
        ...list('Baseline', (0,words/* baselineLines */.xo)(report), context),
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