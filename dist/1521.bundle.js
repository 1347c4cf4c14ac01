"use strict";
exports.id = 1521;
exports.ids = [1521];
exports.modules = {

/***/ 1521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintRehearsal: () => (/* binding */ lintRehearsal)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15042);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25555);
/* harmony import */ var _suppressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85581);



/**
 * What the rules about measurements have to say of a rehearsal, in the order of its migrations. Comments in the SQL allow
 * it as they allow anything else.
 */
function lintRehearsal(context, choices, rules = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.RULES) {
    const severityOf = (0,_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .chosenSeverities */ .GW)(choices, rules);
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
            const suppression = allowed.get(match.path)?.find((one) => (0,_suppressions_js__WEBPACK_IMPORTED_MODULE_2__/* .covers */ .hU)(one, rule.id, match.span));
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
    for (const { path, status } of context.traces) {
        // Behind a failure nothing was measured, so nobody knows what would have been found.
        if (status !== 'passed')
            continue;
        for (const one of allowed.get(path) ?? []) {
            const vain = one.rules.filter((id) => ALWAYS_LOOK.has(id) && severityOf(id, path) !== 'off' && !needed.has(keyOf(path, one, id)));
            if (vain.length > 0)
                suspicions.push(...unneeded(one, vain, path, severityOf, rules));
        }
    }
    const place = new Map(context.migrations.map(({ migration }, at) => [migration.path, at]));
    const rank = (path) => place.get(path) ?? -1;
    suspicions.sort((a, b) => rank(a.path) - rank(b.path) || a.span.start - b.span.start);
    return { suspicions, suppressed };
}
function suppressionsByPath(migrations, today) {
    return new Map(migrations.map(({ migration, script }) => [migration.path, (0,_suppressions_js__WEBPACK_IMPORTED_MODULE_2__/* .suppressionsOf */ .mG)(script, _lint_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_IDS */ .Iu, today).suppressions]));
}
/** Rules that look at every migration that passes, whatever the settings and the data. */
const ALWAYS_LOOK = new Set([
    'silent-no-op',
    'unannounced-exclusive-lock',
    'unannounced-table-rewrite',
    'constraint-left-unvalidated',
    'invalid-index-left-behind',
]);
function keyOf(path, { span }, id) {
    return `${path}\n${span.start}\n${id}`;
}
function unneeded(suppression, ids, path, severityOf, rules) {
    const rule = rules.find(({ id }) => id === 'unused-suppression');
    const asked = severityOf('unused-suppression', path);
    if (rule === undefined || asked === 'off')
        return [];
    const { message, span } = (0,_suppressions_js__WEBPACK_IMPORTED_MODULE_2__/* .unusedSuppression */ .sM)(suppression, ids);
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