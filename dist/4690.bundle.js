"use strict";
exports.id = 4690;
exports.ids = [4690,5184];
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

/***/ 40460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MARKDOWN_LIMIT: () => (/* binding */ MARKDOWN_LIMIT),
  renderMarkdown: () => (/* binding */ renderMarkdown),
  reportMarkdown: () => (/* binding */ reportMarkdown)
});

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/reporters/words.js
var words = __webpack_require__(83107);
;// CONCATENATED MODULE: ./build/reporters/fit.js

const NOTE_ROOM = 400;
/**
 * The sections as one text of at most `limit` UTF-16 units: where it is too long, the least important blocks are left
 * out, the last of them first, and a sentence at the end says how many of what.
 */
function fitInto(sections, limit) {
    const whole = render(sections, () => true);
    if (whole.length <= limit)
        return whole;
    const blocks = sections.flatMap((section) => section.blocks).toReversed();
    const dropped = new Set();
    let excess = whole.length + NOTE_ROOM - limit;
    for (const block of blocks.toSorted((a, b) => a.importance - b.importance)) {
        if (excess <= 0)
            break;
        dropped.add(block);
        excess -= block.text.length;
    }
    return `${render(sections, (block) => !dropped.has(block))}\n\n${note([...dropped])}`;
}
function render(sections, keep) {
    return sections
        .flatMap(({ before, blocks, after, separator }) => {
        const kept = blocks.filter(keep).map(({ text }) => text);
        if (kept.length === 0)
            return [];
        return [[before, ...kept, after].filter((part) => part !== undefined).join(separator)];
    })
        .join('\n\n');
}
function note(dropped) {
    const counts = new Map();
    for (const { noun } of dropped)
        counts.set(noun, (counts.get(noun) ?? 0) + 1);
    const parts = [...counts].map(([noun, count]) => (0,words/* counted */.hS)(count, noun));
    return `_Left out because the report is too long for a comment: ${parts.join(', ')}. The JSON report has everything._`;
}

// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
// EXTERNAL MODULE: ./build/reporters/excerpt.js
var reporters_excerpt = __webpack_require__(12823);
// EXTERNAL MODULE: ./build/reporters/sample.js
var reporters_sample = __webpack_require__(39458);
;// CONCATENATED MODULE: ./build/reporters/markdown-finding.js





/** Longest texts that a finding may bring, in characters: a message can quote a whole row. */
const LONGEST_PROSE = 2_000;
const LONGEST_CODE = 4_000;
const MOST_LINES = 12;
/** What is left out first is not what the reader came for: cleared, then the safe form, then the SQL, then evidence. */
const IMPORTANCE = {
    cleared: 1,
    suggestion: 2,
    source: 3,
    evidence: 4,
    note: 5,
    migration: 6,
    warning: 7,
    error: 8,
    always: 9,
};
const SEVERITY_ICONS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** A finding in blocks: what is wrong, the SQL, what was measured, what to do. */
function findingBlocks(finding, report) {
    const { severity, ruleId, line, status, evidence, suggestion } = finding;
    const title = `${SEVERITY_ICONS[severity]} **${severity}** ${(0,reporters_escape/* markdownCode */.D9)(ruleId)} at line ${line}, ${status}`;
    const blocks = [
        { text: `${title}\n\n${prose(finding.message)}`, importance: IMPORTANCE[severity], noun: severity },
    ];
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    if (excerpt !== undefined) {
        const lines = [...excerpt.lines, ...(excerpt.cut ? ['-- …'] : [])];
        blocks.push({ text: code(dedent(lines), 'sql'), importance: IMPORTANCE.source, noun: 'SQL excerpt' });
    }
    if (finding.sample !== undefined)
        blocks.push({ text: sampleText(finding.sample), importance: IMPORTANCE.evidence, noun: 'table of rows' });
    if (evidence !== undefined) {
        const text = `**Measured:** ${prose(evidence.summary)}`;
        blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
    }
    if (status === 'unproven') {
        const text = `**Unproven:** ${prose((0,words/* unprovenInWords */.CZ)(finding, report))}`;
        blocks.push({ text, importance: IMPORTANCE.evidence, noun: 'measurement' });
    }
    if (suggestion !== undefined)
        blocks.push({
            text: suggestionText(finding, suggestion, report),
            importance: IMPORTANCE.suggestion,
            noun: 'suggestion',
        });
    return blocks;
}
/** A suspicion that measurement cleared, as an item of a list. */
function clearedBlock({ path, line, ruleId, reason }) {
    const text = `- ${(0,reporters_escape/* markdownCode */.D9)(`${path}:${line}`)} ${(0,reporters_escape/* markdownCode */.D9)(ruleId)}: ${prose(reason).replaceAll(/\s*\n/g, ' ')}`;
    return { text, importance: IMPORTANCE.cleared, noun: 'cleared suspicion' };
}
/** Rows that show it, as a table. */
function sampleText(sample) {
    const { head, rows, rest } = (0,reporters_sample/* sampleTable */.B)(sample);
    const line = (cells) => `| ${cells.map(reporters_escape/* markdownCell */.UZ).join(' | ')} |`;
    const table = [line(head), `|${head.map(() => ':--').join('|')}|`, ...rows.map(line)].join('\n');
    return rest === undefined ? table : `${table}\n\n${rest}`;
}
function suggestionText(finding, { description, edits = [], files = [] }, report) {
    const edited = (0,reporters_excerpt/* editedLines */.b)(report, finding, edits);
    const pieces = edited === undefined
        ? edits.map(({ text, line, endLine }) => {
            const where = line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
            return text.trim() === '' ? `Delete from ${where}.` : `At ${where}:\n\n${code(text.split('\n'), 'sql')}`;
        })
        : [code(dedent(edited), 'sql')];
    const texts = [
        ...pieces,
        ...files.map(({ name, text }) => `${(0,reporters_escape/* markdownCode */.D9)(name)}:\n\n${code(text.split('\n'), 'sql')}`),
    ];
    const instead = `**Instead:** ${prose((0,words/* cureInWords */.KA)(finding.message, description, texts.length > 0))}`.trimEnd();
    if (texts.length === 0)
        return instead;
    return [instead, '<details>\n<summary>The safe form</summary>', ...texts, '</details>'].join('\n\n');
}
function prose(text) {
    return (0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(text.trim(), LONGEST_PROSE));
}
function code(lines, language) {
    return (0,reporters_escape/* markdownFence */.p0)((0,layout/* clip */.$Q)(lines.join('\n'), LONGEST_CODE), language);
}
/** Without the white space that all lines begin with. */
function dedent(lines) {
    const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const margin = Math.min(...margins);
    return lines.map((line) => (/^\s*$/.test(line.slice(0, margin)) ? line.slice(margin) : line));
}

