/** The program that fills the demo: the settings of its environment, one line about the result, and an exit code. */
import { readConfig, type Config } from '@desk/server/config';
import { startSentence } from '@desk/server/startError';
import { fillDesk } from './fillDesk';

let settings: Config | null = null;
try {
  const started = performance.now();
  settings = readConfig(process.env);
  const cases = await fillDesk(settings);
  console.log(`The demo holds ${cases} cases (filled in ${((performance.now() - started) / 1000).toFixed(1)} s).`);
} catch (error) {
  console.error(`The demo could not be filled: ${startSentence(error, settings)}`);
  process.exitCode = 1;
}
