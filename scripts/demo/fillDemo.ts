/** The program that fills the demo: the settings of its environment, one line about the result, and an exit code. */
import { readConfig } from '@desk/server/config';
import { fillDesk } from './fillDesk';

try {
  const started = performance.now();
  const cases = await fillDesk(readConfig(process.env));
  console.log(`The demo holds ${cases} cases (filled in ${((performance.now() - started) / 1000).toFixed(1)} s).`);
} catch (error) {
  console.error(`The demo could not be filled: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
