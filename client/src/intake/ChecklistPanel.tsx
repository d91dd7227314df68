/** The questions of the checklist that no letter of the case has answered yet, to be answered on the page of the case. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { unansweredItems, type IntakeAnswers } from '@desk/shared/intake/mailItem';
import { usePerformAction } from '../flow/usePerformAction';
import { IntakeChecklist } from './IntakeChecklist';

export function ChecklistPanel({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const [answers, setAnswers] = useState<IntakeAnswers>({});
  const open = unansweredItems(record.mailItems);
  const newest = [...record.mailItems].sort((a, b) => b.registeredAt.localeCompare(a.registeredAt))[0];
  if (newest === undefined || open.length === 0) {
    return null;
  }
  if (!record.actions.available.includes('answerChecklist')) {
    return <Typography variant="body2">{translate('intake.unanswered', { smart_count: open.length })}</Typography>;
  }
  const isAnswered = Object.keys(answers).length > 0;
  return (
    <Box component="section">
      <Alert severity="info" sx={{ mb: 1 }}>
        {translate('intake.unanswered', { smart_count: open.length })}
      </Alert>
      <IntakeChecklist items={open} answers={answers} onChange={setAnswers} />
      {isAnswered && (
        <Button
          variant="contained"
          size="small"
          sx={{ mt: 1 }}
          disabled={isBusy}
          onClick={() => {
            void perform('answerChecklist', { mailItemId: newest.id, answers }).then((done) => {
              if (done) {
                setAnswers({});
              }
            });
          }}
        >
          {translate('intake.saveAnswers')}
        </Button>
      )}
    </Box>
  );
}
