/** The verdict on a document: every check digit in a word and a sign, then what does not agree, then hints. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import { zoneOutcome } from '@desk/shared/checks/identity/assessDocument';
import type { DocumentVerdict } from '@desk/shared/checks/identity/identityDocument';
import { MRZ_DIGITS, type DigitState } from '@desk/shared/checks/identity/parseMrz';
import { OutcomeIcon } from '../../ui/OutcomeIcon';

const SIGNS = {
  right: 'passed',
  wrong: 'failed',
  masked: 'notApplicable',
  absent: 'notApplicable',
} as const satisfies Record<DigitState, CheckOutcome>;

function Line({ outcome, text }: { readonly outcome: CheckOutcome; readonly text: string }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
      <OutcomeIcon outcome={outcome} />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
}

export function VerdictList({ verdict }: { readonly verdict: DocumentVerdict }) {
  const translate = useTranslate();
  const { digits, findings, hints } = verdict;
  const shown = MRZ_DIGITS.filter((digit) => digits !== null && digits[digit] !== 'absent');
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate('identity.zone', { outcome: translate(`vocabulary.zoneOutcome.${zoneOutcome(verdict)}`) })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
        {shown.map((digit) => {
          const state = digits?.[digit] ?? 'absent';
          const name = translate(`vocabulary.mrzDigit.${digit}`);
          return (
            <Line
              key={digit}
              outcome={SIGNS[state]}
              text={translate('identity.digit', { name, state: translate(`vocabulary.digitState.${state}`) })}
            />
          );
        })}
        {findings.map((finding) => (
          <Line key={finding} outcome="failed" text={translate(`vocabulary.documentFinding.${finding}`)} />
        ))}
        {hints.map((hint) => (
          <Line key={hint} outcome="inquiry" text={translate(`vocabulary.documentHint.${hint}`)} />
        ))}
      </Box>
    </Box>
  );
}
