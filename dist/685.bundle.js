"use strict";
exports.id = 685;
exports.ids = [685];
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


/***/ })

};
;