/** What a draft would have done to the cases that came last: in sentences, with the numbers of the cases of another route. */
import { Alert, Box, LinearProgress, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckEffect, PolicyEffect } from '@desk/shared/checks/policyEffect';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LoadFailure } from '../../ui/LoadFailure';
import type { Speech } from '../policyWords';

/** More numbers than these nobody reads; how many there are is said. */
const MOST_NUMBERS = 10;

function checkLine({ code, more, less, otherwise }: CheckEffect, { translate, language }: Speech): string {
  const parts = Object.entries({ more, less, otherwise })
    .filter(([, count]) => count > 0)
    .map(([how, count]) => translate(`policyDraft.effect.${how}`, { smart_count: count }));
  return `${code} ${checkType(code).title[language]}: ${parts.join(', ')}`;
}

function routeLine(
  way: 'toSeparateRoute' | 'toNormalRoute',
  numbers: readonly string[],
  { translate }: Speech,
): string[] {
  const shown = numbers.slice(0, MOST_NUMBERS).join(', ');
  const more = numbers.length > MOST_NUMBERS ? ', …' : '';
  return numbers.length === 0
    ? []
    : [`${translate(`policyDraft.effect.${way}`, { smart_count: numbers.length })}: ${shown}${more}`];
}

/** A sentence for each thing that would have been otherwise. */
export function effectInWords(effect: PolicyEffect, speech: Speech): string[] {
  const counted = (['moreAppear', 'fewerAppear', 'otherChannels', 'levelNotOffered', 'uncertified'] as const).flatMap(
    (what) =>
      effect[what] === 0 ? [] : [speech.translate(`policyDraft.effect.${what}`, { smart_count: effect[what] })],
  );
  return [
    ...routeLine('toSeparateRoute', effect.toSeparateRoute, speech),
    ...routeLine('toNormalRoute', effect.toNormalRoute, speech),
    ...counted,
    ...effect.checks.map((one) => checkLine(one, speech)),
  ];
}

function Effect({ effect }: { readonly effect: PolicyEffect }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { cases, changed } = effect;
  return (
    <>
      <Typography>
        {translate(changed === 0 ? 'policyDraft.effect.none' : 'policyDraft.effect.some', {
          smart_count: cases,
          changed,
        })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
        {effectInWords(effect, { translate, language }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </>
  );
}

export interface DraftEffectProps {
  readonly draft: Pick<PolicyDraft, 'id' | 'version'>;
  /** There are changes that were not saved: of those it says nothing. */
  readonly isChanged: boolean;
}

export function DraftEffect({ draft: { id, version }, isChanged }: DraftEffectProps) {
  const titleId = useId();
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-drafts', 'effect', id, version],
    queryFn: () => dataProvider.draftEffect(id),
  });
  return (
    <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>
        {translate('policyDraft.effect.title')}
      </Typography>
      {isChanged && <Alert severity="info">{translate('policyDraft.effect.onlySaved')}</Alert>}
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && <Effect effect={data} />}
    </Paper>
  );
}
