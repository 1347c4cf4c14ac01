"use strict";
exports.id = 4132;
exports.ids = [4132];
exports.modules = {

/***/ 44132:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


;// CONCATENATED MODULE: ./build/cli/node-version.js
/** The first that has all that is used: `Symbol.asyncDispose`, `Array.prototype.toSorted`, `AbortSignal.any`. */
const OLDEST = [20, 9];
/** A sentence when this version of Node.js (such as `18.20.4`) is too old to run on. */
function nodeProblem(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return undefined;
    return `pg-rehearsal needs Node.js ${OLDEST.join('.')} or newer, and this is ${version}. Install a newer one from https://nodejs.org.`;
}

;// CONCATENATED MODULE: ./build/cli.js

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
    void Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8179), __webpack_require__.e(2140), __webpack_require__.e(3078)]).then(__webpack_require__.bind(__webpack_require__, 73078)).then(({ main }) => main(process));
}
else {
    console.error(problem);
    process.exitCode = 2;
}


/***/ })

};
;