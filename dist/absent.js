// Stands in for ssh2, @grpc/grpc-js, @grpc/proto-loader, which this build leaves out.
module.exports = new Proxy({}, {
  get(target, name) {
    if (typeof name === 'symbol' || name === '__esModule' || name === 'Client') return undefined;
    throw new Error('This build of pg-rehearsal has no Docker over SSH and no BuildKit: use a local Docker socket.');
  },
});
