/** The identity document of one signer or person: what stands, what stood before, and the form for it. */
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { judgeValidity } from '@desk/shared/checks/identity/expiry';
import { documentOf, type IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { KeyAfter } from '../../flow/KeyHint';
import { dayInAmsterdam, formatDay, formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { usePerformAction } from '../../flow/usePerformAction';
import type { ScanPage } from '../checkDraft';
import { copyFor, copyRefusalOf } from '../evidencePage';
import { DocumentForm } from './DocumentForm';
import { NameComparison, type NamedSubject } from './NameComparison';
import { StatusLine } from './StatusLine';
import { VerdictList } from './VerdictList';

export interface SubjectDocumentProps {
  readonly record: ApplicationDetail;
  readonly subject: 'signer' | 'person';
  readonly declared: NamedSubject & { readonly id: string };
  readonly title: string;
  /** The page in view. */
  readonly shown: ScanPage | null;
  /** The key that opens the form; null when it opens another one. */
  readonly keys: string | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function Recorded({ document, today }: { readonly document: IdentityDocument; readonly today: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, country, numberEnd, expiresOn, byName, at } = document;
  return (
    <Box>
      <Typography variant="body2">
        {translate('identity.recorded', {
          kind: translate(`vocabulary.documentKind.${kind}`),
          country,
          end: numberEnd,
          until: formatDay(expiresOn, language),
        })}
        {judgeValidity(expiresOn, today, 0) === 'expired' ? ` ${translate('identity.expired')}` : ''}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        {translate('identity.by', { name: byName, moment: formatMoment(at, language) })}
      </Typography>
    </Box>
  );
}

function Former({ documents }: { readonly documents: readonly IdentityDocument[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  return documents.length === 0 ? null : (
    <Box component="details" sx={{ typography: 'caption' }}>
      <summary>{translate('identity.former', { smart_count: documents.length })}</summary>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {documents.map(({ id, kind, country, numberEnd, expiresOn, byName, at }) => (
          <li key={id}>
            {translate('identity.recorded', {
              kind: translate(`vocabulary.documentKind.${kind}`),
              country,
              end: numberEnd,
              until: formatDay(expiresOn, language),
            })}{' '}
            {translate('identity.by', { name: byName, moment: formatMoment(at, language) })}
          </li>
        ))}
      </Box>
    </Box>
  );
}

function formerOf({ identityDocuments }: ApplicationDetail, id: string): readonly IdentityDocument[] {
  return identityDocuments.filter(({ subjectId, supersededAt }) => subjectId === id && supersededAt !== null);
}

interface OpenButtonProps {
  readonly textKey: string;
  readonly keys: string | null;
  readonly onOpen: () => void;
}

function OpenButton({ textKey, keys, onOpen }: OpenButtonProps) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      variant="outlined"
      sx={{ justifySelf: 'start' }}
      aria-keyshortcuts={keys ?? undefined}
      onClick={onOpen}
    >
      {translate(textKey)}
      <KeyAfter keys={keys} />
    </Button>
  );
}

export function SubjectDocument(props: SubjectDocumentProps) {
  const { record, subject, declared, title, shown, keys, isOpen, onOpen, onClose } = props;
  const translate = useTranslate();
  const { perform, askStatus, isBusy } = usePerformAction(record);
  const [number, setNumber] = useState('');
  const today = dayInAmsterdam(new Date());
  const copy = copyFor(declared.id, shown, record);
  const document = documentOf(record.identityDocuments, declared.id);
  const mayRecord = record.actions.available.includes('recordIdentityDocument');
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={title}
      sx={{ p: 1.5, display: 'grid', gap: 1, minWidth: 0 }}
    >
      <Typography component="h4" variant="subtitle2">
        {title}
      </Typography>
      {document === undefined ? (
        <Typography variant="body2">{translate('identity.none')}</Typography>
      ) : (
        <>
          <Recorded document={document} today={today} />
          <VerdictList verdict={document.verdict} />
          <NameComparison declared={declared} {...document} />
          <StatusLine
            key={`${document.id} ${number}`}
            document={document}
            number={number}
            isBusy={isBusy}
            onAsk={
              record.actions.available.includes('recordDocumentStatus')
                ? (asked) => {
                    void askStatus(document.id, asked);
                  }
                : null
            }
          />
        </>
      )}
      <Former documents={formerOf(record, declared.id)} />
      {mayRecord && !isOpen && (
        <OpenButton
          textKey={document === undefined ? 'identity.open' : 'identity.correct'}
          keys={keys}
          onOpen={onOpen}
        />
      )}
      {mayRecord && isOpen && (
        <DocumentForm
          declared={declared}
          today={today}
          isBusy={isBusy}
          source={{ page: copy?.page ?? null, refusal: copyRefusalOf(declared.id, copy, record) }}
          onCancel={onClose}
          onSave={(sent) => {
            const { documentId, page } = copy ?? { documentId: null, page: null };
            const input = { ...sent, documentId, page, subject, subjectId: declared.id };
            void perform('recordIdentityDocument', input).then((done) => {
              if (done) {
                setNumber(sent.number);
                onClose();
              }
            });
          }}
        />
      )}
    </Paper>
  );
}
