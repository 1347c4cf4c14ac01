"use strict";
exports.id = 9498;
exports.ids = [9498];
exports.modules = {

/***/ 59498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ruleOf: () => (/* binding */ ruleOf),
/* harmony export */   rulePage: () => (/* binding */ rulePage),
/* harmony export */   ruleSummaries: () => (/* binding */ ruleSummaries),
/* harmony export */   ruleTable: () => (/* binding */ ruleTable)
/* harmony export */ });
/* harmony import */ var _core_locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27351);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23757);
/* harmony import */ var _suppressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85581);



/** The rule of an id, or undefined. */
function ruleOf(id) {
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.RULES.find((rule) => rule.id === id);
}
/**
 * What a rule means, why, and what to do, with examples: one Markdown page, for `explain` and docs/rules.
 * `measured` is a table of what real servers did.
 */
function rulePage(rule, measured) {
    const parts = [
        `# ${rule.id}`,
        `${rule.summary}.`,
        facts(rule),
        `## Why\n\n${rule.why}`,
        `## Instead\n\n${rule.instead}`,
        `## What PostgreSQL does\n\n${effectInWords(rule)}${rule.versions === undefined ? '' : ` ${rule.versions}`}`,
        ...(measured === undefined ? [] : [measured]),
        examplesOf(rule),
        `## Where it does not hold\n\n${suppression(rule)}`,
        `## See also\n\n${rule.references.map((link) => `- <${link}>`).join('\n')}`,
    ];
    return `${parts.join('\n\n')}\n`;
}
/** Rules as a Markdown table, for `rules` and the index of docs/rules. */
function ruleTable(rules, link = ({ id }) => `\`${id}\``) {
    const rows = rules.map((rule) => `| ${link(rule)} | ${rule.category} | ${chosen(rule)} | ${rule.summary} |`);
    return ['| rule | about | severity | what is wrong |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
/** Its own severity where nobody chose another one. */
function chosen(rule) {
    const byDefault = rule.optIn ? 'off' : rule.severity;
    return rule.configured === byDefault ? severityOf(rule) : rule.configured;
}
/** Every rule, with the severity that it has by a configuration. */
function ruleSummaries(severities = {}) {
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_1__.RULES.map(({ id, category, severity, since, summary, why, instead, effect, references, optIn = false }) => ({
        ...{ id, category, severity, since, summary, why, instead, effect, references, optIn },
        configured: severities[id] ?? (optIn ? 'off' : severity),
    }));
}
/** The claim of a rule as a sentence. */
function effectInWords({ effect, noEffect, failsWith }) {
    if (effect === null) {
        const fails = failsWith === undefined ? '' : ` Each bad example fails with SQLSTATE ${failsWith}.`;
        return `Nothing is measured for this rule. ${noEffect ?? ''}${fails}`;
    }
    const { lock, scans, rewrites, changes } = effect;
    const parts = [
        ...(lock === undefined ? [] : [`takes at least ${lock}, which keeps out ${(0,_core_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksInWords */ .$z)(lock)}`]),
        ...(rewrites === true ? ['writes the table or an index anew'] : []),
        ...(scans === true ? ['reads the whole table'] : []),
        ...(changes === true ? ['changes rows'] : []),
    ];
    const claim = parts.join(', and it ');
    const otherwise = changes === true
        ? 'The rehearsal counts them; where its data has none that meet the condition, the suspicion stays unproven.'
        : 'The rehearsal measures this and clears the suspicion where it is not so.';
    return `The statement ${claim}. ${otherwise} The examples below are run on real servers: every bad one shows it, no good one does.`;
}
function severityOf({ severity, optIn }) {
    return optIn === true ? `${severity}, off unless asked for` : severity;
}
function facts(rule) {
    const { category, since, appliesTo, directions } = rule;
    const lines = [`About: ${category}. Severity: ${severityOf(rule)}. Since: ${since}.`];
    if (appliesTo?.from !== undefined)
        lines.push(`From PostgreSQL ${appliesTo.from} on.`);
    if (appliesTo?.to !== undefined)
        lines.push(`Up to PostgreSQL ${appliesTo.to}.`);
    if (directions?.length === 1)
        lines.push(`Looks at ${directions[0]} files only.`);
    return lines.join(' ');
}
function examplesOf(rule) {
    if (rule.on === 'history')
        return foundAndNot(rule.examples.bad.map(picture), rule.examples.good.map(picture));
    if (rule.on === 'elsewhere')
        return foundAndNot(rule.examples.bad.map(encounter), rule.examples.good.map(encounter));
    const { schema, assertion, bad, good } = rule.examples;
    return [
        ...(schema === '' ? [] : [`The examples begin with this schema:\n\n${fenced(schema)}`]),
        ...(assertion === undefined ? [] : [`After each, this assertion is run:\n\n${fenced(assertion)}`]),
        foundAndNot(bad.map(example), good.map(example)),
    ].join('\n\n');
}
function foundAndNot(bad, good) {
    return `## Found\n\n${bad.join('\n\n')}\n\n## Not found\n\n${good.join('\n\n')}`;
}
function example(sql) {
    return fenced(typeof sql === 'string' ? sql : sql.map((text, at) => `-- file ${at + 1}\n${text}`).join('\n\n'));
}
function fenced(sql, language = 'sql') {
    return `\`\`\`${language}\n${sql}\n\`\`\``;
}
function picture({ base, head }) {
    return fenced(`base\n${listed(base)}\nhead\n${listed(head)}`, 'text');
}
function encounter({ here, there, locked = [] }) {
    const locks = locked.length === 0 ? '' : `\n  locks ${locked.join(', ')}`;
    return fenced(`this pull request\n${listed(here)}${locks}\nanother one\n${listed(there)}`, 'text');
}
function listed(files) {
    const lines = Object.entries(files).map(([name, text]) => `  ${name}: ${JSON.stringify(text)}`);
    return lines.join('\n') || '  (nothing)';
}
function suppression({ id, category, severity }) {
    if (category === 'history' || _suppressions_js__WEBPACK_IMPORTED_MODULE_2__/* .NEVER_SILENT */ .vo.has(id))
        return `No comment in the SQL can silence this rule. The configuration can: \`rules: { ${id}: off }\`.`;
    const other = severity === 'warning' ? 'note' : 'warning';
    return `Say so before the statement, with the reason:\n\n${fenced(`-- pg-rehearsal: allow ${id} because …`)}\n\nOr change it for the whole project in the configuration: \`rules: { ${id}: ${other} }\`, or \`off\`.`;
}


/***/ })

};
;