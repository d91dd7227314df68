/** Shows who may sign for the company according to the register, as of the day of signing, and who is still missing. */
import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Functionary } from '@desk/shared/application/tradeRegister';
import { countSignatures } from '@desk/shared/checks/authority/countSignatures';
import type { SignerVerdict } from '@desk/shared/checks/authority/judgeSigner';
import { signatureFinding } from '@desk/shared/checks/authority/signatureFinding';
import { authorityDay } from '@desk/shared/checks/proposals/signingAuthority';
import { findingText } from '@desk/shared/contract/findingTexts';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { contractDays } from '@desk/shared/flow/contractDays';
import { formatDay } from '../../flow/days';
import { fullName } from '../../flow/people';
import { useLanguage } from '../../flow/useLanguage';
import { VerdictWord } from './VerdictWord';
import { useOpenedAt } from '../../flow/useOpenedAt';

/** Office, authority and limit of an entry, as far as the register says them. */
function useEntryLine(): (entry: Functionary) => string {
  const translate = useTranslate();
  return ({ position, authority, limitEuro, limitText }) =>
    [
      position,
      translate(`authority.entry.${authority}`),
      limitEuro === null ? '' : translate('authority.limit', { amount: limitEuro.toLocaleString('nl-NL') }),
      limitText,
    ]
      // Of an owner the register says office and authority in one word.
      .filter((part, at, all) => part !== '' && all.findIndex((one) => one.toLowerCase() === part.toLowerCase()) === at)
      .join(', ');
}

interface SignerLineProps {
  readonly judged: SignerVerdict;
  readonly name: string;
  readonly on: string;
  /** Everybody signed who has to: what is joint authority alone is enough together. */
  readonly isComplete: boolean;
}

function SignerLine({ judged, name, on, isComplete }: SignerLineProps) {
  const translate = useTranslate();
  const isEnough = isComplete && judged.cause === 'jointAuthority';
  const language = useLanguage();
  const entryLine = useEntryLine();
  const company = judged.entry?.companyName ?? '';
  return (
    <Box component="li" sx={{ mb: 0.75 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {name}: <VerdictWord verdict={isEnough ? 'authorised' : judged.verdict} />
      </Typography>
      <Typography variant="body2">
        {isEnough
          ? translate('authority.together')
          : findingText({ key: judged.cause, data: { on: formatDay(on, language), company } }, language)}
      </Typography>
      {judged.entry !== null && (
        <Typography variant="body2" color="text.secondary">
          {entryLine(judged.entry)}
        </Typography>
      )}
    </Box>
  );
}

/** Those who could still sign, named with their office. */
function Missing({ people }: { readonly people: readonly Functionary[] }) {
  const translate = useTranslate();
  const entryLine = useEntryLine();
  if (people.length === 0) {
    return null;
  }
  return (
    <>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {translate('authority.missing')}
      </Typography>
      <Box component="ul" sx={{ my: 0, pl: 2.5 }}>
        {people.map((entry) => (
          <Typography
            component="li"
            variant="body2"
            key={`${entry.firstNames} ${entry.surname} ${entry.companyName ?? ''}`}
          >
            {entry.companyName ?? fullName({ ...entry, initials: '' })} ({entryLine(entry)})
          </Typography>
        ))}
      </Box>
    </>
  );
}

export function AuthorityCard({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { signers, register, targetLevel } = record;
  const days = contractDays({ application: record, mailItems: record.mailItems }, useOpenedAt().toISOString());
  const on = authorityDay(days);
  const count = countSignatures({ targetLevel, signers, register, on });
  const said = signatureFinding(count, { targetLevel, on: formatDay(on, language) });
  return (
    <Paper component="section" variant="outlined" sx={{ p: 1.5 }} aria-labelledby="signing-authority">
      <Typography component="h3" variant="subtitle2" id="signing-authority">
        {translate('authority.title')}: <VerdictWord verdict={count.verdict} />
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate(days.signedOn === null ? 'authority.asOfReceipt' : 'authority.asOfSigning', {
          day: formatDay(on, language),
        })}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {findingText(said, language)}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {count.signers.map((judged) => {
          const signer = signers.find(({ id }) => id === judged.signerId);
          return (
            <SignerLine
              key={judged.signerId}
              judged={judged}
              name={signer ? fullName(signer) : ''}
              on={on}
              isComplete={count.verdict === 'authorised'}
            />
          );
        })}
      </Box>
      <Missing people={count.missing} />
      {count.verdict === 'undetermined' && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('authority.judge')}
        </Typography>
      )}
    </Paper>
  );
}
