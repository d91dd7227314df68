/** The identity documents of a case, one card for every signer and person. */
import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import { fullName } from '../../flow/people';
import { useShortcut } from '../../ui/shortcuts';
import type { ScanPage } from '../checkDraft';
import { copyFor } from '../evidencePage';
import { SubjectDocument, type SubjectDocumentProps } from './SubjectDocument';

export interface IdentityPanelProps extends Pick<SubjectDocumentProps, 'record' | 'shown'> {
  /** Shows the copy that a document is read from. */
  readonly onShowScan: (page: ScanPage) => void;
}

/** Only for somebody of whom a check on their document is asked; others' documents are none of our business. */
function isAsked({ checks }: ApplicationDetail, subjectId: string): boolean {
  return checks.some((check) => check.subjectId === subjectId && check.code === 'IDN-05');
}

export function IdentityPanel({ record, shown, onShowScan }: IdentityPanelProps) {
  const translate = useTranslate();
  const [openId, setOpenId] = useState<string | null>(null);
  const signers = record.signers.map((one) => ({ one, subject: 'signer', kind: 'signer' }) as const);
  const persons = record.persons.map((one) => ({ one, subject: 'person', kind: one.role }) as const);
  const asked = [...signers, ...persons].filter(({ one }) => isAsked(record, one.id));
  const missing = asked.find(({ one }) => documentOf(record.identityDocuments, one.id) === undefined);
  const open = (id: string) => {
    setOpenId(id);
    const copy = copyFor(id, shown, record);
    if (copy !== null) {
      onShowScan(copy);
    }
  };
  useShortcut('i', 'identity.next', () => {
    if (missing !== undefined && record.actions.available.includes('recordIdentityDocument')) {
      open(missing.one.id);
    }
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {asked.map(({ one, subject, kind }) => (
        <SubjectDocument
          key={one.id}
          record={record}
          subject={subject}
          declared={one}
          title={`${translate(`checks.subject.${kind}`)}: ${fullName(one)}`}
          shown={shown}
          keys={one.id === missing?.one.id ? 'i' : null}
          isOpen={openId === one.id}
          onOpen={() => {
            open(one.id);
          }}
          onClose={() => {
            setOpenId(null);
          }}
        />
      ))}
    </Box>
  );
}
