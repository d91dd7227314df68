/** What one check or difference of a decision rests on: the finding and its evidence, who recorded it when, and all that went before. */
import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { mayBeWaived } from '@desk/shared/flow/waiver';
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { AttemptList } from '../../../checks/AttemptList';
import type { ScanPage } from '../../../checks/checkDraft';
import { CheckData } from '../CheckData';
import { HumanComparison, HumanWord } from '../../../checks/humans/HumanComparison';
import { subjectsOf } from '../../../flow/people';
import { useLanguage } from '../../../flow/useLanguage';
import { Difference, Settlement } from '../../../mismatches/DifferenceStepBody';
import type { JudgedItem } from '../../../decision/judged';

export interface JudgedItemPaneProps {
  readonly record: ApplicationDetail;
  readonly item: JudgedItem;
  /** Brings a page up beside it, with the part that was pointed at. */
  readonly onShowScan: (place: ScanPage) => void;
}

function CheckItem({ record, check, onShowScan }: Omit<JudgedItemPaneProps, 'item'> & CheckItemProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  const about = subjectsOf(record).find(({ subject, id }) => subject === check.subject && id === check.subjectId);
  const { title, help, source } = checkType(check.code);
  const chips = [
    translate(`vocabulary.checkOutcome.${check.outcome ?? 'open'}`),
    lowerFirst(translate(`vocabulary.renewal.${check.renewal}`)),
  ];
  return (
    <>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, lineHeight: 1.3 }}>
        {check.code} {title[language]}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        {chips.map((label) => (
          <Chip key={label} size="small" variant="outlined" label={label} />
        ))}
        <Typography variant="caption" color="text.secondary">
          {about?.name}
        </Typography>
      </Box>
      {check.reasonCode !== null && <Typography>{translate(`checks.reason.${check.reasonCode}`)}</Typography>}
      {check.waiver !== null && (
        <Typography variant="body2">
          {translate('checks.waiverAskedBy', { name: check.waiver.askedByName, reason: check.waiver.reason })}
        </Typography>
      )}
      {check.outcome === 'failed' && check.waiver === null && mayBeWaived(record, check) && (
        <Typography variant="body2">{translate('decision.noWaiverAsked')}</Typography>
      )}
      <AttemptList attempts={check.attempts} role={null} documents={documents} onShowScan={onShowScan} />
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', typography: 'body2' }}>
          {translate('decision.whatIsAsked')}
        </Box>
        <Typography variant="body2">{help[language]}</Typography>
        <Typography variant="caption" color="text.secondary">
          {translate('checkWork.source', { source: source[language] })}
        </Typography>
      </Box>
      <CheckData record={record} check={check} />
    </>
  );
}
interface CheckItemProps {
  readonly check: ApplicationDetail['checks'][number];
}

/** Who said that two entries are one human or two, why, and what they saw side by side. */
function HumanItem({ record, word }: Pick<JudgedItemPaneProps, 'record'> & { readonly word: HumanVerdict }) {
  const translate = useTranslate();
  const [one, other] = [word.oneId, word.otherId].map((id) => subjectsOf(record).find((subject) => subject.id === id));
  return (
    <>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700, lineHeight: 1.3 }}>
        {translate('humans.answer')}
      </Typography>
      <HumanWord word={word} />
      {one && other && <HumanComparison record={record} pair={[one, other]} />}
    </>
  );
}

export function JudgedItemPane({ record, item, onShowScan }: JudgedItemPaneProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
      {item.kind === 'check' && <CheckItem record={record} check={item.check} onShowScan={onShowScan} />}
      {item.kind === 'human' && <HumanItem record={record} word={item.word} />}
      {item.kind === 'difference' && (
        <>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            <Difference record={record} mismatch={item.mismatch} />
          </Box>
          {item.mismatch.resolution !== null && <Settlement mismatch={item.mismatch} onChange={null} />}
        </>
      )}
    </Box>
  );
}
