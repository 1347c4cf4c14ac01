"use strict";
exports.id = 4229;
exports.ids = [4229];
exports.modules = {

/***/ 34229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExplain: () => (/* binding */ runExplain)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(75241);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(88208);
// EXTERNAL MODULE: ./build/lint/explain.js
var explain = __webpack_require__(59498);
;// CONCATENATED MODULE: ./build/lint/generated/measured.js
/** What the first bad example of each rule did to its table on a real server, by rule id and major version. */
const MEASURED = {
    'blocking-index-build': { "14": { "lock": "ShareLock", "rewrites": false, "scans": true }, "15": { "lock": "ShareLock", "rewrites": false, "scans": true }, "16": { "lock": "ShareLock", "rewrites": false, "scans": true }, "17": { "lock": "ShareLock", "rewrites": false, "scans": true }, "18": { "lock": "ShareLock", "rewrites": false, "scans": true } },
    'blocking-index-drop': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false } },
    'blocking-matview-refresh': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'blocking-partition-attach': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'blocking-partition-detach': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false } },
    'blocking-reindex': { "14": { "lock": "ShareLock", "rewrites": true, "scans": true }, "15": { "lock": "ShareLock", "rewrites": true, "scans": true }, "16": { "lock": "ShareLock", "rewrites": true, "scans": true }, "17": { "lock": "ShareLock", "rewrites": true, "scans": true }, "18": { "lock": "ShareLock", "rewrites": true, "scans": true } },
    'blocking-trigger': { "14": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": false } },
    'check-validation': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'column-type-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'constrained-domain-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'domain-constraint-scan': { "14": { "lock": "ShareLock", "rewrites": false, "scans": true }, "15": { "lock": "ShareLock", "rewrites": false, "scans": true }, "16": { "lock": "ShareLock", "rewrites": false, "scans": true }, "17": { "lock": "ShareLock", "rewrites": false, "scans": true }, "18": { "lock": "ShareLock", "rewrites": false, "scans": true } },
    'exclusion-constraint-build': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'explicit-lock-table': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false } },
    'foreign-key-validation': { "14": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "ShareRowExclusiveLock", "rewrites": false, "scans": true } },
    'lock-held-across-statements': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false } },
    'long-data-change-under-lock': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'maintenance-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'primary-key-build': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'serial-or-identity-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'set-not-null-scan': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'several-tables-locked': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": false } },
    'stored-generated-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
    'unbatched-backfill': { "14": { "lock": "RowExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "RowExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "RowExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "RowExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "RowExclusiveLock", "rewrites": false, "scans": true } },
    'unique-constraint-build': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'validation-in-same-transaction': { "14": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": false, "scans": true } },
    'volatile-default-rewrite': { "14": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "15": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "16": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "17": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true }, "18": { "lock": "AccessExclusiveLock", "rewrites": true, "scans": true } },
};

// EXTERNAL MODULE: ./build/lint/lint.js + 22 modules
var lint = __webpack_require__(76646);
;// CONCATENATED MODULE: ./build/lint/measured-table.js
/** What a rule's first bad example did to its table, as a Markdown table; undefined where nothing was measured. */
function measuredTable(majors) {
    if (majors === undefined)
        return undefined;
    const rows = Object.entries(majors).map(([major, { lock, rewrites, scans }]) => `| ${major} | ${lock ?? 'none'} | ${rewrites ? 'yes' : 'no'} | ${scans ? 'yes' : 'no'} |`);
    return [
        'Measured on the first example below:',
        '',
        '| PostgreSQL | strongest lock on the table | written anew | read through |',
        '| --- | --- | --- | --- |',
        ...rows,
    ].join('\n');
}

// EXTERNAL MODULE: ./build/reporters/escape.js
var reporters_escape = __webpack_require__(35683);
// EXTERNAL MODULE: ./build/cli/format.js
var cli_format = __webpack_require__(37203);
// EXTERNAL MODULE: ./build/reporters/layout.js
var layout = __webpack_require__(23114);
;// CONCATENATED MODULE: ./build/cli/page.js

/**
 * A page of Markdown as a terminal shows it: headings stand out, code is indented, tables are set in columns. As much of
 * Markdown as a rule's page has: headings, paragraphs, lists of links, tables and fenced code.
 */
function pageText(markdown, colours, width) {
    return `${blocksOf(markdown)
        .map((block) => blockText(block, colours, width))
        .join('\n\n')}\n`;
}
/** Blank lines part blocks, but not inside fenced code. */
function blocksOf(markdown) {
    return [...markdown.matchAll(/^```.*\n[\s\S]*?^```$|(?:^.+(?:\n|$))+/gm)].map(([block]) => block.trimEnd());
}
function blockText(block, colours, width) {
    if (block.startsWith('#'))
        return colours.bold(block.replace(/^#+ /, ''));
    if (block.startsWith('```'))
        return indented(block.split('\n').slice(1, -1), colours.cyan);
    if (block.startsWith('|'))
        return indented((0,layout/* columns */.YB)(rowsOf(block)), String);
    if (block.startsWith('- '))
        return indented(block.replaceAll(/<(.*)>/g, '$1').split('\n'), String);
    return (0,layout/* wrap */.LV)(withCode(block, colours), width, '  ');
}
function rowsOf(table) {
    const [head = '', , ...rows] = table.split('\n');
    return [head, ...rows].map((row) => row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()));
}
/** Code in a sentence keeps its backticks where there are no colours to tell it by. */
function withCode(text, { cyan }) {
    return text.replaceAll(/`([^`\n]+)`/g, (whole, code) => (cyan('') === '' ? whole : cyan(code)));
}
function indented(lines, paint) {
    return lines.map((line) => (line === '' ? '' : `    ${paint(line)}`)).join('\n');
}

// EXTERNAL MODULE: ./build/cli/settings.js
var settings = __webpack_require__(40049);
// EXTERNAL MODULE: ./build/cli/terminal.js
var terminal = __webpack_require__(9892);
;// CONCATENATED MODULE: ./build/cli/explain.js












const EXPLAIN_FORMATS = ['text', 'markdown'];
/** The command `explain`: what a rule means, with what was measured and its examples. */
async function runExplain({ process }, id, options) {
    const format = (0,cli_format/* pickFormat */.N)((0,settings/* textOf */.b6)(options, 'format'), EXPLAIN_FORMATS);
    const rule = (0,explain.ruleOf)(id);
    if (rule === undefined) {
        const hint = (0,nearest/* didYouMean */.a)(id, lint/* RULE_IDS */.Iu) ?? '`pg-rehearsal rules` prints all of them.';
        throw new errors/* ConfigError */.xL(`There is no rule \`${(0,reporters_escape/* visibleLine */.P8)(id)}\`; ${hint}`);
    }
    const page = (0,explain.rulePage)(rule, measuredTable(MEASURED[id]));
    const { colour, width } = (0,terminal/* reporterOptions */.Q8)(process.stdout, process.env);
    await (0,terminal/* write */.M9)(process.stdout, format === 'markdown' ? page : pageText(page, (0,picocolors.createColors)(colour), width));
    return 0;
}


/***/ })

};
;