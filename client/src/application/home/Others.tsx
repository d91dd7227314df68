/** What others have to do or did: who is waited for, what did not arrive, and what colleagues did with one's own cases. */
import { Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { AUDIT_EVENTS } from '../../audit/auditEvents';
import type { HomeAnswer } from '@desk/shared/contract/home';
import { statusesThatWait, type Waiting } from '@desk/shared/flow/workload';
import { eventKindName } from '../../audit/eventKindName';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { listAddress } from '../../ui/listAddress';
import { CaseLine, Lines } from './CaseLines';
import { HomeCard } from './HomeCard';

function WaitingLine({ of: { on, total, mine, overdue } }: { readonly of: Waiting }) {
  const translate = useTranslate();
  const rest = [
    ...(mine > 0 ? [translate('home.waiting.mine', { smart_count: mine })] : []),
    ...(overdue > 0 ? [translate('home.waiting.overdue', { smart_count: overdue })] : []),
  ].join(', ');
  return (
    <Typography component="li" variant="body2" sx={{ py: 0.5 }}>
      <MuiLink component={Link} to={listAddress('/applications', { filter: { status: statusesThatWait(on) } })}>
        {translate(`home.waiting.on.${on}`)}: {total}
      </MuiLink>
      {rest === '' ? '' : ` (${rest})`}
    </Typography>
  );
}

export function WaitingCard({ waiting }: Pick<HomeAnswer, 'waiting'>) {
  const translate = useTranslate();
  const total = waiting.reduce((sum, one) => sum + one.total, 0);
  return (
    <HomeCard title={translate('home.waiting.title')} total={total} empty={translate('home.waiting.none')}>
      <Lines>
        {waiting.map((one) => (
          <WaitingLine key={one.on} of={one} />
        ))}
      </Lines>
    </HomeCard>
  );
}

export function CameBackCard({ cameBack }: Pick<HomeAnswer, 'cameBack'>) {
  const translate = useTranslate();
  return (
    <HomeCard
      title={translate('home.cameBack.title')}
      total={cameBack.total}
      hasMore={cameBack.hasMore}
      empty={translate('home.cameBack.none')}
      to="/dispatch-tray"
    >
      <Lines>
        {cameBack.rows.map(({ dispatchId, applicationId, number, companyName, channel, status }) => (
          <CaseLine key={dispatchId} id={applicationId} number={number} companyName={companyName}>
            <Typography variant="body2" component="span">
              {translate(`vocabulary.channel.${channel}`)}: {translate(`vocabulary.dispatchStatus.${status}`)}
            </Typography>
          </CaseLine>
        ))}
      </Lines>
    </HomeCard>
  );
}

export function NewsCard({ news }: Pick<HomeAnswer, 'news'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const title = translate('home.news.title');
  if (news === null) {
    return <HomeCard title={title} total={0} empty={translate('home.news.first')} />;
  }
  const since = formatMoment(news.since, language);
  return (
    <HomeCard title={title} total={news.total} empty={translate('home.news.none', { since })}>
      <Typography variant="body2" color="text.secondary">
        {translate('home.news.since', { since })}
      </Typography>
      <Lines>
        {news.rows.map(({ applicationId, number, companyName, type, byName, at }) => (
          <CaseLine key={applicationId} id={applicationId} number={number} companyName={companyName}>
            <Typography variant="body2" component="span" sx={{ flexBasis: '100%' }}>
              {byName}, {formatMoment(at, language)}: {eventKindName(type, AUDIT_EVENTS[type].group, translate)}
            </Typography>
          </CaseLine>
        ))}
      </Lines>
    </HomeCard>
  );
}
