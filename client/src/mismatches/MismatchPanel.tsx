/** What was declared beside what is registered, for the company and each person; equal fields are counted and can be opened. */
import { Box, Button, Typography } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { fieldGroups, openDifferences, type FieldGroup } from './fieldGroups';
import { MismatchRow } from './MismatchRow';
import { RegisterNote } from './RegisterNote';
import { useDifferenceKeys } from './useDifferenceKeys';

interface RowsProps {
  readonly record: ApplicationDetail;
  readonly rows: readonly Mismatch[];
}

function Rows({ record, rows }: RowsProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((mismatch) => (
        <MismatchRow key={mismatch.id} record={record} mismatch={mismatch} />
      ))}
    </Box>
  );
}

function IdenticalFields({ record, rows }: RowsProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (rows.length === 0) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {translate('mismatches.identicalFields', { smart_count: rows.length })}
      </Button>
      <Box id={id} hidden={!isOpen}>
        {isOpen && <Rows record={record} rows={rows} />}
      </Box>
    </>
  );
}

function Subject({ record, group }: { readonly record: ApplicationDetail; readonly group: FieldGroup }) {
  const translate = useTranslate();
  const { kind, name } = group.subject;
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography component="h3" variant="subtitle2" sx={{ fontWeight: 700 }}>
        {translate(`mismatches.subject.${kind}`)}: {name}
      </Typography>
      {group.differing.length > 0 && <Rows record={record} rows={group.differing} />}
      <IdenticalFields record={record} rows={group.identical} />
    </Box>
  );
}

/** Settling a difference takes away the button that had the focus; the next open difference gets it. */
function useFocusOnNextDifference(open: number) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (open < before.current && isFocusLost) {
      panel.current?.querySelector<HTMLElement>('[data-settle] button')?.focus();
    }
    before.current = open;
  }, [open]);
  return panel;
}

export function MismatchPanel({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const groups = fieldGroups(record);
  const open = openDifferences(record.mismatches);
  const panel = useFocusOnNextDifference(open);
  useDifferenceKeys(panel);
  if (groups.length === 0) {
    return <Typography>{translate('mismatches.none')}</Typography>;
  }
  return (
    <Box ref={panel}>
      <Typography variant="body2" aria-live="polite" sx={{ mb: 1 }}>
        {open === 0 ? translate('mismatches.allSettled') : translate('mismatches.open', { smart_count: open })}
      </Typography>
      {record.registration === null && <Typography>{translate('mismatches.noRegistration')}</Typography>}
      <RegisterNote register={record.register} />
      {groups.map((group) => (
        <Subject key={`${group.subject.subject}-${group.subject.id ?? ''}`} record={record} group={group} />
      ))}
    </Box>
  );
}
