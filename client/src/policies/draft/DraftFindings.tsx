/** What a draft changes, in words; what deserves a second look; and what keeps it from being saved. */
import { Alert, AlertTitle, Box, Paper, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { comparePolicies } from '@desk/shared/policy/policyChanges';
import { policyWarnings } from '@desk/shared/policy/policyBasics';
import type { PolicyContent } from '@desk/shared/policy/policy';
import { useLanguage } from '../../flow/useLanguage';
import { differenceInWords, problemsInWords, warningInWords } from './draftWords';
import type { Speech } from '../policyWords';

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
}

export interface DraftFindingsProps {
  readonly before: PolicyContent;
  readonly baseVersion: number;
  readonly content: PolicyContent;
}

export function DraftFindings({ before, baseVersion, content }: DraftFindingsProps) {
  const titleId = useId();
  const translate = useTranslate();
  const speech: Speech = { translate, language: useLanguage() };
  const differences = comparePolicies(before, content).map((one) => differenceInWords(one, speech));
  const problems = problemsInWords(content, speech);
  const warnings = policyWarnings(content).map((one) => warningInWords(one, speech));
  return (
    <>
      {problems.length > 0 && (
        <Alert severity="error">
          <AlertTitle>{translate('policyDraft.cannotSave')}</AlertTitle>
          <Lines lines={problems} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{translate('policyDraft.warnings')}</AlertTitle>
          <Lines lines={warnings} />
        </Alert>
      )}
      <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-labelledby={titleId}>
        <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
          {translate('policyDraft.differences', { version: baseVersion })}
        </Typography>
        {differences.length === 0 ? (
          <Typography>{translate('policyDraft.noDifferences')}</Typography>
        ) : (
          <Lines lines={differences} />
        )}
      </Paper>
    </>
  );
}
