/** What the verification service said about a document, when, and the question itself. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { statusStanding } from '@desk/shared/checks/identity/documentStatus';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { OutcomeIcon } from '../../ui/OutcomeIcon';

const SIGNS = {
  valid: 'passed',
  reported: 'failed',
  unknown: 'inquiry',
  unavailable: 'inquiry',
  notAsked: null,
} as const;

export interface StatusLineProps {
  readonly document: IdentityDocument;
  /** The number as long as this screen still knows it; the desk itself does not keep it. */
  readonly number: string;
  readonly isBusy: boolean;
  /** Null for whoever may not ask. */
  readonly onAsk: ((number: string) => void) | null;
}

export function StatusLine({ document, number, isBusy, onAsk }: StatusLineProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [typed, setTyped] = useState(number);
  const { statuses } = document;
  const standing = statusStanding(statuses);
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 0.75 }} role="status">
        <OutcomeIcon outcome={SIGNS[standing]} />
        <Typography variant="body2">{translate(`identity.status.${standing}`)}</Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {statuses.map(({ id, result, cause, askedAt, byName, provider }) => (
          <Typography component="li" variant="caption" key={id}>
            {translate('identity.answer', {
              moment: formatMoment(askedAt, language),
              result: translate(`vocabulary.documentStatus.${result}`),
              name: byName,
            })}
            {provider === '' ? '' : ` (${provider})`}
            {cause === null ? '' : `: ${translate(`identity.cause.${cause}`)}`}
          </Typography>
        ))}
      </Box>
      {onAsk !== null && (
        <Box
          component="form"
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '' && !isBusy) {
              onAsk(typed);
            }
          }}
        >
          <TextField
            size="small"
            label={translate('identity.numberToAsk', { end: document.numberEnd })}
            value={typed}
            slotProps={{
              inputLabel: { shrink: true },
              htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 40 },
            }}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          {/* Right after a document was recorded its number is known: asking is the next thing to do. */}
          <Button type="submit" size="small" variant="outlined" disabled={isBusy} autoFocus={number !== ''}>
            {translate(statuses.length === 0 ? 'identity.ask' : 'identity.askAgain')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
