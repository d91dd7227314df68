/** What a template makes of an invented case: the words at once, the letter as a picture on request. */
import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { buildMessage } from '@desk/shared/dispatch/messages/buildMessage';
import type { MessageContent } from '@desk/shared/dispatch/messages/messageContent';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import {
  SAMPLE_IDS,
  SAMPLE_MESSAGES,
  sampleMessage,
  type SampleId,
} from '@desk/shared/dispatch/messages/sampleMessages';
import type { Sender } from '@desk/shared/dispatch/sender';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { TemplatePlace } from '../providers/templateCalls';
import { MessageSheet } from '../ui/MessageSheet';

export interface TemplatePreviewProps {
  readonly place: TemplatePlace;
  readonly template: MessageTemplate;
  readonly sender: Sender;
  /** Whether it may be used as it is; otherwise there is nothing to show. */
  readonly isSound: boolean;
}

function contentOf(
  { place, template, sender, isSound }: TemplatePreviewProps,
  sample: SampleId,
): MessageContent | null {
  const wording = { template, language: place.language, sender, letterTo: 'registeredAddress' } as const;
  return isSound ? buildMessage(sampleMessage(place.kind, sample), wording) : null;
}

function useLetter() {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(
    () => () => {
      if (url !== null) {
        URL.revokeObjectURL(url);
      }
    },
    [url],
  );
  return { url, show: (picture: Blob | null) => setUrl(picture === null ? null : URL.createObjectURL(picture)) };
}

export function TemplatePreview(props: TemplatePreviewProps) {
  const { place, template, isSound } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [sample, setSample] = useState<SampleId>('short');
  const [problem, setProblem] = useState<string | null>(null);
  const letter = useLetter();
  const content = contentOf(props, sample);
  const draw = async (): Promise<void> => {
    setProblem(null);
    try {
      letter.show(await dataProvider.tryTemplate(place, { template, sample }));
    } catch (error) {
      letter.show(null);
      setProblem(error instanceof Error ? error.message : translate('general.failed'));
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
      <TextField
        select
        size="small"
        label={translate('templates.sample')}
        value={sample}
        onChange={({ target }) => {
          setSample(SAMPLE_IDS.find((id) => id === target.value) ?? sample);
          letter.show(null);
        }}
      >
        {SAMPLE_IDS.map((id) => (
          <MenuItem key={id} value={id}>
            {SAMPLE_MESSAGES[id].title[language]}
          </MenuItem>
        ))}
      </TextField>
      {content !== null && <MessageSheet content={content} language={place.language} />}
      <Box>
        <Button variant="outlined" disabled={!isSound} onClick={() => void draw()}>
          {translate('templates.asLetter')}
        </Button>
      </Box>
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      {letter.url !== null && (
        <Box
          component="img"
          src={letter.url}
          alt={translate('templates.letterPicture')}
          sx={{ width: '100%', border: 1, borderColor: 'divider', bgcolor: 'common.white' }}
        />
      )}
    </Box>
  );
}