// EXTERNAL MODULE: ./build/reporters/timeline.js
var timeline = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/reporters/mermaid.js

/** Shorter than this nobody notices a lock: a picture of it would say less than the table. */
const NOTICEABLE_MS = 10;
/** The longest; more would not be readable. */
const MOST_BARS = 20;
/**
 * The locks that an application would notice, as a Gantt chart of Mermaid, a section for each table; `undefined` where
 * there is none. GitHub draws it (https://mermaid.js.org/syntax/gantt.html).
 */
function mermaidTimeline(report) {
    const { locks, lengthMs } = (0,timeline/* timelineOf */.h)(report);
    const felt = locks.filter(timeline/* isFelt */.i);
    if (!felt.some(({ startMs, endMs }) => endMs - startMs >= NOTICEABLE_MS))
        return undefined;
    const longest = felt.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
    const shown = felt.filter((lock) => longest.includes(lock));
    const relations = [...new Set(shown.map(({ relation }) => relation))];
    const sections = relations.flatMap((relation) => [
        `  section ${plain(relation)}`,
        ...shown.filter((lock) => lock.relation === relation).map(bar),
    ]);
    const axis = lengthMs < 60_000 ? '%S.%L s' : '%M:%S';
    return ['```mermaid', 'gantt', '  dateFormat x', `  axisFormat ${axis}`, ...sections, '```'].join('\n');
}
function bar({ mode, blocks, path, line, startMs, endMs }) {
    const start = Math.round(startMs);
    const end = Math.max(start + 1, Math.round(endMs));
    const file = path.slice(path.lastIndexOf('/') + 1);
    const emphasis = blocks === 'reads and writes' ? 'crit, ' : '';
    return `    ${mode} (${plain(file)} line ${line}) :${emphasis}${start}, ${end}`;
}
/** Names are a stranger's: nothing that has a meaning to Mermaid or Markdown stays in them. */
function plain(name) {
    return [...name.replaceAll(/[^\p{L}\p{N}_. -]/gu, '_')].slice(0, 60).join('');
}

// EXTERNAL MODULE: ./build/reporters/order.js
var order = __webpack_require__(96094);
;// CONCATENATED MODULE: ./build/reporters/markdown.js







