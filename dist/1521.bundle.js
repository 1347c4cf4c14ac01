"use strict";
exports.id = 1521;
exports.ids = [1521];
exports.modules = {

/***/ 1521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintRehearsal: () => (/* binding */ lintRehearsal)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65568);
/* harmony import */ var _lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20993);
/* harmony import */ var _suppressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92269);



/**
 * What the rules about measurements have to say of a rehearsal, in the order of its migrations. Comments in the SQL allow
 * it as they allow anything else.
 */
function lintRehearsal(context, choices, rules = _rules_index_js__WEBPACK_IMPORTED_MODULE_0__.RULES) {
    const suspicions = [];
    const suppressed = [];
    const allowed = suppressionsByPath(context.migrations, choices.today);
    for (const rule of rules) {
        if (rule.on !== 'rehearsal')
            continue;
        for (const match of rule.check(context)) {
            const asked = (0,_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .severityFor */ .v1)(choices, rules, rule.id, match.path);
            if (asked === 'off')
                continue;
            const suspicion = suspicionOf(rule, match, asked);
            const suppression = allowed.get(match.path)?.find((one) => covers(one, suspicion));
            if (suppression === undefined)
                suspicions.push(suspicion);
            else
                suppressed.push({ suspicion, reason: suppression.reason });
        }
    }
    const place = new Map(context.migrations.map(({ migration }, at) => [migration.path, at]));
    const rank = (path) => place.get(path) ?? -1;
    suspicions.sort((a, b) => rank(a.path) - rank(b.path) || a.span.start - b.span.start);
    return { suspicions, suppressed };
}
function suppressionsByPath(migrations, today) {
    return new Map(migrations.map(({ migration, script }) => [migration.path, (0,_suppressions_js__WEBPACK_IMPORTED_MODULE_2__/* .suppressionsOf */ .m)(script, _lint_js__WEBPACK_IMPORTED_MODULE_1__/* .RULE_IDS */ .Iu, today).suppressions]));
}
function covers({ rules, covers: lines }, { ruleId, span }) {
    return rules.includes(ruleId) && span.line >= lines.from && span.line <= lines.to;
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