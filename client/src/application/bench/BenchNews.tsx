/** Tells on the case what a colleague just changed; what is typed stays as it is. */
import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { AUDIT_EVENTS } from '../../audit/auditEvents';
import { CHECK_CODES, checkType } from '@desk/shared/catalogue/checkTypes';
import type { CaseChanged, ClaimChanged } from '@desk/shared/contract/liveEvents';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useLanguage } from '../../flow/useLanguage';
import { useLiveEvents } from '../../live/liveFeed';

type News = CaseChanged | ClaimChanged;

function useSentence(): (news: News) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (news) => {
    const { name } = news.by;
    if (news.kind === 'claim') {
      const holder = news.holder?.name ?? '';
      return translate(news.holder === null ? 'live.givenBack' : 'live.claimed', { name, holder });
    }
    if (AUDIT_EVENTS[news.type].group === 'notes') {
      return translate('live.noted', { name });
    }
    const code = CHECK_CODES.find((known) => known === news.checkCode);
    const group = lowerFirst(translate(`vocabulary.auditGroup.${AUDIT_EVENTS[news.type].group}`));
    const what = code === undefined ? group : `${code} (${checkType(code).title[language]})`;
    return translate('live.changed', { name, what });
  };
}

export function BenchNews({ id }: { readonly id: string }) {
  const { identity } = useGetIdentity();
  const sentence = useSentence();
  const [news, setNews] = useState<News | null>(null);
  useLiveEvents((event) => {
    const isNews = event.kind === 'case' || event.kind === 'claim';
    if (isNews && event.applicationId === id && event.by.id !== identity?.id && event.by.id !== 'system') {
      setNews(event);
    }
  });
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 0.5 }}>
      {news !== null && (
        <Alert
          severity="info"
          onClose={() => {
            setNews(null);
          }}
        >
          {sentence(news)}
        </Alert>
      )}
    </Box>
  );
}
