import { describe, expect, it } from 'vitest';
import { chartOf, MOST_BARS } from './reportChart';
import { REPORT_IDS, reportOf } from './reports';
import { cellText } from './reportWords';

describe('every report', () => {
  it.each(REPORT_IDS)('%s draws columns that it has, of numbers', (id) => {
    const { chart, columns } = reportOf(id);
    const kinds = new Map(columns.map((column) => [column.id, column.kind]));
    expect(kinds.size).toBe(columns.length);
    expect(kinds.get(chart.value)).toBe('number');
    expect([chart.by, chart.series ?? chart.by].every((one) => kinds.has(one))).toBe(true);
  });
});

describe('how a value reads', () => {
  it.each([
    ['check', 'CON-03', 'nl', 'CON-03 '],
    ['check', 'XXX-99', 'nl', 'XXX-99'],
    ['share', 0.256, 'nl', '26'],
    ['moment', '2026-11-23T09:00:00.000Z', 'en', '23 Nov 2026, 10:00'],
    ['differenceKind', 'neighbourKey', 'nl', 'toets ernaast'],
    ['decision', 'approved', 'en', 'approved'],
    ['reading', 'of.later', 'nl', 'of.later'],
    ['number', 0, 'nl', '0'],
    ['text', null, 'nl', '–'],
  ] as const)('%s %s in %s', (kind, value, language, text) => {
    expect(cellText(kind, value, language)).toContain(text);
  });
});

describe('the picture', () => {
  const report = reportOf('leadTimes');

  it('adds up by bar and part, in the order of the rows', () => {
    const rows = [
      { days: 1, decision: 'approved', cases: 3, until: 0.5 },
      { days: 1, decision: 'rejected', cases: 1, until: 0.6 },
      { days: 4, decision: 'approved', cases: 2, until: 1 },
    ];
    expect(chartOf(report, rows, 'nl')).toEqual({
      bars: ['1', '4'],
      series: [
        { name: 'goedgekeurd', tone: 'right', values: [3, 2] },
        { name: 'afgewezen', tone: 'wrong', values: [1, 0] },
      ],
      leftOut: 0,
    });
  });

  it('tells people apart by their names alone', () => {
    const rows = [{ handledBy: 'Sanne', decidedBy: 'no', cases: 1 }];
    expect(chartOf(reportOf('fourEyes'), rows, 'nl').series).toEqual([{ name: 'no', tone: null, values: [1] }]);
  });

  it('leaves the shortest bars out', () => {
    const rows = Array.from({ length: MOST_BARS + 2 }, (_, days) => ({ days, decision: 'approved', cases: days + 1 }));
    const { bars, leftOut } = chartOf(report, rows, 'nl');
    expect([bars[0], bars.length, leftOut]).toEqual(['2', MOST_BARS, 2]);
  });
});
