/** When a view of the work list finds nothing: which other views do, and the way there. */
import { Box, Button, Typography } from '@mui/material';
import { useGetIdentity, useGetList, useListContext, useTranslate } from 'react-admin';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { isLonger } from '../ui/isLonger';
import { useCounted } from '../ui/useCounted';
import { isInView, VIEW_IDS, withView } from '@desk/shared/flow/workListViews';

/** More than this is not counted by view: whoever finds so many asks more closely. */
const COUNTED = 100;

function Found({ question, userId }: { readonly question: string; readonly userId: string }) {
  const translate = useTranslate();
  const counted = useCounted();
  const { setFilters } = useListContext<ApplicationRow>();
  const list = useGetList<ApplicationRow>('applications', {
    filter: { q: question },
    pagination: { page: 1, perPage: COUNTED },
    sort: { field: 'submittedAt', order: 'DESC' },
  });
  const { data = [], total = 0 } = list;
  const hasMore = isLonger(list.meta);
  if (total === 0) {
    return null;
  }
  const views = total > COUNTED ? [] : VIEW_IDS.filter((view) => view !== 'all');
  const counts = views.map((view) => [view, data.filter((row) => isInView(view, row, userId)).length] as const);
  return (
    <Box role="status">
      <Typography sx={{ mb: 1 }}>
        {hasMore
          ? translate('application.elsewhereMany', { count: counted(total, false), q: question })
          : translate('application.elsewhere', { smart_count: total, q: question })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
        {[...counts.filter(([, count]) => count > 0), ['all', total] as const].map(([view, count]) => (
          <Button key={view} variant="outlined" onClick={() => setFilters(withView({ q: question }, view))}>
            {translate(`application.view.${view}`)} ({counted(count, hasMore)})
          </Button>
        ))}
      </Box>
    </Box>
  );
}

export function FoundElsewhere() {
  const { identity } = useGetIdentity();
  const context = useListContext<ApplicationRow>();
  const { q, ...others } = context.filterValues as Readonly<Record<string, unknown>>;
  const question = typeof q === 'string' ? q.trim() : '';
  // Asked everything already: there is no elsewhere.
  return identity === undefined || question === '' || Object.keys(others).length === 0 ? null : (
    <Found question={question} userId={String(identity.id)} />
  );
}
