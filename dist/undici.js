// Stands in for undici until it is used.
let whole;
module.exports = new Proxy({}, {
  get: (_, name) => (name === '__esModule' ? undefined : (whole ??= require('./undici.bundle.js'))[name]),
});
