"use strict";
exports.id = 6092;
exports.ids = [6092];
exports.modules = {

/***/ 26092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintRehearsal: () => (/* binding */ lintRehearsal)
});

// EXTERNAL MODULE: ./build/rules/index.js + 165 modules
var build_rules = __webpack_require__(23757);
// EXTERNAL MODULE: ./build/lint/lint.js + 22 modules
var lint = __webpack_require__(76646);
;// CONCATENATED MODULE: ./build/lint/looked.js
/**
 * Whether a rule about measurements could have found something where a suppression covers it: only then its silence says
 * that nobody needs the exception. Behind a failure, on tables without rows, or where a setting switched the measurement
 * off, nobody knows what would have been found.
 */
function looked(id, looking) {
    return looking.trace.status === 'passed' && (LOOKS[id]?.(looking) ?? false);
}
const LOOKS = {
    'silent-no-op': forward,
    'unannounced-exclusive-lock': forward,
    'unannounced-table-rewrite': forward,
    'constraint-left-unvalidated': forward,
    'invalid-index-left-behind': forward,
    'needs-superuser': forward,
    'data-loss': (looking) => forward(looking) && hadRows(looking),
    'fails-when-run-twice': (looking) => ranTwice(looking) && hadRows(looking),
    'changes-when-run-twice': (looking) => ranTwice(looking) && looking.trace.secondRun?.outcome !== 'failed' && hadRows(looking),
    'blocked-over-budget': (looking) => forward(looking) && isEstimated(looking),
    'down-fails': (looking) => wentBack(looking) && hadRows(looking),
    'down-does-not-restore': (looking) => wentBack(looking) && looking.rollBack?.upAgain !== undefined,
};
function forward({ rollBack }) {
    return rollBack === undefined;
}
function ranTwice(looking) {
    const { secondRun } = looking.trace;
    return forward(looking) && secondRun !== undefined && secondRun.outcome !== 'not-run';
}
function wentBack({ rollBack }) {
    return rollBack?.outcome === 'restored' || rollBack?.outcome === 'differs';
}
/** Whether every cost of the file in production is known. */
function isEstimated({ trace, context: { costs } }) {
    return costs?.estimates.some((estimate) => estimate.path === trace.path && 'unknown' in estimate) === false;
}
/** Whether each table that the covered statements touch was there with rows before the change, all of them accounted for. */
function hadRows({ trace, rollBack, suppression, context }) {
    const { accounts } = context.outcome ?? {};
    if (accounts === undefined)
        return false;
    const covered = ((rollBack?.trace ?? trace).statements ?? []).filter((one) => isCovered(one, suppression));
    if (!covered.every(({ observed }) => observed === 'exact'))
        return false;
    const touched = new Set(covered.flatMap(({ locks }) => locks.map(({ relation }) => relation)));
    return accounts.every(({ table, rowsBefore, exact }) => !touched.has(table) || (exact && rowsBefore > 0));
}
function isCovered({ span }, { covers: { from, to } }) {
    return span.start < to && span.end > from;
}

// EXTERNAL MODULE: ./build/lint/suppressions.js + 1 modules
var suppressions = __webpack_require__(85581);
;// CONCATENATED MODULE: ./build/lint/measured.js




/**
 * What the rules about measurements have to say of a rehearsal, in the order of its migrations. Comments in the SQL allow
 * it as they allow anything else.
 */
function lintRehearsal(context, choices, rules = build_rules.RULES) {
    const severityOf = (0,lint/* chosenSeverities */.GW)(choices, rules);
    const suspicions = [];
    const suppressed = [];
    const allowed = suppressionsByPath(context.migrations, choices.today);
    const needed = new Set();
    for (const rule of rules) {
        if (rule.on !== 'rehearsal')
            continue;
        const told = new Set();
        for (const match of rule.check(context)) {
            const asked = severityOf(rule.id, match.path);
            if (asked === 'off')
                continue;
            const suspicion = suspicionOf(rule, match, asked);
            const suppression = allowed.get(match.path)?.find((one) => (0,suppressions/* covers */.hU)(one, rule.id, match.span));
            if (suppression === undefined) {
                if (rule.oncePerFile !== true || !told.has(match.path))
                    suspicions.push(suspicion);
                told.add(match.path);
            }
            else {
                suppressed.push({ suspicion, reason: suppression.reason });
                needed.add(keyOf(match.path, suppression, rule.id));
            }
        }
    }
    for (const { path, ...file } of filesRun(context)) {
        for (const suppression of allowed.get(path) ?? []) {
            const looking = { ...file, suppression, context };
            const vain = suppression.rules.filter((id) => severityOf(id, path) !== 'off' && !needed.has(keyOf(path, suppression, id)) && looked(id, looking));
            if (vain.length > 0)
                suspicions.push(...unneeded(suppression, vain, path, severityOf, rules));
        }
    }
    const place = new Map(context.migrations.map(({ migration }, at) => [migration.path, at]));
    const rank = (path) => place.get(path) ?? -1;
    suspicions.sort((a, b) => rank(a.path) - rank(b.path) || a.span.start - b.span.start);
    return { suspicions, suppressed };
}
function suppressionsByPath(migrations, today) {
    return new Map(migrations.map(({ migration, script }) => [migration.path, (0,suppressions/* suppressionsOf */.mG)(script, lint/* RULE_IDS */.Iu, today).suppressions]));
}
/** The files that the rehearsal ran: on the way forward, and the down files that took them back. */
function filesRun({ traces }) {
    return traces.flatMap((trace) => [
        { path: trace.path, trace },
        ...(trace.rollBack === undefined ? [] : [{ path: trace.rollBack.path, trace, rollBack: trace.rollBack }]),
    ]);
}
function keyOf(path, { span }, id) {
    return `${path}\n${span.start}\n${id}`;
}
function unneeded(suppression, ids, path, severityOf, rules) {
    const rule = rules.find(({ id }) => id === 'unused-suppression');
    const asked = severityOf('unused-suppression', path);
    if (rule === undefined || asked === 'off')
        return [];
    const { message, span } = (0,suppressions/* unusedSuppression */.sM)(suppression, ids);
    const { id: ruleId, category, severity } = rule;
    return [{ ruleId, category, severity: asked ?? severity, message, path, span, effect: null }];
}
function suspicionOf(rule, match, asked) {
    return {
        ruleId: rule.id,
        category: rule.category,
        severity: asked ?? match.severity ?? rule.severity,
        message: match.message,
        path: match.path,
        span: match.span,
        ...(match.statementIndex === undefined ? {} : { statementIndex: match.statementIndex }),
        ...(match.table === undefined ? {} : { table: match.table }),
        ...(match.suggestion === undefined ? {} : { suggestion: match.suggestion }),
        ...(match.sample === undefined ? {} : { sample: match.sample }),
        effect: null,
        measured: true,
    };
}


/***/ })

};
;