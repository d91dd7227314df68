/** What a print run holds, letter by letter: enough to check a stack of envelopes, and never a code. */
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PrintRunDetail, PrintRunLetter } from '@desk/shared/dispatch/printRun';
import { useLanguage } from '../../flow/useLanguage';
import { RowTable, type RowColumn } from '../../ui/RowTable';
import { saveFile } from '../../ui/saveFile';
import { useMayPrint } from './useMayPrint';
import { useDispatchCall } from '../useDispatchCall';

function postOf({ isVoid, registered, trackNumber }: PrintRunLetter): string {
  if (isVoid) {
    return 'dispatch.print.void';
  }
  if (!registered) {
    return 'dispatch.print.ordinary';
  }
  return trackNumber === null ? 'dispatch.print.stickerMissing' : 'dispatch.print.tracked';
}

function PrintManifest({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { call, isBusy } = useDispatchCall();
  const print = async (): Promise<void> => {
    const pdf = await call((provider) => provider.printManifest(run.id, language));
    if (pdf !== null) {
      saveFile(pdf, `${run.number}-${translate('dispatch.print.listName')}.pdf`);
    }
  };
  return (
    <Button size="small" variant="outlined" disabled={isBusy} onClick={() => void print()}>
      {translate('dispatch.print.list')}
    </Button>
  );
}

function useColumns(): readonly RowColumn<PrintRunLetter>[] {
  const translate = useTranslate();
  const head = (name: string): string => translate(`dispatch.print.column.${name}`);
  return [
    {
      key: 'mark',
      head: head('mark'),
      sx: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
      cell: ({ mark }) => mark,
    },
    { key: 'contents', head: head('contents'), cell: ({ kind }) => translate(`vocabulary.dispatchKind.${kind}`) },
    {
      key: 'case',
      head: head('case'),
      sx: { whiteSpace: 'nowrap' },
      cell: ({ applicationId, caseNumber }) => (
        <Link to={`/applications/${applicationId}/show`} style={{ color: 'inherit' }}>
          {caseNumber}
        </Link>
      ),
    },
    { key: 'company', head: head('company'), cell: ({ companyName }) => companyName },
    {
      key: 'post',
      head: head('post'),
      cell: (letter) => (
        <Box component="span" sx={{ fontWeight: letter.isVoid ? 700 : 400 }}>
          {translate(postOf(letter), { number: letter.trackNumber })}
        </Box>
      ),
    },
  ];
}

export function Manifest({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const mayPrint = useMayPrint();
  const columns = useColumns();
  const title = translate('dispatch.print.manifest', { smart_count: run.manifest.length });
  return (
    <Box sx={{ mt: 2, minWidth: 0 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {mayPrint && <PrintManifest run={run} />}
      <RowTable name={title} columns={columns} rows={run.manifest} keyOf={({ dispatchId }) => dispatchId} />
    </Box>
  );
}
