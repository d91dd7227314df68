/** English texts around reports. */
import type { Shape } from '../shape';
import type { reports as dutch } from '../nl/reports';

export const reports: Shape<typeof dutch> = {
  which: 'Report',
  from: 'From',
  to: 'Until',
  noPeriod: 'Choose a day that is not before the first.',
  case: 'Case number',
  actor: 'Colleague',
  everybody: 'Everybody',
  make: 'Make report',
  choose: 'Choose a report and a period, and press Make report.',
  none: 'There is nothing in this period. Choose another one.',
  madeAt: 'Made on %{moment}.',
  told: 'That you made this report stands in the log.',
  cut: 'There are more rows than a report can show. Choose a shorter period.',
  more: 'These are the first %{shown} of %{smart_count} rows. The file has all of them.',
  leftOut: '%{smart_count} shorter bar is left out. |||| %{smart_count} shorter bars are left out.',
  fetched: 'The report was fetched.',
  form: { csv: 'Fetch as a CSV file', pdf: 'Fetch as a PDF' },
};
