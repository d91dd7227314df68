// Keeps what every process of a test run writes to a log, wherever that log goes: read before anything else, in each of them (NODE_OPTIONS).
const fs = require('node:fs');
const { join } = require('node:path');

const folder = process.env.DESK_KEPT_LOGS;
const LINE = '{"level":';

if (folder !== undefined) {
  const append = fs.appendFileSync;
  const keep = (data) => {
    const text = typeof data === 'string' ? data : Buffer.isBuffer(data) ? data.toString() : '';
    if (text.startsWith(LINE)) {
      append(join(folder, `${process.pid}.log`), text);
    }
  };
  // The two by which the logger writes, at once or later; what goes through a stream of a test is looked at there.
  for (const name of ['write', 'writeSync']) {
    const own = fs[name];
    fs[name] = Object.assign(function kept(...args) {
      keep(args[1]);
      return own.apply(this, args);
    }, own);
  }
}
