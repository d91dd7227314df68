/** By which channels code and link go, per level that can be asked for. */
import { Box, FormLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import { channelsFor, CODE_CHANNELS, LINK_CHANNELS, type CodeChannels } from '@desk/shared/policy/codeChannels';
import type { DraftPartProps } from './draftPart';

const PARTS = { code: CODE_CHANNELS, link: LINK_CHANNELS } as const;

export function DraftChannels({ content, onChange }: DraftPartProps) {
  const translate = useTranslate();
  const { settings } = content;
  const choose = (level: (typeof TARGET_LEVEL_IDS)[number], part: keyof CodeChannels, channel: string): void => {
    const before = channelsFor(settings.codeChannels, level);
    const after = {
      code: CODE_CHANNELS.find((one) => part === 'code' && one === channel) ?? before.code,
      link: LINK_CHANNELS.find((one) => part === 'link' && one === channel) ?? before.link,
    };
    onChange({ ...content, settings: { ...settings, codeChannels: { ...settings.codeChannels, [level]: after } } });
  };
  return (
    <Box role="group" aria-labelledby="draft-channels" sx={{ mt: 2 }}>
      <FormLabel component="p" id="draft-channels" sx={{ mb: 1 }}>
        {translate('vocabulary.policySetting.codeChannels')}
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {TARGET_LEVEL_IDS.flatMap((level) =>
          (['code', 'link'] as const).map((part) => (
            <TextField
              key={`${level}-${part}`}
              select
              size="small"
              label={translate(`policyDraft.channel.${part}`, { level })}
              value={channelsFor(settings.codeChannels, level)[part]}
              slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
              sx={{ minWidth: 160 }}
              onChange={({ target }) => choose(level, part, target.value)}
            >
              {PARTS[part].map((channel) => (
                <option key={channel} value={channel}>
                  {translate(`vocabulary.channel.${channel}`)}
                </option>
              ))}
            </TextField>
          )),
        )}
      </Box>
    </Box>
  );
}
