/** Every version of a template, the newest first: who made it, why, and the way back to its words. */
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TemplateHistory } from '@desk/shared/contract/messageTemplates';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import { DateTimeText } from '../ui/DateTimeText';

export interface TemplateVersionsProps {
  readonly history: TemplateHistory;
  /** Puts the words of a version into the form; null for whoever may only read. */
  readonly onTake: ((template: MessageTemplate) => void) | null;
}

export function TemplateVersions({ history, onTake }: TemplateVersionsProps) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-labelledby="template-versions" sx={{ gridColumn: '1 / -1' }}>
      <Typography component="h2" variant="subtitle1" id="template-versions" sx={{ fontWeight: 600 }}>
        {translate('templates.versions')}
      </Typography>
      <Box component="ul" sx={{ pl: 3, my: 1 }}>
        {history.versions.map(({ version, createdAt, createdByName, reason, template }) => (
          <Typography component="li" variant="body2" key={version}>
            {translate('templates.nthVersion', { version })}:{' '}
            {createdAt === null ? (
              translate('templates.asStarted')
            ) : (
              <>
                <DateTimeText value={createdAt} withTime />, {createdByName}. {reason}
              </>
            )}{' '}
            {onTake !== null && (
              <Button
                size="small"
                aria-label={translate('templates.takeVersion', { version })}
                onClick={() => onTake(template)}
              >
                {translate('templates.take')}
              </Button>
            )}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
