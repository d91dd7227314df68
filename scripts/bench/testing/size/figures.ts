/** What size costs, told for people and for machines. */
import { spreadOf } from '../../rounds';

export type Engine = 'sqlite' | 'postgres';

/** One line of the answer for machines. Without a floor, where no plain server could do the same again and again, its figures are null. */
export interface SizeFigure {
  readonly operation: string;
  readonly engine: Engine;
  readonly size: number;
  readonly p50Ms: number;
  readonly cpuMs: number;
  readonly floorCpuMs: number | null;
  readonly ratio: number | null;
}

/** A figure with the ratio of each round, or its processor time where there is no floor. */
export interface Measured extends SizeFigure {
  readonly rounds: readonly number[];
}

const told = (value: number | null): string => (value === null ? '-' : value.toFixed(2)).padStart(9);

/** @param small cases of the smaller desk, which growth is told from */
export function sizeText(figures: readonly Measured[], small: number): string {
  const nameOf = ({ operation, engine }: SizeFigure): string => `${operation} ${engine}`;
  const first = new Map(figures.filter(({ size }) => size === small).map((figure) => [nameOf(figure), figure]));
  const lines = figures.map((figure) => {
    const { operation, engine, size, p50Ms, cpuMs, floorCpuMs, ratio, rounds } = figure;
    const before = size === small ? undefined : first.get(nameOf(figure));
    const growth = before === undefined ? '' : `  ${(cpuMs / before.cpuMs).toFixed(2)} times`;
    const { least, most } = spreadOf(rounds);
    const spread = `(${least.toFixed(2)} to ${most.toFixed(2)})`.padStart(18);
    const columns = [p50Ms, cpuMs, floorCpuMs, ratio].map(told).join('');
    return `${operation.padEnd(36)}${engine.padEnd(9)}${String(size).padStart(8)}${columns}${spread}${growth}`;
  });
  const head = `${''.padEnd(45)}   cases   p50 ms   cpu ms floor cpu    ratio   least to most`;
  return [head, ...lines, `"times": processor time of that of ${String(small)} cases`].join('\n');
}

/** As machines are told it. */
export const asFigures = (measured: readonly Measured[]): SizeFigure[] =>
  measured.map(({ rounds: _rounds, ...figure }) => figure);
