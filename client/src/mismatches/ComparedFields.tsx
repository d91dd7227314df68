/** Every compared field of one subject, to be read: what differs first, what is equal counted and there on request. */
import { Box, Button } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { Difference } from './DifferenceStepBody';

export interface ComparedFieldsProps {
  readonly record: ApplicationDetail;
  readonly subject: Mismatch['subject'];
  readonly subjectId: string | null;
}

function Rows({ record, rows }: { readonly record: ApplicationDetail; readonly rows: readonly Mismatch[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((mismatch) => (
        <Difference key={mismatch.id} record={record} mismatch={mismatch} />
      ))}
    </Box>
  );
}

export function ComparedFields({ record, subject, subjectId }: ComparedFieldsProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const own = record.mismatches.filter((row) => row.subject === subject && row.subjectId === subjectId);
  const differing = own.filter(({ difference }) => difference !== 'identical');
  const identical = own.filter(({ difference }) => difference === 'identical');
  return (
    <Box>
      {differing.length > 0 && <Rows record={record} rows={differing} />}
      {identical.length > 0 && (
        <>
          <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {translate('mismatches.identicalFields', { smart_count: identical.length })}
          </Button>
          <Box id={id} hidden={!isOpen}>
            {isOpen && <Rows record={record} rows={identical} />}
          </Box>
        </>
      )}
    </Box>
  );
}
