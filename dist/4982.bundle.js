"use strict";
exports.id = 4982;
exports.ids = [4982];
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

/***/ 84982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportHtml: () => (/* binding */ reportHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
;// CONCATENATED MODULE: ./build/reporters/html-text.js

/** A template in which every text is escaped, and only what is HTML already stays so. */
function html(pieces, ...parts) {
    return { html: pieces.map((piece, at) => piece + write(parts[at])).join('') };
}
/** HTML that we wrote ourselves, such as a style sheet. */
function trusted(text) {
    return { html: text };
}
/** Prose, in which single backticks make code, as everywhere in messages. */
function prose(text) {
    return text
        .split(/(`[^`\n]+`)/)
        .map((part, at) => (at % 2 === 1 ? html `<code>${part.slice(1, -1)}</code>` : html `${part}`));
}
function write(part) {
    if (part === undefined)
        return '';
    if (typeof part === 'string' || typeof part === 'number')
        return escapeHtml(String(part));
    return 'html' in part ? part.html : part.map(write).join('');
}
function escapeHtml(text) {
    return (0,reporters_escape/* visible */.RK)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

// EXTERNAL MODULE: ./build/reporters/order.js
var order = __webpack_require__(96094);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
;// CONCATENATED MODULE: ./build/reporters/html/difference.js


const LONGEST = 100_000;
/** A unified diff, its lines coloured; the signs at their beginning say the same. */
function differenceBlock(text) {
    const lines = (0,layout/* clip */.$Q)(text.trimEnd(), LONGEST).split('\n').map(differenceLine);
    return html `<pre class="diff" tabindex="0"><code>${lines}</code></pre>`;
}
function differenceLine(line) {
    const kind = /^\+(?!\+\+ )/.test(line) ? 'added' : /^-(?!-- )/.test(line) ? 'removed' : 'same';
    return html `<span class="${kind}">${line}</span>`;
}

;// CONCATENATED MODULE: ./build/reporters/html/again.js



/** What the overview's two columns leave open: why a second run or a roll back was not as it should be. */
function againSection(report) {
    const items = report.rehearsal.migrations.flatMap(({ path, secondRun, rollBack }) => {
        const parts = [
            ...(secondRun === undefined || secondRun.outcome === 'unchanged' ? [] : [secondRunPart(secondRun)]),
            ...(rollBack === undefined || isWhole(rollBack) ? [] : [rollBackPart(rollBack)]),
        ];
        return parts.length === 0 ? [] : [html `<h3><code>${(0,order/* shortPath */._1)(path, report)}</code></h3>${parts}`];
    });
    if (items.length === 0)
        return undefined;
    return html `<section aria-labelledby="again"><h2 id="again">Second run and roll back</h2>
${items}</section>
`;
}
function isWhole({ outcome, destroyed, upAgain }) {
    return outcome === 'restored' && destroyed.length === 0 && (upAgain === undefined || upAgain === 'same');
}
function secondRunPart({ outcome, reason, failures, changedTables, difference }) {
    const words = {
        unchanged: 'changed nothing',
        changed: 'changed something',
        failed: 'failed',
        'not-run': 'was not tried',
    }[outcome];
    const sentences = [
        ...(reason === undefined ? [] : [reason]),
        ...failures.map(({ line, error }) => `Line ${line}: ${error.message} (SQLSTATE ${error.code})`),
        ...(changedTables.length === 0 ? [] : [`Other rows now: ${changedTables.join(', ')}`]),
    ];
    return part(`The second run ${words}.`, sentences, difference);
}
function rollBackPart({ path, outcome, reason, error, difference, destroyed, upAgain }) {
    const words = {
        restored: 'restored the schema',
        differs: 'left another schema than before',
        failed: 'failed',
        'not-run': 'was not tried',
    }[outcome];
    const again = { same: 'gave the same', differs: 'gave another schema', failed: 'failed' };
    const sentences = [
        ...(reason === undefined ? [] : [reason]),
        ...(error === undefined ? [] : [`${error.message} (SQLSTATE ${error.code})`]),
        ...(destroyed.length === 0 ? [] : [`Destroyed: ${destroyed.join(', ')}`]),
        ...(upAgain === undefined ? [] : [`Applying the migration again ${again[upAgain]}.`]),
    ];
    return html `${part(`The roll back by \`${path}\` ${words}.`, sentences, difference)}`;
}
function part(title, sentences, difference = '') {
    return html `<p>${prose(title)}</p>
${sentences.length === 0 ? undefined : html `<ul>${sentences.map((sentence) => html `<li>${prose(sentence)}</li>`)}</ul>`}
${difference.trim() === '' ? undefined : differenceBlock(difference)}`;
}

// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(49250);
// EXTERNAL MODULE: ./build/reporters/words.js
var reporters_words = __webpack_require__(83107);
;// CONCATENATED MODULE: ./build/reporters/html/bounds.js



/** Characters of SQL for all statements together; each has its share, and never less than a line. */
const ALL_SQL = 400_000;
const LONGEST_SQL = 4_000;
const SHORTEST_SQL = 120;
/** Characters of all findings together, with their SQL and suggestions. */
const ALL_FINDINGS = 400_000;
const LONGEST_PROSE = 1_000;
const MOST_STATEMENTS = 2_000;
const ALL_NOTICES = 1_000;
/** Cuts long texts and long lists, the least important first; a report of common size stays as it is. */
function bound(report) {
    const count = report.rehearsal.migrations.reduce((sum, { statements }) => sum + statements.length, 0);
    const among = Math.max(1, Math.min(count, MOST_STATEMENTS));
    const sql = Math.max(SHORTEST_SQL, Math.min(LONGEST_SQL, Math.floor(ALL_SQL / among)));
    const notices = Math.max(1, Math.floor(ALL_NOTICES / among));
    const findings = worstFindings(report.findings);
    let room = MOST_STATEMENTS;
    const migrations = report.rehearsal.migrations.map((migration) => {
        const statements = migration.statements.slice(0, room).map((statement) => shorten(statement, sql, notices));
        room -= statements.length;
        return { ...migration, statements };
    });
    return {
        report: { ...report, findings, rehearsal: { ...report.rehearsal, migrations } },
        leftOut: [
            ...said(report.findings.length - findings.length, 'finding'),
            ...said(count - MOST_STATEMENTS, 'statement'),
            ...said(noticesBeyond(report, notices), 'notice'),
        ],
    };
}
/** As many as there is room for, in the order of the report. SQL stays whole: edits made to half of it would mislead. */
function worstFindings(findings) {
    const shortened = findings.map((finding) => ({ ...finding, message: (0,layout/* clip */.$Q)(finding.message, LONGEST_PROSE) }));
    const kept = new Set();
    let room = ALL_FINDINGS;
    for (const finding of shortened.toSorted(bySeverity)) {
        room -= JSON.stringify(finding).length;
        if (room < 0)
            break;
        kept.add(finding);
    }
    return shortened.filter((finding) => kept.has(finding));
}
function bySeverity(a, b) {
    return finding/* SEVERITIES */.o.indexOf(a.severity) - finding/* SEVERITIES */.o.indexOf(b.severity);
}
function shorten(statement, sql, most) {
    const notices = statement.notices.slice(0, most);
    return {
        ...statement,
        sql: (0,layout/* clip */.$Q)(statement.sql, sql),
        notices: notices.map((notice) => ({ ...notice, message: (0,layout/* clip */.$Q)(notice.message, LONGEST_PROSE) })),
    };
}
function noticesBeyond({ rehearsal }, most) {
    const statements = rehearsal.migrations.flatMap((migration) => migration.statements);
    return statements.reduce((sum, { notices }) => sum + Math.max(0, notices.length - most), 0);
}
function said(count, noun) {
    return count > 0 ? [`${(0,reporters_words/* counted */.hS)(count, noun)} left out of this page; the JSON report has everything.`] : [];
}

// EXTERNAL MODULE: ./build/reporters/timeline.js
var timeline = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/reporters/html-timeline.js



/** More bars than this nobody reads; the longest are kept. */
const MOST_BARS = 400;
/** The slider goes to 50 times: five doublings. */
const MOST_DOUBLINGS = 5;
/** Who held what on which table, and when: a lane for each table, a bar for each lock, each a link to its statement. */
function timelineSection(report) {
    const { locks, lengthMs } = (0,timeline/* timelineOf */.h)(report);
    if (locks.length === 0)
        return undefined;
    const longest = locks.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs)).slice(0, MOST_BARS);
    const kept = new Set(longest);
    const bars = locks.filter((lock) => kept.has(lock)).map((lock, at) => ({ ...lock, id: `lock-${at}` }));
    const relations = [...new Set(bars.map(({ relation }) => relation))];
    const left = locks.length - bars.length;
    const section = html `<section aria-labelledby="locks"><h2 id="locks">Locks on existing tables</h2>
<p class="zoom"><label for="zoom">Zoom</label> <input id="zoom" type="range" min="1" max="50" value="1" aria-valuetext="1 times"></p>
<div class="lanes" tabindex="0" role="region" aria-label="Timeline of ${(0,reporters_words/* duration */.p0)(lengthMs)}, scrollable"><div>
${relations.map((relation) => lane(relation, bars.filter((bar) => bar.relation === relation), report))}
<div class="axis" aria-hidden="true">${marks(lengthMs)}</div></div></div>
${left > 0 ? html `<p class="facts">${(0,reporters_words/* counted */.hS)(left, 'shorter lock')} left out.</p>` : undefined}</section>
`;
    return { section, style: bars.map((bar) => placeOf(bar, lengthMs)).join('') };
}
/**
 * The axis: quarters at first, and with each doubling of the zoom the halves between them; `level` is how often it has to
 * have doubled for a mark to show.
 */
function marks(lengthMs) {
    const most = 4 * 2 ** MOST_DOUBLINGS;
    return Array.from({ length: most }, (_, at) => {
        const level = MOST_DOUBLINGS - Math.min(MOST_DOUBLINGS, trailingZeros(at));
        return html `<span class="level${level}">${at === 0 ? '0' : mark((lengthMs * at) / most)}</span>`;
    }).concat(html `<span class="end">${(0,reporters_words/* duration */.p0)(lengthMs)}</span>`);
}
/** Finer than durations are elsewhere: neighbouring marks must not read the same, nor beside where they stand. */
function mark(ms) {
    return ms < 100 ? `${Number(ms.toFixed(1))} ms` : (0,reporters_words/* duration */.p0)(ms);
}
function trailingZeros(number) {
    return number === 0 ? MOST_DOUBLINGS : 31 - Math.clz32(number & -number);
}
function lane(relation, bars, report) {
    return html `<div class="lane"><h3><code>${relation}</code></h3><ul>${bars.map((bar) => html_timeline_link(bar, report))}</ul></div>
`;
}
function html_timeline_link(bar, report) {
    const { id, mode, blocks, startMs, endMs, path, line } = bar;
    const weight = blocks === 'reads and writes' ? 'strong' : (0,timeline/* isFelt */.i)(bar) ? 'weak' : 'faint';
    const text = `${mode} for ${(0,reporters_words/* duration */.p0)(endMs - startMs)}, keeps out ${blocks}, ${path} line ${line}`;
    const target = statementId(report, path, line);
    return html `<li><a id="${id}" class="${weight}" href="#${target}" title="${text}" aria-label="${text}">${mode}</a></li>`;
}
function placeOf({ id, startMs, endMs }, lengthMs) {
    const start = (startMs / lengthMs).toFixed(6);
    const length = ((endMs - startMs) / lengthMs).toFixed(6);
    return `#${id} { --start: ${start}; --length: ${length}; }\n`;
}
/** The id of a statement's row in the page. */
function statementId({ rehearsal }, path, line) {
    return `statement-${rehearsal.migrations.findIndex((migration) => migration.path === path)}-${line}`;
}

;// CONCATENATED MODULE: ./build/reporters/html/lock-table.js





const MOST_ROWS = 400;
/** What the timeline shows, as a table: for those who cannot see the picture, and for figures. */
function lockTableSection(report) {
    const { locks } = (0,timeline/* timelineOf */.h)(report);
    if (locks.length === 0)
        return undefined;
    const longest = new Set(locks.toSorted((a, b) => heldMs(b) - heldMs(a)).slice(0, MOST_ROWS));
    const left = locks.length - longest.size;
    return html `<section aria-labelledby="locktable"><h2 id="locktable">Locks as a table</h2>
<details><summary>${(0,reporters_words/* counted */.hS)(longest.size, 'lock')}, in the order in which they were taken</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Locks, as a table"><table>
<thead><tr><th scope="col">Table</th><th scope="col">Lock</th><th scope="col">Keeps out</th><th scope="col" class="figure">From</th>
<th scope="col" class="figure">For</th><th scope="col">Statement</th></tr></thead>
<tbody>${locks.filter((lock) => longest.has(lock)).map((lock) => row(lock, report))}</tbody></table></div>
${left > 0 ? html `<p class="facts">${(0,reporters_words/* counted */.hS)(left, 'shorter lock')} left out.</p>` : undefined}</details></section>
`;
}
function row(lock, report) {
    const { relation, mode, blocks, startMs, path, line } = lock;
    return html `<tr><th scope="row"><code>${relation}</code></th><td>${mode}</td><td>${blocks}</td>
<td class="figure">${startMs === 0 ? '0' : (0,reporters_words/* duration */.p0)(startMs)}</td><td class="figure">${(0,reporters_words/* duration */.p0)(heldMs(lock))}</td>
<td><a href="#${statementId(report, path, line)}">${(0,order/* shortPath */._1)(path, report)} line ${line}</a></td></tr>
`;
}
function heldMs({ startMs, endMs }) {
    return endMs - startMs;
}

;// CONCATENATED MODULE: ./build/reporters/html/overview.js



const STATUS = {
    passed: 'passed',
    failed: 'failed',
    'not-reached': 'not reached',
    'not-rehearsed': 'not rehearsed',
};
const TONE = { passed: 'good', failed: 'bad', 'not-reached': 'caution', 'not-rehearsed': 'caution' };
/** A row for each changed file: how its rehearsal, its second run and its roll back went, and its strongest lock. */
function overviewSection(report) {
    const rows = (0,order/* outcomes */.KI)(report);
    if (rows.length === 0)
        return undefined;
    return html `<section aria-labelledby="migrations"><h2 id="migrations">Migrations</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Migrations, as a table"><table>
<thead><tr><th scope="col">Migration</th><th scope="col">Change</th><th scope="col">Rehearsal</th><th scope="col">Second run</th>
<th scope="col">Roll back</th><th scope="col" class="figure">Time</th><th scope="col">Strongest lock</th></tr></thead>
<tbody>${rows.map((outcome) => overview_row(outcome, report))}</tbody></table></div></section>
`;
}
function overview_row({ path, kind, status, statements, secondRun, rollBack }, report) {
    const lock = (0,reporters_words/* strongestLock */.fp)(statements);
    const held = lock === undefined ? '' : html `${lock.mode} on <code>${(0,reporters_words/* shortRelation */.vD)(lock.relation)}</code>`;
    return html `<tr><th scope="row"><code>${(0,order/* shortPath */._1)(path, report)}</code></th><td>${kind}</td><td class="${TONE[status]}">${STATUS[status]}</td>
<td class="${toneOf(secondRun)}">${secondRun}</td><td class="${toneOf(rollBack)}">${rollBack}</td>
<td class="figure">${statements.length === 0 ? '' : (0,reporters_words/* duration */.p0)((0,reporters_words/* totalMs */.Vk)(statements))}</td><td>${held}</td></tr>
`;
}
function toneOf(outcome) {
    if (outcome === 'same' || outcome === 'restored')
        return 'good';
    return outcome === 'differs' || outcome === 'fails' ? 'bad' : 'plain';
}

;// CONCATENATED MODULE: ./build/reporters/html/style.js
/**
 * Rules after the page's own: long names break before a narrow window does; the names on the bars have a contrast of 5 to
 * the bar, and the bars one of 3 to the ground, in light and dark; what is folded is printed even where no script runs.
 */
const MORE_STYLE = `
:root { --bar-strong: #c0352c; --bar-weak: #8f5f0a; --bar-faint: #4a6a96; }
.lane a { text-shadow: none; }
h1, p, li { overflow-wrap: break-word; }
header > ul li { margin: .25rem 0; }
th[scope="row"] { font-weight: 400; min-width: 14rem; }
@media print { details::details-content { content-visibility: visible; block-size: auto; } }
`;

;// CONCATENATED MODULE: ./build/reporters/html/verdict.js




const LONGEST_REASON = 300;
const SIGNS = { good: '✓', caution: '!', bad: '✗', unknown: '?' };
/** The verdict and why, before anything else: the sign is drawn for the eye, since the words say the same. */
function verdict(report) {
    const how = (0,reporters_words/* tone */.rR)(report);
    return html `<h1 class="${how}"><span aria-hidden="true">${SIGNS[how]}</span> ${(0,reporters_words/* headline */.Pl)(report)}</h1>
${why(report)}`;
}
function why(report) {
    const { findings, rehearsal, verdict: outcome } = report;
    if (outcome === 'not-checked')
        return html `<p>Nothing can be said about this change.</p>`;
    if (outcome === 'fail')
        return worst(report);
    const skipped = rehearsal.status === 'skipped' && (0,reporters_words/* tone */.rR)(report) !== 'good'
        ? html `<p>Nothing was rehearsed, so nothing shows that the change is safe.</p>`
        : undefined;
    const rehearsed = rehearsal.migrations.filter(({ status }) => status === 'passed').length;
    const ran = rehearsed === 0
        ? undefined
        : html `<p>${(0,reporters_words/* counted */.hS)(rehearsed, 'migration')} of ${rehearsal.migrations.length} ran on PostgreSQL ${rehearsal.serverVersion}.</p>`;
    return html `${skipped}${ran}${findings.length === 0 ? undefined : worst(report)}`;
}
/** The worst findings in a line each. */
function worst(report) {
    const sorted = (0,order/* worstFirst */.md)(report);
    const more = sorted.length - order/* MOST_REASONS */.Qb;
    const items = sorted
        .slice(0, order/* MOST_REASONS */.Qb)
        .map(({ severity, path, line, message }) => html `<li><span class="${severity}">${severity}</span> <code>${(0,order/* shortPath */._1)(path, report)}:${line}</code> ${prose((0,layout/* clip */.$Q)(message, LONGEST_REASON))}</li>`);
    return html `<ul>${items}</ul>
${more > 0 ? html `<p>And ${(0,reporters_words/* counted */.hS)(more, 'finding')} more, <a href="#findings">below</a>.</p>` : undefined}`;
}

// EXTERNAL MODULE: ./build/reporters/excerpt.js
var reporters_excerpt = __webpack_require__(12823);
// EXTERNAL MODULE: ./build/reporters/sample.js
var reporters_sample = __webpack_require__(39458);
;// CONCATENATED MODULE: ./build/reporters/html-findings.js





const MOST_LINES = 40;
/** The findings by file, worst marked as such in words and not by colour alone. */
function findingsSection(report) {
    const files = (0,order/* byFile */.y9)(report, report.findings);
    if (files.length === 0)
        return undefined;
    return html `<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${files.map(({ path, items }) => html `<h3><code>${path}</code></h3>
${items.map((finding) => article(finding, report))}`)}</section>
`;
}
function article(finding, report) {
    const { severity, ruleId, line, status, message, evidence, suggestion } = finding;
    const excerpt = (0,reporters_excerpt/* excerptOf */.z)(report, finding, MOST_LINES);
    return html `<article class="${severity}"><h4><span class="${severity}">${severity}</span> <code>${ruleId}</code> at line ${line}, ${status}</h4>
<p>${prose(message)}</p>
${excerpt === undefined ? undefined : html `<pre tabindex="0"><code>${excerpt.lines.join('\n')}</code></pre>`}
${finding.sample === undefined ? undefined : table(finding.sample)}
${evidence === undefined ? undefined : html `<p><span class="label">Measured:</span> ${prose(evidence.summary)}</p>`}
${status === 'unproven' ? html `<p><span class="label">Unproven:</span> ${prose((0,reporters_words/* unprovenInWords */.CZ)(finding, report))}</p>` : undefined}
${suggestion === undefined ? undefined : cure(finding, suggestion, report)}</article>
`;
}
/** Rows that show it. */
function table(sample) {
    const { head, rows, rest } = (0,reporters_sample/* sampleTable */.B)(sample);
    return html `<div class="scroll" tabindex="0" role="region" aria-label="Rows"><table>
<thead><tr>${head.map((name) => html `<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html `<tr>${row.map((value) => html `<td>${value}</td>`)}</tr>`)}</tbody></table></div>
${rest === undefined ? undefined : html `<p>${rest}</p>`}`;
}
function cure(finding, { description, edits = [], files = [] }, report) {
    const edited = (0,reporters_excerpt/* editedLines */.b)(report, finding, edits);
    const pieces = [
        ...(edited === undefined
            ? edits.map(({ line, column, text }) => html `<p>At line ${line}, column ${column}:</p><pre tabindex="0"><code>${text === '' ? '(nothing)' : text}</code></pre>`)
            : [html `<pre tabindex="0"><code>${edited.join('\n')}</code></pre>`]),
        ...files.map(({ name, text }) => html `<p><code>${name}</code></p><pre tabindex="0"><code>${text}</code></pre>`),
    ];
    const words = (0,reporters_words/* cureInWords */.KA)(finding.message, description, pieces.length > 0);
    return html `${words === '' ? undefined : html `<p><span class="label">Instead:</span> ${prose(words)}</p>`}
${pieces.length === 0 ? undefined : html `<details><summary>The safe form</summary>${pieces}</details>`}`;
}

// EXTERNAL MODULE: ./build/core/numbers.js
var numbers = __webpack_require__(1685);
;// CONCATENATED MODULE: ./build/reporters/html-migrations.js





/** Characters of one statement that are shown. */
const html_migrations_LONGEST_SQL = 4_000;
const html_migrations_STATUS = { passed: 'passed', failed: 'failed', 'not-reached': 'not reached' };
/** How locks were seen, where a lock can have been missed. */
const OBSERVED = {
    sampled: 'locks were sampled while it ran: a short one can have been missed',
    none: 'locks could not be observed',
};
const html_migrations_TONE = { passed: 'good', failed: 'bad', 'not-reached': 'caution' };
/** Every rehearsed migration with its statements and what each of them did. */
function migrationsSection(report) {
    const { migrations } = report.rehearsal;
    if (migrations.length === 0)
        return undefined;
    return html `<section aria-labelledby="statements"><h2 id="statements">Statement by statement</h2>
${migrations.map((migration) => migrationDetails(migration, report))}</section>
`;
}
function migrationDetails(migration, report) {
    const { path, status, statements, error } = migration;
    const time = statements.length === 0 ? [] : [(0,reporters_words/* duration */.p0)((0,reporters_words/* totalMs */.Vk)(statements))];
    const facts = [(0,reporters_words/* counted */.hS)(statements.length, 'statement'), ...time, ...again(migration)];
    return html `<details${status === 'failed' ? html ` open` : undefined}>
<summary><code>${(0,order/* shortPath */._1)(path, report)}</code> <span class="${html_migrations_TONE[status]}">${html_migrations_STATUS[status]}</span>, ${facts.join(', ')}</summary>
${error === undefined ? undefined : html `<p class="error">${prose(error.message)} (SQLSTATE ${error.code})</p>`}
<div class="scroll" tabindex="0" role="region" aria-label="Statements of ${path}"><table>
<thead><tr><th scope="col" class="figure">Line</th><th scope="col">Statement</th><th scope="col" class="figure">Time</th>
<th scope="col" class="figure">Rows</th><th scope="col">What it did</th></tr></thead>
<tbody>${statements.map((statement, at) => {
        const first = statements.findIndex(({ line }) => line === statement.line) === at;
        return html_migrations_row(statement, first ? html ` id="${statementId(report, path, statement.line)}"` : undefined);
    })}</tbody></table></div></details>
`;
}
function again({ secondRun, rollBack }) {
    return [
        ...(secondRun === undefined ? [] : [`second run: ${secondRun.outcome}`]),
        ...(rollBack === undefined ? [] : [`roll back: ${rollBack.outcome}`]),
    ];
}
/** Of statements on one line, only the first is what a lock leads to: an id stands once in a page. */
function html_migrations_row(statement, id) {
    const { line, sql, durationMs, rows } = statement;
    const shown = sql.length > html_migrations_LONGEST_SQL ? `${sql.slice(0, html_migrations_LONGEST_SQL)}…` : sql;
    return html `<tr${id}><td class="figure">${line}</td><td><pre><code>${shown}</code></pre></td>
<td class="figure">${(0,reporters_words/* duration */.p0)(durationMs)}</td><td class="figure">${rows === undefined ? '' : (0,numbers/* grouped */.z)(rows)}</td>
<td>${effects(statement).map((effect) => html `<div>${prose(effect)}</div>`)}</td></tr>
`;
}
function effects({ locks, rewrites, scans, written, walBytes, notices, observed, notGiven, error, }) {
    return [
        ...locks
            .filter(({ existing, acquired }) => existing && acquired)
            .map(({ mode, relation, heldMs }) => `${mode} on \`${relation}\`, held ${(0,reporters_words/* duration */.p0)(heldMs)}`),
        ...rewrites.map((relation) => `rewrote \`${relation}\``),
        ...scans.map(({ relation, rows }) => `read \`${relation}\`: ${(0,reporters_words/* counted */.hS)(rows, 'row')}`),
        ...written.map(({ relation, inserted, updated, deleted }) => `wrote \`${relation}\`: ${(0,numbers/* grouped */.z)(inserted)} inserted, ${(0,numbers/* grouped */.z)(updated)} updated, ${(0,numbers/* grouped */.z)(deleted)} deleted`),
        ...(walBytes === 0 ? [] : [`${(0,numbers/* grouped */.z)(walBytes)} bytes of write-ahead log`]),
        ...notices.map(({ severity, message }) => `${severity}: ${message}`),
        ...(notGiven === undefined ? [] : [`IF NOT EXISTS skipped it, and what is there differs: ${notGiven}`]),
        ...(observed === 'exact' ? [] : [OBSERVED[observed]]),
        ...(error === undefined ? [] : [`${error.message} (SQLSTATE ${error.code})`]),
    ];
}

