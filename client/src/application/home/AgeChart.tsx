/** Cases by age as bars, in a piece of the program of its own: who sees no picture does not fetch it. */
import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { AgeGroup } from '@desk/shared/flow/workload';

interface AgeChartProps {
  readonly groups: readonly (AgeGroup & { readonly name: string })[];
}

export default function AgeChart({ groups }: AgeChartProps) {
  const { palette } = useTheme();
  const colourOf = ({ state }: AgeGroup): string =>
    state === 'veryLate' ? palette.error.main : state === 'late' ? palette.warning.main : palette.primary.main;
  const names = groups.map(({ name }) => name);
  return (
    <BarChart
      layout="horizontal"
      skipAnimation
      hideLegend
      // Hidden from screen readers, it must be no place to stop at either: the table beside it is.
      disableKeyboardNavigation
      height={220}
      margin={{ left: 0, right: 16, top: 4, bottom: 0 }}
      yAxis={[
        {
          scaleType: 'band',
          data: names,
          width: 84,
          colorMap: { type: 'ordinal', values: names, colors: groups.map(colourOf) },
        },
      ]}
      xAxis={[{ tickMinStep: 1, min: 0 }]}
      series={[{ data: groups.map(({ count }) => count) }]}
    />
  );
}
