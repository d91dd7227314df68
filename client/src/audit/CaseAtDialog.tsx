/** A case as it stood behind one of its events, and what differs from an earlier one. */
import { Box, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { CaseAtAnswer } from '@desk/shared/contract/caseAt';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { CaseDifference } from '@desk/shared/flow/caseAt';
import { formatMoment } from '../flow/days';
import { fullName } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DialogFrame } from '../ui/DialogFrame';
import { LoadFailure } from '../ui/LoadFailure';
import { auditSentence, datumWords } from './auditSentence';

interface CaseAtDialogProps {
  readonly applicationId: string;
  readonly event: AuditEventRow;
  /** Events of the case that are known here, the newest first. */
  readonly events: readonly AuditEventRow[];
  readonly onClose: () => void;
}

interface SpokenProps {
  readonly answer: CaseAtAnswer;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box component="section">
      <Typography variant="subtitle2" component="h3">
        {translate(title)}
      </Typography>
      {children}
    </Box>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const translate = useTranslate();
  return lines.length === 0 ? (
    <Typography variant="body2" color="text.secondary">
      {translate('audit.moment.nothing')}
    </Typography>
  ) : (
    <Box component="ul" sx={{ my: 0, pl: 2.5 }}>
      {lines.map((line, at) => (
        <Typography component="li" variant="body2" key={`${String(at)} ${line}`} sx={{ overflowWrap: 'anywhere' }}>
          {line}
        </Typography>
      ))}
    </Box>
  );
}

/** Words for codes, and the name of whom something is about. */
function useSpeech({ persons, signers }: Pick<CaseAtAnswer, 'persons' | 'signers'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const word = (name: string, value: unknown): string => datumWords('', [name, value], { translate, language });
  const about = (subjectId: string | null): string => {
    const person = [...persons, ...signers].find(({ id }) => id === subjectId);
    return person === undefined ? '' : `, ${fullName(person)}`;
  };
  const moment = (at: string): string => formatMoment(at, language);
  return { translate, word, about, moment };
}

function Differences({ answer }: SpokenProps) {
  const { translate, word, about } = useSpeech(answer);
  const values: Readonly<Record<CaseDifference['kind'], (value: string) => string>> = {
    status: (value) => translate(`vocabulary.status.${value}`),
    policyVersion: (value) => value,
    check: (value) => word('outcome', value),
    mismatch: (value) => word('resolution', value),
    decision: (value) => translate(`audit.moment.decided.${value}`, { _: value }),
  };
  const line = ({ kind, about: name, subjectId, before, after }: CaseDifference): string => {
    const say = (value: string | null) => (value === null ? translate('audit.moment.open') : values[kind](value));
    const named = kind === 'check' ? word('code', name) : kind === 'mismatch' ? word('field', name) : '';
    const what = [translate(`audit.moment.kind.${kind}`), named].filter((part) => part !== '').join(' ');
    return `${what}${about(subjectId)}: ${say(before)} → ${say(after)}`;
  };
  return (
    <Part title="audit.moment.differences">
      <Lines lines={answer.differences.map(line)} />
    </Part>
  );
}

function Moment({ answer }: SpokenProps) {
  const { translate, word, about, moment: when } = useSpeech(answer);
  const { moment } = answer;
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
  const attempt = (one: (typeof moment.checks)[number]['attempts'][number]): string =>
    [
      one.outcome === 'reopened' ? translate('audit.moment.reopened') : word('outcome', one.outcome),
      `${one.byName}, ${when(one.at)}`,
      one.remark,
      word('evidence', one.evidence),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <>
      <Typography>
        {translate('audit.moment.status', {
          status: translate(`vocabulary.status.${moment.status}`),
          policy: moment.policyVersion ?? '–',
        })}
      </Typography>
      <Part title="audit.moment.handlers">
        <Lines lines={names(moment.handlers)} />
      </Part>
      <Part title="audit.moment.readers">
        <Lines lines={names(moment.readers)} />
      </Part>
      <Part title="audit.moment.decisions">
        <Lines
          lines={moment.decisions.map(
            ({ outcome, byName, at, remark }) =>
              `${translate(`audit.moment.decided.${outcome}`, { _: outcome })}, ${byName}, ${when(at)}${remark === '' ? '' : ` · ${remark}`}`,
          )}
        />
      </Part>
      <Part title="audit.moment.mismatches">
        <Lines
          lines={moment.mismatches.map(
            ({ field, subjectId, declared, registered, resolution, resolvedByName }) =>
              `${word('field', field)}${about(subjectId)}: ${registered ?? '–'} → ${declared ?? '–'} · ${
                resolution === null
                  ? translate('audit.moment.open')
                  : `${word('resolution', resolution)}${resolvedByName === null ? '' : `, ${resolvedByName}`}`
              }`,
          )}
        />
      </Part>
      <Part title="audit.moment.checks">
        {moment.checks.length === 0 && <Lines lines={[]} />}
        {moment.checks.map(({ id, code, subjectId, outcome, attempts }) => (
          <Box component="details" key={id}>
            <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', py: 0.5 }}>
              {word('code', code)}
              {about(subjectId)}: {outcome === null ? translate('audit.moment.open') : word('outcome', outcome)}
            </Typography>
            <Lines lines={attempts.map(attempt)} />
          </Box>
        ))}
      </Part>
      {Object.keys(moment.correctedSince).length > 0 && (
        <Part title="audit.moment.correctedSince">
          <Lines
            lines={Object.entries(moment.correctedSince).map(
              ([name, value]) => `${word('field', name)}: ${word(name, value)}`,
            )}
          />
        </Part>
      )}
    </>
  );
}

export function CaseAtDialog({ applicationId, event, events, onClose }: CaseAtDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [since, setSince] = useState<number | null>(null);
  const { data, error, refetch } = useQuery<CaseAtAnswer>({
    queryKey: ['applications', 'at', applicationId, event.sequence, since],
    queryFn: () => dataProvider.caseAt({ id: applicationId, sequence: event.sequence, since }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const earlier = events.filter(({ sequence }) => sequence < event.sequence);
  return (
    <DialogFrame
      size="md"
      title={translate('audit.moment.title', { moment: formatMoment(event.at, language), sequence: event.sequence })}
      startsAt="close"
      onClose={onClose}
    >
      <Typography variant="body2">{auditSentence(event, { translate, language })}</Typography>
      <TextField
        select
        size="small"
        label={translate('audit.moment.compare')}
        value={since === null ? '' : String(since)}
        onChange={({ target }) => setSince(target.value === '' ? null : Number(target.value))}
        sx={{ maxWidth: 520 }}
      >
        <MenuItem value="">{translate('audit.moment.compareNothing')}</MenuItem>
        {earlier.map((one) => (
          <MenuItem key={one.id} value={String(one.sequence)}>
            {formatMoment(one.at, language)} · {auditSentence(one, { translate, language }).slice(0, 70)}
          </MenuItem>
        ))}
      </TextField>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && since !== null && <Differences answer={data} />}
      {data !== undefined && <Moment answer={data} />}
    </DialogFrame>
  );
}
