/** The head of a case, one line: which case, whose, where it stands, who has it, who else looks; and what is to be done with it. */
import EditOutlined from '@mui/icons-material/EditOutlined';
import Visibility from '@mui/icons-material/Visibility';
import { Box, Paper, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { usePresence } from '../../live/usePresence';
import { AgeChip } from '../../ui/AgeChip';
import { LevelChange } from '../../ui/LevelChange';
import { PriorityMark } from '../../ui/PriorityMark';
import { StatusChip } from '../../ui/StatusChip';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { CaseActions } from './CaseActions';

interface HeadProps {
  readonly record: ApplicationDetail;
}

/** Who else has the case open, and who of them types. */
function OthersLooking({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const people = usePresence(id);
  const typing = people.filter(({ isTyping }) => isTyping);
  // Whoever types may be about to change the case: that is told first.
  const told = typing.length > 0 ? typing : people;
  const Icon = typing.length > 0 ? EditOutlined : Visibility;
  const sentence = translate(typing.length > 0 ? 'live.typing' : 'live.alsoLooking', {
    smart_count: told.length,
    names: told.map(({ name }) => name).join(', '),
  });
  return (
    // Where one line is tight this is what gives way: whose case it is and who has it stay whole.
    <Box aria-live="polite" sx={{ minWidth: 0, '@media (min-width: 88em)': { flex: '1000 1 0' } }}>
      {told.length > 0 && (
        <Typography
          variant="body2"
          sx={{ display: 'flex', gap: 0.5, alignItems: 'center', whiteSpace: { md: 'nowrap' }, overflow: 'hidden' }}
        >
          <Icon aria-hidden fontSize="small" />
          <Box component="span" title={sentence} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {sentence}
          </Box>
        </Typography>
      )}
    </Box>
  );
}

/** The bar on top names it as well: where one line is tight, company and officer are whole instead. */
const NUMBER = {
  whiteSpace: 'nowrap',
  '@media (min-width: 88em) and (max-width: 104em)': { display: 'none' },
} as const;

/** A long one takes a second line before it is cut; whole it stands in its tooltip, which opens for the keyboard too. */
const COMPANY = {
  minWidth: '10rem',
  flexShrink: 1,
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;

export function CaseHead({ record }: HeadProps) {
  const translate = useTranslate();
  const { id, number, companyName, kvkNumber, status, assigneeName, currentLevel, targetLevel } = record;
  return (
    <Paper
      component="header"
      variant="outlined"
      sx={{
        display: 'flex',
        // One line where there is room for it beside an open menu; no name is cut for it.
        flexWrap: 'wrap',
        '@media (min-width: 88em)': { flexWrap: 'nowrap' },
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'center',
        px: 1.5,
        py: 0.5,
        minHeight: 48,
      }}
    >
      <Tooltip title={`${companyName} · ${translate('resources.applications.fields.kvkNumber')} ${kvkNumber}`}>
        <Typography variant="h2" tabIndex={0} sx={COMPANY}>
          {companyName}
        </Typography>
      </Tooltip>
      <Typography variant="body2" color="text.secondary" sx={NUMBER}>
        {number}
      </Typography>
      <LevelChange from={currentLevel} to={targetLevel} />
      <StatusChip status={status} />
      <Typography
        variant="body2"
        noWrap
        title={assigneeName ?? undefined}
        sx={{ minWidth: '4rem', '@media (min-width: 88em)': { flexShrink: 0, maxWidth: '12rem' } }}
      >
        <span style={visuallyHidden}>{translate('resources.applications.fields.assigneeName')}: </span>
        {assigneeName ?? translate('application.unassigned')}
      </Typography>
      {record.priority !== null && <PriorityMark priority={record.priority} />}
      <AgeChip row={record} />
      <OthersLooking id={id} />
      <Box sx={{ flex: 1, minWidth: 0, '@media (min-width: 88em)': { display: 'none' } }} />
      <CaseActions record={record} />
    </Paper>
  );
}
