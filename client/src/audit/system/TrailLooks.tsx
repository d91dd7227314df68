/** The last looks at the trail and the documents: how much was seen, and what did not hold. */
import { Alert, AlertTitle, Box, Link as MuiLink, Typography } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { TrailLook } from '@desk/shared/contract/systemState';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { DateTimeText } from '../../ui/DateTimeText';
import { NumberTable } from '../../ui/NumberTable';
import { PagePart } from '../../ui/PagePart';

const COUNTS = ['events', 'rows', 'files', 'filesRead', 'found'] as const;

function Findings({ look }: { readonly look: TrailLook }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { canAccess } = useCanAccess({ resource: 'applications', action: 'show' });
  const more = look.found - look.findings.length;
  return (
    <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{translate('system.findings', { moment: formatMoment(look.startedAt, language) })}</AlertTitle>
      <Box component="ul" sx={{ pl: 2, my: 0 }}>
        {look.findings.map(({ detail, applicationId }) => (
          <li key={detail.en}>
            {detail[language]}{' '}
            {applicationId !== null && canAccess === true && (
              <MuiLink component={Link} to={`/applications/${applicationId}/show`} color="inherit">
                {translate('system.toCase')}
              </MuiLink>
            )}
          </li>
        ))}
      </Box>
      {more > 0 && translate('system.moreFindings', { smart_count: more })}
    </Alert>
  );
}

export function TrailLooks({ looks }: { readonly looks: readonly TrailLook[] }) {
  const translate = useTranslate();
  const title = translate('system.looks');
  return (
    <PagePart title={title}>
      <Typography data-empty={looks.length === 0 || undefined} variant="body2" sx={{ mb: 1 }}>
        {translate(looks.length === 0 ? 'system.noLooks' : 'system.looksExplain')}
      </Typography>
      {looks
        .filter(({ found }) => found > 0)
        .slice(0, 1)
        .map((look) => (
          <Findings key={look.night} look={look} />
        ))}
      {looks.length > 0 && (
        <NumberTable
          name={title}
          columns={[
            translate('system.column.startedAt'),
            ...COUNTS.map((count) => translate(`system.column.${count}`)),
          ]}
          rows={looks.map((look) => ({
            key: look.night,
            name: <DateTimeText value={look.startedAt} withTime />,
            numbers: COUNTS.map((count) => look[count]),
          }))}
        />
      )}
    </PagePart>
  );
}
