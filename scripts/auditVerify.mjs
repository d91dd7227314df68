// Decides which trail `npm run audit:verify` looks at: that of this desk, or files that one handed out. For files nothing is
// installed, built or opened: what verifies them stands alone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';

const args = process.argv.slice(2);
const WITH_VALUE = {
  key: { type: 'string', multiple: true },
  lang: { type: 'string' },
  checkpoints: { type: 'string' },
};
const { positionals } = parseArgs({ args, options: WITH_VALUE, strict: false, allowPositionals: true });
const program =
  positionals.length > 0
    ? [join(root, 'scripts', 'verifier', 'dist', 'audit-verify.mjs')]
    : [join(root, 'scripts', 'run.mjs'), 'scripts/auditVerify.ts'];
const { status } = spawnSync(process.execPath, [...program, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 2;