;// CONCATENATED MODULE: ./build/reporters/html-style.js
/** The page's style sheet: the reader's own colours and fonts where possible, light and dark, and on paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #10151c); --text: light-dark(#1b2330, #e6eaf0); --faint: light-dark(#55606f, #9aa7b8);
  --line: light-dark(#d6dce4, #2c3644); --panel: light-dark(#f5f7fa, #18202b);
  --bad: light-dark(#b3261e, #ff8a80); --caution: light-dark(#8a5300, #ffc46b); --good: light-dark(#1a6b3a, #7fd8a0);
  --note: light-dark(#2a5d9f, #8fbcff); --added: light-dark(#e2f4e7, #16321f); --removed: light-dark(#fbe5e3, #3a1b1a);
  --bar-strong: light-dark(#c4453b, #d9655b); --bar-weak: light-dark(#c88719, #b9862f); --bar-faint: light-dark(#6d8bb3, #55759f);
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--note); } a:focus-visible, summary:focus-visible, input:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--note); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: .875em; }
code { overflow-wrap: anywhere; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .75rem; overflow-x: auto; margin: .5rem 0; }
.facts { color: var(--faint); margin: .25rem 0; padding: 0; list-style: none; }
.good { color: var(--good); } .caution, .warning { color: var(--caution); } .bad, .error { color: var(--bad); }
.unknown, .note { color: var(--note); }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; padding: .75rem 1rem; margin: .75rem 0; }
article.error { border-left-color: var(--bad); color: inherit; } article.warning { border-left-color: var(--caution); color: inherit; }
article.note { border-left-color: var(--note); color: inherit; }
h4 { font-size: 1rem; margin: 0 0 .5rem; } article p, p.error { margin: .5rem 0; white-space: pre-line; } article .label { font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } td.figure, th.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td pre { margin: 0; max-width: 40rem; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .35rem 0; font-weight: 600; overflow-wrap: anywhere; }
.added { background: var(--added); } .removed { background: var(--removed); } .diff span { display: block; min-height: 1.5em; }
.zoom { display: flex; align-items: center; gap: .75rem; } .zoom input { flex: 0 1 20rem; }
.lanes { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.lanes > div { width: calc(100% * var(--zoom, 1)); padding: .5rem; }
.lane { margin: 0 0 .75rem; } .lane h3 { margin: 0; position: sticky; left: .5rem; width: max-content; max-width: 100%; }
.lane ul { list-style: none; margin: 0; padding: 0; }
.lane li { height: 1.6rem; }
.lane a { display: block; height: 1.35rem; min-width: 4px; border-radius: 3px; padding: 0 .3rem; overflow: hidden; white-space: nowrap;
  text-overflow: ellipsis; color: #fff; text-decoration: none; font-size: .75rem; line-height: 1.35rem; background: var(--bar-faint);
  margin-left: calc(100% * var(--start)); width: calc(100% * var(--length)); text-shadow: 0 0 2px #000; }
.lane a.strong { background: var(--bar-strong); } .lane a.weak { background: var(--bar-weak); }
.axis { display: flex; position: relative; color: var(--faint); font-size: .75rem; font-variant-numeric: tabular-nums; }
.axis span { flex: 1 1 0; width: 0; white-space: nowrap; border-left: 1px solid var(--line); padding-left: .2rem; }
.axis .end { flex: none; position: absolute; right: 0; width: auto; border: 0; border-right: 1px solid var(--line); padding: 0 .2rem 0 0; }
.axis :is(.level1, .level2, .level3, .level4, .level5) { display: none; }
${[1, 2, 3, 4, 5].map((level) => `.lanes[data-doubled~="${level}"] .level${level} { display: block; }`).join('\n')}
@media print {
  :root { color-scheme: light; } body { max-width: none; padding: 0; } nav, .zoom { display: none; }
  article, tr { break-inside: avoid; } pre { white-space: pre-wrap; } .lanes > div { width: 100%; }
  .axis span:not(.level0, .end) { display: none !important; }
}
`;
/** Zooms the timeline, and opens what is folded before it is printed. The page is whole without it. */
const SCRIPT = `
const zoom = document.querySelector('.zoom input');
const lanes = document.querySelector('.lanes > div');
zoom?.addEventListener('input', () => {
  lanes.style.setProperty('--zoom', zoom.value);
  lanes.parentElement.dataset.doubled = [1, 2, 3, 4, 5].filter((level) => zoom.value >= 2 ** level).join(' ');
  zoom.setAttribute('aria-valuetext', zoom.value + ' times');
});
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`;

