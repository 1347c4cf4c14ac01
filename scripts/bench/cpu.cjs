// Preloaded into a measured process: writes the microseconds of CPU that it took, on all its threads, into a file at its end.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_CPU_FILE, String(user + system));
});
