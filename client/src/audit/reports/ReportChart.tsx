/** The picture of a report, in a piece of the program of its own: the table below it says the same. */
import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { ChartOfReport, Tone } from '@desk/shared/flow/reports/reportChart';

/** Wide enough for what a check is called. */
const NAMES = 250;
const NAMES_NARROW = 110;

export interface ReportChartProps {
  readonly chart: ChartOfReport;
  readonly height: number;
  readonly isNarrow: boolean;
}

export default function ReportChart({ chart: { bars, series }, height, isNarrow }: ReportChartProps) {
  const { palette } = useTheme();
  const tones = {
    right: palette.primary.main,
    doubt: palette.warning.main,
    wrong: palette.error.main,
    quiet: palette.text.disabled,
  };
  const others = [palette.primary.main, palette.warning.main, palette.success.main, palette.secondary.main];
  const colourOf = (tone: Tone | null, index: number): string =>
    tone === null ? (others[index % others.length] ?? palette.primary.main) : tones[tone];
  return (
    <BarChart
      layout="horizontal"
      skipAnimation
      hideLegend={series.length < 2}
      // Hidden from screen readers, it must be no place to stop at either.
      disableKeyboardNavigation
      height={height}
      margin={{ left: 0, right: 16, top: 4, bottom: 0 }}
      yAxis={[{ scaleType: 'band', data: [...bars], width: isNarrow ? NAMES_NARROW : NAMES }]}
      xAxis={[{ tickMinStep: 1, min: 0 }]}
      series={series.map(({ name, tone, values }, index) => ({
        label: name,
        color: colourOf(tone, index),
        data: [...values],
        stack: 'one',
      }))}
    />
  );
}
