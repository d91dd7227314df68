/** What a print run holds, letter by letter: enough to check a stack of envelopes, and never a code. */
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PrintRunDetail, PrintRunLetter } from '@desk/shared/dispatch/printRun';
import { useLanguage } from '../../flow/useLanguage';
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

export function Manifest({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  const mayPrint = useMayPrint();
  return (
    <Box sx={{ overflowX: 'auto', mt: 2 }} tabIndex={0} role="region" aria-labelledby="manifest">
      <Typography component="h3" variant="subtitle1" id="manifest" sx={{ fontWeight: 600 }}>
        {translate('dispatch.print.manifest', { smart_count: run.manifest.length })}
      </Typography>
      {mayPrint && <PrintManifest run={run} />}
      <Table size="small">
        <TableHead>
          <TableRow>
            {(['mark', 'contents', 'case', 'company', 'post'] as const).map((name) => (
              <TableCell key={name}>{translate(`dispatch.print.column.${name}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {run.manifest.map((letter) => (
            <TableRow key={letter.dispatchId}>
              <TableCell sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>{letter.mark}</TableCell>
              <TableCell>{translate(`vocabulary.dispatchKind.${letter.kind}`)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Link to={`/applications/${letter.applicationId}/show`} style={{ color: 'inherit' }}>
                  {letter.caseNumber}
                </Link>
              </TableCell>
              <TableCell>{letter.companyName}</TableCell>
              <TableCell sx={{ fontWeight: letter.isVoid ? 700 : 400 }}>
                {translate(postOf(letter), { number: letter.trackNumber })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