;// CONCATENATED MODULE: ./build/reporters/html.js















/** The report as one page that needs nothing else: no network, and no script but our own. */
function reportHtml(report) {
    const { report: shown, leftOut } = bound(report);
    const timeline = timelineSection(shown);
    const style = `${STYLE}${MORE_STYLE}${timeline?.style ?? ''}`;
    const sections = [
        overviewSection(report),
        findingsSection(shown),
        timeline?.section,
        lockTableSection(shown),
        migrationsSection(shown),
        againSection(report),
        differenceSection(report),
        listSection('production', 'In production', (0,reporters_words/* estimateLines */.AA)(report)),
        listSection('data', 'Data', (0,reporters_words/* dataLines */.cd)(report)),
        listSection('allowed', 'Allowed by a comment in the SQL', (0,reporters_words/* suppressedLines */.Ee)(report)),
        listSection('baseline', 'Baseline', (0,reporters_words/* baselineLines */.xo)(report)),
        listSection('unchecked', 'Not looked at', report.unchecked),
        listSection('leftout', 'Left out of this page', leftOut),
        clearedSection(report),
        listSection('circumstances', 'How this was measured', [
            ...circumstancesOf(report),
            `pg-rehearsal ${report.tool.version}`,
        ]),
    ];
    const title = (0,reporters_words/* headline */.Pl)(report);
    // The hashes let this one script and style sheet in, and nothing that a name or a message might bring.
    const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(SCRIPT)}'`;
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>${verdict(report)}
<nav aria-label="Parts of the report"><ul>${sections.map(linkTo)}</ul></nav></header>
<main>
${sections.filter((section) => section !== undefined)}</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
    return (0,reporters_escape/* withoutCommands */.Df)(page.html);
}
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
}
/** Sections begin with their heading, whose id and text make the link. */
function linkTo(section) {
    const [, id, text] = /<h2 id="([a-z]+)">([^<]*)<\/h2>/.exec(section?.html ?? '') ?? [];
    return id === undefined ? undefined : html `<li><a href="#${id}">${trusted(text ?? '')}</a></li>`;
}
function circumstancesOf(report) {
    return report.verdict === 'not-checked' && report.base === undefined ? [] : (0,reporters_words/* circumstances */.Xb)(report);
}
function listSection(id, title, lines) {
    if (lines.length === 0)
        return undefined;
    return html `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<ul>${lines.map((line) => html `<li>${prose(line)}</li>`)}</ul></section>
`;
}
function differenceSection({ rehearsal }) {
    const { schemaDifference } = rehearsal;
    if (schemaDifference === undefined || schemaDifference.trim() === '')
        return undefined;
    return html `<section aria-labelledby="schema"><h2 id="schema">What the change does to the schema</h2>
${differenceBlock(schemaDifference)}</section>
`;
}
function clearedSection({ cleared }) {
    if (cleared.length === 0)
        return undefined;
    const items = cleared.map(({ path, line, ruleId, reason }) => html `<li><code>${path}:${line}</code> <code>${ruleId}</code>: ${prose(reason)}</li>`);
    return html `<section aria-labelledby="cleared"><h2 id="cleared">Cleared by measurement</h2>
<details><summary>${(0,reporters_words/* counted */.hS)(cleared.length, 'suspicion')}</summary><ul>${items}</ul></details></section>
`;
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