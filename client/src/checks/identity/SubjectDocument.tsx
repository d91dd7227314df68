/** The identity document that stands for a signer or person, to be read: what it says, beside what was declared, and what stood before. */
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { judgeValidity } from '@desk/shared/checks/identity/expiry';
import { documentOf, type IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { dayInAmsterdam, formatDay, formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { NameComparison } from './NameComparison';
import { StatusLine } from './StatusLine';
import { VerdictList } from './VerdictList';
import { useOpenedAt } from '../../flow/useOpenedAt';

export interface SubjectDocumentProps {
  readonly record: ApplicationDetail;
  readonly subjectId: string;
  /** What stands in the place of the last answer of the verification service: the question itself, for whoever may ask. */
  readonly status?: ReactNode;
}

function Recorded({ document }: { readonly document: IdentityDocument }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, country, numberEnd, expiresOn, byName, at } = document;
  const today = dayInAmsterdam(useOpenedAt());
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

export function SubjectDocument({ record, subjectId, status }: SubjectDocumentProps) {
  const translate = useTranslate();
  const document = documentOf(record.identityDocuments, subjectId);
  const declared = [...record.signers, ...record.persons].find(({ id }) => id === subjectId);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      {document === undefined || declared === undefined ? (
        <Typography variant="body2">{translate('identity.none')}</Typography>
      ) : (
        <>
          <Recorded document={document} />
          <VerdictList verdict={document.verdict} />
          <NameComparison declared={declared} {...document} />
          {status ?? <StatusLine document={document} number="" isBusy={false} onAsk={null} />}
        </>
      )}
      <Former documents={formerOf(record, subjectId)} />
    </Box>
  );
}
