/** One check in the list: closed it says how it stands, open it shows what to look at, what was found before, and the form. */
import { Box, ButtonBase, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useLanguage } from '../flow/useLanguage';
import { CheckBody } from './CheckBody';
import { isDone } from './checkGroups';
import type { CheckRowProps } from './checkRowProps';
import { OutcomeIcon } from './OutcomeIcon';

export function CheckRow(props: CheckRowProps) {
  const { check, isOpen, onToggle } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const bodyId = `check-body-${check.id}`;
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <ButtonBase
        data-check={check.id}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
        sx={{
          width: '100%',
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 1,
          justifyItems: 'start',
          textAlign: 'left',
          px: 1,
          py: 0.75,
          bgcolor: isOpen ? 'action.selected' : 'transparent',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
        }}
      >
        <OutcomeIcon outcome={check.outcome} />
        <Typography component="span" variant="body2" sx={{ fontWeight: isDone(check) ? 400 : 600 }}>
          {checkType(check.code).title[language]}
        </Typography>
        <Box
          component="span"
          sx={{ gridColumn: 2, display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
        >
          <Typography component="span" variant="caption" color="text.secondary">
            {check.code}
          </Typography>
          <Chip
            component="span"
            size="small"
            variant="outlined"
            label={lowerFirst(translate(`vocabulary.renewal.${check.renewal}`))}
            sx={{ height: '1.25rem', fontSize: '0.75rem' }}
          />
          <Typography component="span" variant="caption">
            {translate(`vocabulary.checkOutcome.${check.outcome ?? 'open'}`)}
            {check.waiver !== null && ` (${translate('checks.waiverAsked')})`}
          </Typography>
        </Box>
      </ButtonBase>
      <Box id={bodyId} hidden={!isOpen}>
        {isOpen && <CheckBody {...props} />}
      </Box>
    </Box>
  );
}