/** GitHub takes 65,536 characters of a comment; the rest is room for a marker and a footer around the report. */
const MARKDOWN_LIMIT = 64_000;
const LONGEST_REASON = 1_000;
const LONGEST_PATH = 200;
const LONGEST_REMARK = 300;
const LONGEST_DIFFERENCE = 16_000;
/** What was not looked at is said even in a report that is too long, but not without end. */
const KEPT_REMARKS = 5;
/** The report as GitHub's Markdown: the body of a pull request's comment and of the job summary. */
function reportMarkdown(report) {
    return renderMarkdown(report, MARKDOWN_LIMIT);
}
/** The same in at most `limit` UTF-16 units; a job summary has more room than a comment. */
function renderMarkdown(report, limit) {
    const sections = [
        section([`## ${ICONS[(0,words/* tone */.rR)(report)]} ${oneLine((0,words/* headline */.Pl)(report), LONGEST_REASON)}`]),
        reasons(report),
        migrationTable(report),
        ...(0,order/* byFile */.y9)(report, report.findings).map(({ path, items }) => ({
            before: `### ${(0,reporters_escape/* markdownCode */.D9)((0,layout/* clipMiddle */.e9)(path, LONGEST_PATH))}`,
            blocks: items.flatMap((finding) => findingBlocks(finding, report)),
            separator: '\n\n',
        })),
        lockSection(report),
        listSection('In production', (0,words/* estimateLines */.AA)(report), 'estimate'),
        listSection('Data', (0,words/* dataLines */.cd)(report), 'remark on data'),
        listSection('Allowed by a comment in the SQL', (0,words/* suppressedLines */.Ee)(report), 'exception'),
        baselineSection(report),
        uncheckedSection(report),
        {
            before: `<details>\n<summary>${(0,words/* counted */.hS)(report.cleared.length, 'suspicion')} cleared by measurement</summary>\n`,
            blocks: (0,order/* byFile */.y9)(report, report.cleared).flatMap(({ items }) => items.map(clearedBlock)),
            after: '\n</details>',
            separator: '\n',
        },
        schemaSection(report),
        circumstancesSection(report),
    ];
    return `${fitInto(sections.map(tame), limit - 1)}\n`;
}
/** Every part is whole lines, so that what is neutralised here stays so, and the limit holds. */
function tame({ before, blocks, after, separator }) {
    return {
        ...(before === undefined ? {} : { before: (0,reporters_escape/* withoutCommands */.Df)(before) }),
        blocks: blocks.map((block) => ({ ...block, text: (0,reporters_escape/* withoutCommands */.Df)(block.text) })),
        ...(after === undefined ? {} : { after }),
        separator,
    };
}
const ICONS = { good: '✅', caution: '⚠️', bad: '❌', unknown: '❔' };
function oneLine(text, most) {
    return (0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(text, most)).replaceAll(/\s*\n/g, ' ');
}
/** Why, before anything else: the worst findings in a line each. A single one stands close enough below. */
function reasons(report) {
    const worst = (0,order/* worstFirst */.md)(report);
    if (worst.length < 2)
        return section([]);
    const lines = worst.slice(0, order/* MOST_REASONS */.Qb).map(({ severity, path, line, message }) => {
        const place = (0,reporters_escape/* markdownCode */.D9)(`${(0,layout/* clipMiddle */.e9)((0,order/* shortPath */._1)(path, report), LONGEST_PATH)}:${line}`);
        return `- ${SEVERITY_ICONS[severity]} ${place} ${oneLine(message, LONGEST_REMARK)}`;
    });
    const more = worst.length - lines.length;
    return section([...lines, ...(more > 0 ? [`- and ${(0,words/* counted */.hS)(more, 'finding')} more, below`] : [])], {
        separator: '\n',
    });
}
function section(texts, around = {}) {
    const blocks = texts.map((text) => ({ text, importance: IMPORTANCE.always, noun: 'remark' }));
    return { separator: '\n\n', ...around, blocks };
}
/** A picture of who held what on which table, for locks that an application would notice. */
function lockSection(report) {
    const picture = mermaidTimeline(report);
    const blocks = picture === undefined ? [] : [{ text: picture, importance: IMPORTANCE.evidence, noun: 'picture' }];
    return { before: '**Locks on existing tables**', blocks, separator: '\n\n' };
}
function uncheckedSection({ unchecked }) {
    return {
        before: '**Not looked at**\n',
        blocks: unchecked.map((text, index) => ({
            text: `- ${oneLine(text, LONGEST_REMARK)}`,
            importance: index < KEPT_REMARKS ? IMPORTANCE.always : IMPORTANCE.evidence,
            noun: 'remark',
        })),
        separator: '\n',
    };
}
function listSection(title, lines, noun) {
    return {
        before: `**${title}**\n`,
        blocks: lines.map((line) => ({
            text: `- ${oneLine(line, LONGEST_REASON)}`,
            importance: IMPORTANCE.evidence,
            noun,
        })),
        separator: '\n',
    };
}
/** The count always stands; the list gives way where there is no room. */
function baselineSection(report) {
    const summary = (0,words/* baselineInWords */.Ue)(report) ?? '';
    return {
        before: '**Baseline**\n',
        blocks: (0,words/* baselineLines */.xo)(report).map((line) => ({
            text: `- ${oneLine(line, LONGEST_REASON)}`,
            importance: line === summary ? IMPORTANCE.always : IMPORTANCE.evidence,
            noun: 'known finding',
        })),
        separator: '\n',
    };
}
function migrationTable(report) {
    return {
        before: '| Migration | Change | Rehearsal | Second run | Roll back | Time | Strongest lock |\n|:--|:--|:--|:--|:--|--:|:--|',
        blocks: (0,order/* outcomes */.KI)(report).map((outcome) => ({
            text: `| ${cells(outcome, report).join(' | ')} |`,
            importance: IMPORTANCE.migration,
            noun: 'migration',
        })),
        separator: '\n',
    };
}
function cells({ path, kind, status, statements, secondRun, rollBack }, report) {
    const lock = (0,words/* strongestLock */.fp)(statements);
    return [
        (0,reporters_escape/* markdownCellCode */.Pr)((0,layout/* clipMiddle */.e9)((0,order/* shortPath */._1)(path, report), LONGEST_PATH)),
        kind ?? '',
        { passed: '✅ passed', failed: '❌ failed', 'not-reached': '⚠️ not reached', 'not-rehearsed': 'not rehearsed' }[status],
        withIcon(secondRun),
        withIcon(rollBack),
        statements.length === 0 ? '' : (0,words/* duration */.p0)((0,words/* totalMs */.Vk)(statements)),
        lock === undefined ? '' : `${lock.mode} on ${(0,reporters_escape/* markdownCellCode */.Pr)((0,layout/* clipMiddle */.e9)((0,words/* shortRelation */.vD)(lock.relation), 64))}`,
    ];
}
function withIcon(outcome) {
    if (outcome === 'same' || outcome === 'restored')
        return `✅ ${outcome}`;
    return outcome === 'differs' || outcome === 'fails' ? `❌ ${outcome}` : outcome;
}
function schemaSection({ rehearsal }) {
    const { schemaDifference = '' } = rehearsal;
    const text = (0,reporters_escape/* markdownFence */.p0)((0,layout/* clip */.$Q)(schemaDifference, LONGEST_DIFFERENCE), 'diff');
    return {
        before: '<details>\n<summary>What the change does to the schema</summary>',
        blocks: schemaDifference.trim() === '' ? [] : [{ text, importance: IMPORTANCE.source, noun: 'schema difference' }],
        after: '</details>',
        separator: '\n\n',
    };
}
function circumstancesSection(report) {
    const lines = report.verdict === 'not-checked' && report.base === undefined ? [] : (0,words/* circumstances */.Xb)(report);
    return section([...lines, `pg-rehearsal ${report.tool.version}`].map((line) => `- ${(0,reporters_escape/* markdownCell */.UZ)((0,layout/* clip */.$Q)(line, LONGEST_REASON))}`), { before: '<details>\n<summary>How this was measured</summary>\n', after: '\n</details>', separator: '\n' });
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


/***/ }),

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf),
/* harmony export */   i: () => (/* binding */ isFelt)
/* harmony export */ });
/**
 * Who held what on which table, and when. Statements follow each other without a gap, since what the tool does between
 * them is not the database's.
 */
function timelineOf({ rehearsal }) {
    const statements = [];
    const locks = [];
    let now = 0;
    for (const migration of rehearsal.migrations) {
        const { path } = migration;
        for (const { line, durationMs, locks: taken } of migration.statements) {
            statements.push({ path, line, startMs: now, endMs: now + durationMs });
            for (const { relation, mode, blocks, existing, acquired, heldMs } of taken) {
                const held = { relation, mode, blocks, startMs: now, endMs: now + heldMs, path, line };
                if (existing && acquired)
                    locks.push(held);
            }
            now += durationMs;
        }
    }
    return { lengthMs: Math.max(1, now, ...locks.map(({ endMs }) => endMs)), statements, locks };
}
/** Whether a lock keeps out what an application does. */
function isFelt({ blocks }) {
    return blocks.includes('writes');
}


/***/ })

};
;