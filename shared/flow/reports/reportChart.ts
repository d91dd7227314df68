/** Works out the picture of a report from its rows: the same bars on the screen and on paper. */
import type { ReportDefinition, ReportLanguage, ReportRow } from './report';
import { cellText } from './reportWords';

/** More bars than this are no picture any more: the longest ones are drawn. */
export const MOST_BARS = 40;

/** What a part of a bar stands for, where it stands for more than its name: as it should be, to be looked at, wrong, or of no account. */
export type Tone = 'right' | 'doubt' | 'wrong' | 'quiet';

const TONES: Readonly<Record<string, Tone>> = {
  passed: 'right',
  failed: 'wrong',
  inquiry: 'doubt',
  open: 'doubt',
  notApplicable: 'quiet',
  formattingOnly: 'quiet',
  probableSlip: 'doubt',
  different: 'wrong',
  approved: 'right',
  rejected: 'wrong',
  yes: 'right',
  no: 'wrong',
};

export interface ChartSeries {
  readonly name: string;
  /** Null where the parts are told apart by their names alone. */
  readonly tone: Tone | null;
  /** One for each bar, in their order. */
  readonly values: readonly number[];
}

export interface ChartOfReport {
  readonly bars: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars that are left out because others are longer. */
  readonly leftOut: number;
}

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

/** @param rows of this report; the bars stand in the order of the rows */
export function chartOf(
  { chart, columns }: Pick<ReportDefinition, 'chart' | 'columns'>,
  rows: readonly ReportRow[],
  language: ReportLanguage,
): ChartOfReport {
  const textOf = (id: string | null, row: ReportRow): string => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? '' : cellText(column.kind, row[column.id] ?? null, language);
  };
  const lengths = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const [bar, part] = [textOf(chart.by, row), textOf(chart.series, row)];
    const parts = lengths.get(bar) ?? new Map<string, number>();
    parts.set(part, (parts.get(part) ?? 0) + Number(row[chart.value] ?? 0));
    lengths.set(bar, parts);
  }
  const longest = [...lengths].sort(([, one], [, other]) => sum([...other.values()]) - sum([...one.values()]));
  const drawn = new Set(longest.slice(0, MOST_BARS).map(([bar]) => bar));
  const bars = [...lengths.keys()].filter((bar) => drawn.has(bar));
  const kind = columns.find(({ id }) => id === chart.series)?.kind;
  const codes = new Map(rows.map((row) => [textOf(chart.series, row), String(row[chart.series ?? ''] ?? '')]));
  const toneOf = (name: string): Tone | null =>
    kind === undefined || kind === 'text' ? null : (TONES[codes.get(name) ?? ''] ?? null);
  const names = [...codes.keys()];
  return {
    bars,
    series: names.map((name) => ({
      name,
      tone: toneOf(name),
      values: bars.map((bar) => lengths.get(bar)?.get(name) ?? 0),
    })),
    leftOut: lengths.size - bars.length,
  };
}
