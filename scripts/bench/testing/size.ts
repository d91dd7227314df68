/** The part `size` of `npm run bench`: what daily work costs at a desk of ten thousand cases and of many more. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { placeOf } from '../../deps/placeOf';
import { runProgram } from '../../deps/runProgram';
import { asFigures, sizeText, type Engine } from './size/figures';
import { benchSize, WHOLE } from './size/sizeBench';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    applications: { ...text, default: String(WHOLE) },
    engine: { ...text, default: 'sqlite' },
    rounds: { ...text, default: '3' },
    seed: { ...text, default: '1' },
    json: text,
  },
});

await runProgram(async () => {
  const [applications, rounds, seed] = [values.applications, values.rounds, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  const measured = await benchSize({ applications, rounds, seed, engine: values.engine as Engine });
  console.log(sizeText(measured, WHOLE));
  if (values.json !== undefined) {
    await writeFile(placeOf(values.json), `${JSON.stringify(asFigures(measured), null, 2)}\n`);
  }
  return 0;
});
