/** A report that was made: what it counts, its picture, its rows, and the ways to take it along. */
import { Alert, Box, Button, Paper, Skeleton, Typography, useMediaQuery, type Theme } from '@mui/material';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { REPORT_FORMS, type ReportAnswer, type ReportForm, type ReportQuestion } from '@desk/shared/contract/reports';
import { chartOf } from '@desk/shared/flow/reports/reportChart';
import type { ReportColumn, ReportRow } from '@desk/shared/flow/reports/report';
import { reportOf } from '@desk/shared/flow/reports/reports';
import { cellText } from '@desk/shared/flow/reports/reportWords';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import type { Language } from '../../i18n/languages';
import { EmptyState } from '../../ui/EmptyState';
import { useShowsCards } from '../../ui/RowCards';
import { RowTable } from '../../ui/RowTable';
import { saveFile } from '../../ui/saveFile';
import { useAsk } from '../useAsk';

const ReportChart = lazy(() => import('./ReportChart'));
/** More rows than this are no table on a screen any more: the file has all of them. */
const MOST_SHOWN = 500;
const BAR_HEIGHT = 26;

interface ReportResultProps {
  readonly answer: ReportAnswer;
  readonly question: ReportQuestion;
}

function Files({ answer: { report, from, to }, question }: ReportResultProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { ask, isBusy, problem } = useAsk();
  const fetchFile = async (form: ReportForm): Promise<void> => {
    const file = await ask((provider) => provider.reportFile(report, question, { form, language }), 'reports.fetched');
    if (file !== null) {
      saveFile(file, `${report}-${from}-${to}.${form}`);
    }
  };
  return (
    <>
      {REPORT_FORMS.map((form) => (
        <Button key={form} size="small" variant="outlined" disabled={isBusy} onClick={() => void fetchFile(form)}>
          {translate(`reports.form.${form}`)}
        </Button>
      ))}
      {problem !== null && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
    </>
  );
}

function Picture({ answer }: Pick<ReportResultProps, 'answer'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const chart = chartOf(reportOf(answer.report), answer.rows, language);
  const height = 70 + chart.bars.length * BAR_HEIGHT;
  return (
    <Box>
      <Box aria-hidden sx={{ height, minWidth: 0 }}>
        <Suspense fallback={<Skeleton variant="rectangular" height={height} />}>
          <ReportChart chart={chart} height={height} isNarrow={isNarrow} />
        </Suspense>
      </Box>
      {chart.leftOut > 0 && (
        <Typography variant="caption" color="text.secondary">
          {translate('reports.leftOut', { smart_count: chart.leftOut })}
        </Typography>
      )}
    </Box>
  );
}

/** A moment, a number of a case: what nobody reads in parts. */
function isOnePiece({ kind }: ReportColumn, text: string): boolean {
  return kind === 'moment' || (text.length < 30 && !text.includes(' '));
}

/** Each with those that stand below it: in a table, but not on a card, where all stand below one another anyway. */
function stacked(columns: readonly ReportColumn[], areCards: boolean): readonly (readonly ReportColumn[])[] {
  const starts = columns.flatMap(({ isBelow = false }, at) => (isBelow && !areCards ? [] : [at]));
  return starts.map((start, nth) => columns.slice(start, starts[nth + 1]));
}

/** What says more of a column is left out where there is none of it. */
function cellOf(stack: readonly ReportColumn[], row: ReportRow, language: Language): ReactNode {
  const valueOf = ({ id }: ReportColumn) => row[id] ?? null;
  return stack
    .filter((column, at) => at === 0 || valueOf(column) !== null)
    .map((column) => {
      const text = cellText(column.kind, valueOf(column), language);
      return (
        <Box key={column.id} sx={isOnePiece(column, text) ? { whiteSpace: 'nowrap' } : {}}>
          {text}
        </Box>
      );
    });
}

function Rows({ answer: { report, rows } }: Pick<ReportResultProps, 'answer'>) {
  const language = useLanguage();
  const { columns, title } = reportOf(report);
  return (
    <RowTable
      hasManyColumns
      name={title[language]}
      columns={stacked(columns, useShowsCards()).map((stack) => ({
        key: stack.map(({ id }) => id).join(),
        head: stack.map((column) => column.title[language]).join(' · '),
        align: stack.some(({ kind }) => kind === 'number' || kind === 'share') ? 'right' : 'left',
        sx: { overflowWrap: 'break-word', verticalAlign: 'top' },
        cell: (row: ReportRow) => cellOf(stack, row, language),
      }))}
      rows={rows.slice(0, MOST_SHOWN)}
      keyOf={(row) => JSON.stringify(row)}
    />
  );
}

export function ReportResult({ answer, question }: ReportResultProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { title, explain, namesPeople } = reportOf(answer.report);
  const { rows, madeAt, isCut } = answer;
  return (
    <Paper
      component="section"
      variant="outlined"
      sx={{ p: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography component="h2" variant="h2" sx={{ flexGrow: 1 }}>
          {title[language]}
        </Typography>
        {rows.length > 0 && <Files answer={answer} question={question} />}
      </Box>
      <Box>
        <Typography variant="body2">{explain[language]}</Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('reports.madeAt', { moment: formatMoment(madeAt, language) })}
          {namesPeople && ` ${translate('reports.told')}`}
        </Typography>
      </Box>
      {isCut && <Alert severity="warning">{translate('reports.cut')}</Alert>}
      {rows.length === 0 ? (
        <EmptyState textKey="reports.none" />
      ) : (
        <>
          <Picture answer={answer} />
          <Rows answer={answer} />
          {rows.length > MOST_SHOWN && (
            <Typography variant="body2">
              {translate('reports.more', { shown: MOST_SHOWN, smart_count: rows.length })}
            </Typography>
          )}
        </>
      )}
    </Paper>
  );
}
