/** The inside of an open check: what to look at and by which rule, how it went before, and the form. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { AttemptList } from './AttemptList';
import { CheckForm } from './CheckForm';
import { openDraft } from './checkDraft';
import { decidedBy, isDone } from './checkGroups';
import type { CheckRowProps } from './checkRowProps';
import { WaiverRequest } from './WaiverRequest';

type BodyProps = CheckRowProps;

/** What the check asks, where that comes from, and what an earlier case of the company answered. */
function CheckGuide({ record, check }: Pick<BodyProps, 'record' | 'check'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const { help, source } = checkType(check.code);
  const former = record.former[check.id];
  const by = decidedBy(check);
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {help[language]}
      </Typography>
      <Typography variant="caption" component="p" color="text.secondary">
        {translate('checkWork.source', { source: source[language] })}
      </Typography>
      {former !== undefined && (
        <Typography variant="body2" sx={{ mt: 0.5, borderLeft: 3, borderColor: 'info.main', pl: 1 }}>
          {translate('checkWork.former', {
            number: former.caseNumber,
            outcome: lowerFirst(translate(`vocabulary.checkOutcome.${former.outcome}`)),
            name: former.byName,
            day: formatDay(former.at, language),
          })}
        </Typography>
      )}
      {by !== 'officer' && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate(`checks.decidedBy.${by}`)}
        </Typography>
      )}
    </>
  );
}

/**
 * Whether the form stands: once open it stays until the check is left, whatever happens to the case meanwhile, so that
 * nothing typed is lost; then it says why it cannot be saved.
 */
function useStandingForm({ record, check }: Pick<BodyProps, 'record' | 'check'>) {
  const translate = useTranslate();
  const [isRedoing, setRedoing] = useState(false);
  const [hasStood, setStood] = useState(false);
  const mayRecord = decidedBy(check) === 'officer' && record.actions.available.includes('recordCheck');
  const isWanted = mayRecord && (!isDone(check) || isRedoing);
  if (isWanted && !hasStood) {
    setStood(true);
  }
  const { assigneeName: name } = record;
  const lost = name === null ? translate('live.lostToNobody') : translate('live.lost', { name });
  return {
    stands: isWanted || hasStood,
    obstacle: mayRecord ? null : lost,
    mayRedo: mayRecord && !isWanted && !hasStood,
    redo: () => {
      setRedoing(true);
    },
  };
}

export function CheckBody({ record, check, shown, onShowScan, onPoint, onToggle, onSaved }: BodyProps) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  const { stands, obstacle, mayRedo, redo } = useStandingForm({ record, check });
  return (
    <Box sx={{ px: 1.5, pb: 1.5 }}>
      <CheckGuide record={record} check={check} />
      {mayRedo && (
        <Button size="small" variant="outlined" onClick={redo}>
          {translate('checks.redo')}
        </Button>
      )}
      {stands && (
        <CheckForm
          check={check}
          initial={openDraft(check, record)}
          proposal={record.proposals[check.id]}
          {...{ record, shown, isBusy, obstacle, onPoint }}
          onCancel={onToggle}
          onSave={(input, goOn) => {
            void perform('recordCheck', input).then((done) => {
              if (done) {
                onSaved(goOn);
              }
            });
          }}
        />
      )}
      <WaiverRequest record={record} check={check} />
      <AttemptList attempts={check.attempts} documents={documents} onShowScan={onShowScan} />
    </Box>
  );
}
