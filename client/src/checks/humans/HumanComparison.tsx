/** Two entries of a case side by side, each in its role, with the characters that differ marked; and what an officer said about them. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HumanVerdict } from '@desk/shared/application/humans';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { alignValues } from '@desk/shared/mismatches/differingCharacters';
import { formatDay, formatMoment } from '../../flow/days';
import type { CaseSubject } from '../../flow/people';
import { useLanguage } from '../../flow/useLanguage';
import { DifferingText } from '../../ui/DifferingText';
import { comparedHumans } from './comparedHumans';

export interface HumanComparisonProps {
  readonly record: ApplicationDetail;
  readonly pair: readonly [CaseSubject, CaseSubject];
}

const CELL = { verticalAlign: 'top', overflowWrap: 'anywhere', pr: 1, textAlign: 'left', fontWeight: 400 } as const;

export function HumanComparison({ record, pair }: HumanComparisonProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [one, other] = pair;
  const rows = comparedHumans(record, [one.id ?? '', other.id ?? ''], {
    day: (day) => formatDay(day, language),
    document: ({ kind, numberEnd: end, expiresOn }) =>
      translate('humans.document', {
        kind: translate(`vocabulary.documentKind.${kind}`),
        end,
        until: formatDay(expiresOn, language),
      }),
  });
  return (
    <Box
      component="table"
      sx={{ borderCollapse: 'collapse', width: '100%', typography: 'body2', tableLayout: 'fixed' }}
    >
      <Box component="caption" sx={{ textAlign: 'left', fontWeight: 600 }}>
        {translate('humans.compare')}
      </Box>
      <thead>
        <tr>
          <Box component="td" sx={CELL} />
          {pair.map(({ id, kind }) => (
            <Box component="th" key={id} scope="col" sx={CELL}>
              <Typography variant="caption">{translate(`checks.subject.${kind}`)}</Typography>
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, one: mine, other: theirs }) => {
          const stretches = alignValues(mine, theirs);
          const isKnown = mine !== '' && theirs !== '';
          return (
            <tr key={part}>
              <Box component="th" scope="row" sx={CELL}>
                {translate(`humans.part.${part}`)}
              </Box>
              <Box component="td" sx={CELL}>
                {isKnown ? (
                  <DifferingText stretches={stretches} side="declared" />
                ) : (
                  mine || translate('humans.unknown')
                )}
              </Box>
              <Box component="td" sx={CELL}>
                {isKnown ? <DifferingText stretches={stretches} side="other" /> : theirs || translate('humans.unknown')}
              </Box>
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
}

/** What was said, why, by whom and when. */
export function HumanWord({ word }: { readonly word: HumanVerdict }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {translate(`humans.verdict.${word.verdict}`)}
      </Typography>
      <Typography variant="body2">{word.reason}</Typography>
      <Typography variant="caption" color="text.secondary">
        {translate('identity.by', { name: word.byName, moment: formatMoment(word.at, language) })}
      </Typography>
    </Box>
  );
}
