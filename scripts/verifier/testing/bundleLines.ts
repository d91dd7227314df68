/** Reads and changes the lines of a bundle that is to be broken. */
import { canonicalJson } from '@desk/db/trail/canonicalJson';

/** Name → text; latin1, so that every byte is one sign. */
export type Files = ReadonlyMap<string, string>;
export type Json = Record<string, unknown>;

/** What is done to one file of a bundle, and which finding has to come of it. */
export interface Rule {
  readonly name: string;
  readonly file: string;
  readonly change: (lines: string[]) => string[];
  readonly expected: string;
}

export const rule = (file: string, name: string, expected: string, change: Rule['change']): Rule => ({
  name: `${file}: ${name}`,
  file,
  expected,
  change,
});

export const parse = (line: string): Json => JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as Json;
export const write = (value: unknown): string => Buffer.from(canonicalJson(value), 'utf8').toString('latin1');

export const at =
  (index: number, change: (value: Json) => Json) =>
  (lines: string[]): string[] =>
    lines.with(index, write(change(parse(lines[index] ?? ''))));
export const drop = (index: number) => (lines: string[]) => lines.toSpliced(index, 1);
export const twice = (index: number) => (lines: string[]) => lines.toSpliced(index, 0, lines[index] ?? '');
export const swap = (one: number, other: number) => (lines: string[]) =>
  lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
export const text =
  (index: number, change: (line: string) => string) =>
  (lines: string[]): string[] =>
    lines.with(index, change(lines[index] ?? ''));

/** Another text of the same length. */
export const flipped = (value: unknown): string => {
  const word = String(value);
  return (word.startsWith('0') ? '1' : '0') + word.slice(1);
};

export const linesOf = (files: Files, file: string): string[] => (files.get(file) ?? '').split('\n').slice(0, -1);

/** Some places spread over a file, the first and the last among them. */
export function places(files: Files, file: string, count: number): number[] {
  const { length } = linesOf(files, file);
  const spread = Array.from({ length: count }, (_, nth) => Math.round((nth * (length - 1)) / Math.max(1, count - 1)));
  return [...new Set(spread)].filter((place) => place >= 0 && place < length);
}
