/** The step of an identity document: recorded from its copy, asked about at the verification service, once for every role of its human. */
import { Alert, Button } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { documentOf } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { dayInAmsterdam } from '../../flow/days';
import type { CaseSubject } from '../../flow/people';
import { usePerformAction } from '../../flow/usePerformAction';
import { SplitPane } from '../../ui/SplitPane';
import type { ScanPage } from '../checkDraft';
import { documentObstacle } from '../certificateObstacle';
import { copyFor, copyRefusalOf } from '../evidencePage';
import { DocumentForm, type SentDocument } from './DocumentForm';
import { StatusLine } from './StatusLine';
import { SubjectDocument } from './SubjectDocument';
import { useOpenedAt } from '../../flow/useOpenedAt';

export interface DocumentStepBodyProps {
  readonly record: ApplicationDetail;
  /** One human in each of their roles. */
  readonly owners: readonly [CaseSubject, ...CaseSubject[]];
  readonly head: ReactNode;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  /** The page in view. */
  readonly shown: ScanPage | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** The commands of this step: a document is recorded, and asked about, for all roles at once. */
function useDocument({ record, owners, shown, onDone }: DocumentStepBodyProps) {
  const translate = useTranslate();
  const { perform, askStatus, isBusy } = usePerformAction(record);
  const [number, setNumber] = useState('');
  const [first, ...others] = owners;
  const subjectId = first.id ?? '';
  const copy = copyFor(subjectId, shown, record);
  const { available } = record.actions;
  const isStatusAsked = record.checks.some(({ code, subjectId: id }) => code === 'IDN-07' && id === subjectId);
  const save = async (sent: SentDocument): Promise<boolean> => {
    const { documentId, page } = copy ?? { documentId: null, page: null };
    const subject = first.subject === 'signer' ? 'signer' : 'person';
    const also = others.flatMap(({ id }) => id ?? []);
    const isDone = await perform('recordIdentityDocument', { ...sent, documentId, page, subject, subjectId, also });
    if (isDone) {
      setNumber(sent.number);
      if (!isStatusAsked || !available.includes('recordDocumentStatus')) {
        onDone();
      }
    }
    return isDone;
  };
  const ask = (documentId: string) => (asked: string) => {
    void askStatus(documentId, asked).then((isDone) => {
      if (isDone) {
        onDone();
      }
    });
  };
  return {
    subjectId,
    copy,
    number,
    isBusy,
    save,
    ask: available.includes('recordDocumentStatus') ? ask : null,
    mayRecord: available.includes('recordIdentityDocument'),
    obstacle: documentObstacle(record, translate),
  };
}

/** Recorded before one human was one subject, a document stands for one of the roles only. */
function RolesWithout({ record, owners }: Pick<DocumentStepBodyProps, 'record' | 'owners'>) {
  const translate = useTranslate();
  const roles = owners
    .filter(({ id }) => documentOf(record.identityDocuments, id) === undefined)
    .map(({ kind }) => lowerFirst(translate(`checks.subject.${kind}`)));
  return roles.length === 0 ? null : (
    <Alert severity="info">{translate('identity.rolesWithout', { roles: roles.join(', ') })}</Alert>
  );
}

export function DocumentStepBody(props: DocumentStepBodyProps) {
  const { record, head, onLeave } = props;
  const translate = useTranslate();
  const { subjectId, copy, number, isBusy, save, ask, mayRecord, obstacle } = useDocument(props);
  const document = documentOf(record.identityDocuments, subjectId);
  const [isOpen, setOpen] = useState(document === undefined);
  const today = dayInAmsterdam(useOpenedAt());
  const declared = [...record.signers, ...record.persons].find(({ id }) => id === subjectId);
  const status =
    document === undefined ? null : (
      <StatusLine
        key={`${document.id} ${number}`}
        document={document}
        number={number}
        isBusy={isBusy}
        onAsk={ask === null ? null : ask(document.id)}
      />
    );
  const form =
    (mayRecord || obstacle !== null) && isOpen && declared !== undefined ? (
      <DocumentForm
        name={subjectId}
        declared={declared}
        today={today}
        isBusy={isBusy}
        obstacle={obstacle}
        source={{ page: copy?.page ?? null, refusal: copyRefusalOf(subjectId, copy, record) }}
        onCancel={() => {
          if (document === undefined) {
            onLeave();
          } else {
            setOpen(false);
          }
        }}
        onSave={(sent, onSaved) => {
          void save(sent).then((isDone) => {
            if (isDone) {
              onSaved();
              setOpen(false);
            }
          });
        }}
      />
    ) : null;
  const again =
    mayRecord && !isOpen ? (
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {translate('identity.correct')}
      </Button>
    ) : null;
  return (
    <SplitPane foot={form ?? again}>
      {head}
      {obstacle !== null && form === null && <Alert severity="warning">{obstacle}</Alert>}
      <SubjectDocument record={record} subjectId={subjectId} status={status} />
      {document !== undefined && <RolesWithout {...props} />}
    </SplitPane>
  );
}
