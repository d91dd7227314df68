// The command `npm run fuzz`: as many generated requests as asked, with the chance of a given seed, at a desk of its own with the demo on it.
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { PlainError, failPlainly, runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';

const HELP = `Usage: npm run fuzz -- [--requests N] [--seed S]

  --requests N   how many, 100000 when left out
  --seed S       a whole number, one of its own for each day when left out; the same one throws the same dice`;

const DAY_MS = 86_400_000;

function wholeNumber(name, text) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) {
    throw new PlainError(`--${name} takes a whole number.\n\n${HELP}`);
  }
  return String(number);
}

try {
  const options = {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  };
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(HELP);
  } else {
    const requests = wholeNumber('requests', values.requests);
    const seed = wholeNumber('seed', values.seed ?? Math.floor(Date.now() / DAY_MS));
    await prepare();
    console.log(`${requests} requests, seed ${seed}`);
    const env = { ...process.env, DESK_FUZZ_REQUESTS: requests, DESK_FUZZ_SEED: seed };
    const config = ['run', '--config', 'scripts/vitest.config.ts', '--project', 'server'];
    const { code } = await runNode([toolPath('vitest'), ...config, 'scripts/fuzz/fuzz.test.ts'], { env });
    process.exitCode = code;
  }
} catch (error) {
  failPlainly(error);
}
