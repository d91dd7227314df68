/** Measures the desk in a process of its own, beside the floor in another: on the clock, and what the processor did for each. */
import { runRounds, spreadOf, type Stopwatch } from '../../rounds';
import type { Engine, Measured } from './figures';
import type { Question } from './questions';
import type { Meter } from './processor';
import { askAll, type Staff } from './staff';
import { pathOf } from './statements';

/** A process is told its time in hundredths of a second: so many requests are measured at once. */
const REQUESTS = 40;

export interface Contest {
  readonly engine: Engine;
  readonly size: number;
  readonly deskUrl: string;
  readonly desk: Meter;
  readonly floorUrl: string;
  readonly floor: Meter;
  readonly staff: Staff;
  readonly rounds: number;
}

/** Medians and ratios of one question, against each of its floors. */
export async function measureQuestion(contest: Contest, name: string, question: Question): Promise<Measured[]> {
  const { engine, size, desk, deskUrl, floor, floorUrl, staff, rounds } = contest;
  const { as, paths } = question;
  const wall: number[] = [];
  const spent = new Map<string, number[]>();
  const contender = (own: string, meter: Meter, ask: () => Promise<void>) => ({
    name: own,
    run: (stopwatch: Stopwatch) =>
      stopwatch(async () => {
        const before = meter();
        for (let nth = 0; nth < REQUESTS; nth += 1) {
          const started = performance.now();
          await ask();
          if (meter === desk) {
            wall.push(performance.now() - started);
          }
        }
        spent.set(own, [...(spent.get(own) ?? []), (meter() - before) / REQUESTS]);
        return REQUESTS;
      }),
  });
  const floors = [name, ...Object.keys(question.floors ?? {}).map((way) => `${name}, ${way}`)];
  const headers = staff(as);
  await askAll(deskUrl, paths, headers);
  await runRounds(
    [
      contender('desk', desk, () => askAll(deskUrl, paths, headers)),
      ...floors.map((way) => contender(way, floor, () => askAll(floorUrl, [pathOf(way)], {}))),
    ],
    rounds,
    () => undefined,
  );
  const cpu = spent.get('desk') ?? [];
  const [p50Ms, cpuMs] = [spreadOf(wall).median, spreadOf(cpu).median];
  return floors.map((way): Measured => {
    const own = spent.get(way) ?? [];
    const ratios = cpu.map((value, round) => value / (own[round] ?? Number.NaN));
    const [floorCpuMs, ratio] = [spreadOf(own).median, spreadOf(ratios).median];
    return { operation: way, engine, size, p50Ms, cpuMs, floorCpuMs, ratio, rounds: ratios };
  });
}
