/** One check in the list: closed it says how it stands, open it shows what to look at, what was found before, and the form. */
import { Box, ButtonBase, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/checks/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import { usePerformAction } from '../flow/usePerformAction';
import { AttemptList } from './AttemptList';
import { CheckForm } from './CheckForm';
import { openDraft, type ScanPage } from './checkDraft';
import { decidedBy } from './checkGroups';
import { OutcomeMark } from './OutcomeMark';
import { WaiverRequest } from './WaiverRequest';

export interface CheckRowProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
  readonly isOpen: boolean;
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  readonly onToggle: () => void;
  readonly onSaved: (goOn: boolean) => void;
}

/** What is inside an open check. Only an officer's check has a form, and only when recording is among the actions. */
function CheckBody({ record, check, shown, onShowScan, onToggle, onSaved }: CheckRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { perform, isBusy } = usePerformAction(record);
  const documents = record.mailItems.flatMap((letter) => letter.documents);
  const by = decidedBy(check);
  const mayRecord = by === 'officer' && record.actions.available.includes('recordCheck');
  return (
    <Box sx={{ px: 1.5, pb: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {checkType(check.code).help[language]}
      </Typography>
      {by !== 'officer' && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {translate(`checks.decidedBy.${by}`)}
        </Typography>
      )}
      {mayRecord && (
        <CheckForm
          check={check}
          initial={openDraft(check, record.checks, shown)}
          documents={documents}
          shown={shown}
          isBusy={isBusy}
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

export function CheckRow(props: CheckRowProps) {
  const { check, isOpen, onToggle } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const bodyId = `check-body-${check.id}`;
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        data-check={check.id}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
        sx={{
          width: '100%',
          display: 'flex',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'flex-start',
          textAlign: 'left',
          px: 1.5,
          py: 0.75,
          flexWrap: 'wrap',
          bgcolor: isOpen ? 'action.selected' : 'transparent',
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
        }}
      >
        <Typography component="span" variant="caption" sx={{ fontFamily: 'monospace', width: '4rem' }}>
          {check.code}
        </Typography>
        <Typography component="span" variant="body2" sx={{ flex: '1 1 10rem' }}>
          {checkType(check.code).title[language]}
        </Typography>
        <Chip
          component="span"
          size="small"
          variant="outlined"
          label={translate(`vocabulary.renewal.${check.renewal}`).toLowerCase()}
        />
        <OutcomeMark outcome={check.outcome} hasWaiver={check.waiver !== null} />
      </ButtonBase>
      <Box id={bodyId} hidden={!isOpen}>
        {isOpen && <CheckBody {...props} />}
      </Box>
    </Box>
  );
}
