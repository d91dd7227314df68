/** Measures several ways of the same work in turn, round after round, so that a slow moment of the machine hits them all. */

/** Measures work that answers how many pieces it did; what is done outside it does not count. */
export type Stopwatch = (work: () => Promise<number>) => Promise<void>;

export interface Contender {
  readonly name: string;
  /** Does the whole work once, the part that counts under the stopwatch. */
  readonly run: (measure: Stopwatch) => Promise<void>;
}

/** Pieces a second, one for each round. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** What the processor did for this process, in milliseconds: on a machine with others on it a clock measures them as well. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @param onRun is told what starts; the order turns by one each round, so that nobody always comes after the same
 * @param now milliseconds, of a clock when left out
 */
export async function runRounds(
  contenders: readonly Contender[],
  rounds: number,
  onRun: (round: number, name: string) => void,
  now: () => number = () => performance.now(),
): Promise<Rates> {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    const shift = round % contenders.length;
    for (const { name, run } of [...contenders.slice(shift), ...contenders.slice(0, shift)]) {
      onRun(round, name);
      await run(async (work) => {
        const started = now();
        const pieces = await work();
        rates.get(name)?.push((pieces * 1000) / (now() - started));
      });
    }
  }
  return rates;
}

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** @throws RangeError for no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [least, most] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (least === undefined || most === undefined || low === undefined || high === undefined) {
    throw new RangeError('There is nothing to measure.');
  }
  return { least, median: (low + high) / 2, most };
}

/** The ratio to the floor in each round: what both suffered in that round cancels out. */
export function ratiosTo(floor: readonly number[], values: readonly number[]): number[] {
  return values.map((value, round) => value / (floor[round] ?? Number.NaN));
}

/**
 * Work that is done in no time has many turns a round: what else the machine does then hits both alike.
 * @param turns of each in a round
 * @returns the ratio to the floor of each round; the first one, in which the code is not ready yet, does not count
 */
export function ratiosOfTurns(turns: number, floor: readonly number[], values: readonly number[]): number[] {
  const ratios = ratiosTo(floor, values);
  return Array.from(
    { length: Math.floor(ratios.length / turns) - 1 },
    (_, at) => spreadOf(ratios.slice((at + 1) * turns, (at + 2) * turns)).median,
  );
}
