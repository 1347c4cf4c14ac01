"use strict";
exports.id = 460;
exports.ids = [460];
exports.modules = {

/***/ 12823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
const ICONS = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** A finding in blocks: what is wrong, the SQL, what was measured, what to do. */
function findingBlocks(finding, report) {
    const { severity, ruleId, line, status, evidence, suggestion } = finding;
    const title = `${ICONS[severity]} **${severity}** ${(0,reporters_escape/* markdownCode */.D9)(ruleId)} at line ${line}, ${status}`;
    const blocks = [
        { text: `${title}\n\n${prose(finding.message)}`, importance: IMPORTANCE[severity], noun: severity },
    ];
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    if (excerpt !== undefined) {
        const lines = [...excerpt.lines, ...(excerpt.cut ? ['-- …'] : [])];
        blocks.push({ text: code(dedent(lines), 'sql'), importance: IMPORTANCE.source, noun: 'SQL excerpt' });
    }
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
        section([
            `## ${markdown_ICONS[(0,words/* tone */.rR)(report)]} ${(0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)((0,words/* headline */.Pl)(report), LONGEST_REASON)).replaceAll(/\s*\n/g, ' ')}`,
        ]),
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
const markdown_ICONS = { good: '✅', caution: '⚠️', bad: '❌', unknown: '❔' };
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
            text: `- ${(0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(text, LONGEST_REMARK)).replaceAll(/\s*\n/g, ' ')}`,
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
            text: `- ${(0,reporters_escape/* markdownText */.p7)((0,layout/* clip */.$Q)(line, LONGEST_REASON)).replaceAll(/\s*\n/g, ' ')}`,
            importance: IMPORTANCE.evidence,
            noun,
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

/***/ 96094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ }),

/***/ 83107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ })

};
;