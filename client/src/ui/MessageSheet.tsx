/** A message to a customer as they read it: the words of mail and letter, drawn as a sheet. */
import { Box, Paper, Typography } from '@mui/material';
import type { MessageBlock, MessageContent, MessageItem } from '@desk/shared/dispatch/messages/messageContent';

const LINES = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const;

interface RowsProps {
  readonly rows: MessageItem['values'];
  readonly weight: 400 | 600;
}

function Rows({ rows, weight }: RowsProps) {
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, my: 0.5 }}
    >
      {rows.map(({ label, value }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" color="text.secondary">
            {label}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: weight, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Item({ item: { about, text, values } }: { readonly item: MessageItem }) {
  return (
    <Typography component="li" variant="body2" sx={{ ...LINES, mb: 1 }}>
      {about !== null && <strong>{about}: </strong>}
      {text}
      {values.length > 0 && <Rows rows={values} weight={600} />}
    </Typography>
  );
}

function Block({ block }: { readonly block: MessageBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Typography component="h4" variant="subtitle2" sx={{ mt: 1.5 }}>
          {block.text}
        </Typography>
      );
    case 'paragraph':
      return (
        <Typography variant="body2" sx={{ ...LINES, mb: 1 }}>
          {block.text}
        </Typography>
      );
    case 'contact':
      return (
        <>
          <Typography component="h4" variant="subtitle2" sx={{ mt: 1.5 }}>
            {block.title}
          </Typography>
          <Rows rows={block.rows} weight={400} />
        </>
      );
    case 'items':
      return (
        <Box component="ol" sx={{ pl: 3, my: 1 }}>
          {block.items.map((item, at) => (
            <Item key={at} item={item} />
          ))}
        </Box>
      );
  }
}

export interface MessageSheetProps {
  readonly content: MessageContent;
  readonly language: 'nl' | 'en';
}

export function MessageSheet({ content, language }: MessageSheetProps) {
  const { subject, salutation, blocks, closing } = content;
  return (
    <Paper component="article" variant="outlined" lang={language} aria-label={subject} sx={{ p: 2 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
        {subject}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {salutation}
      </Typography>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      <Typography variant="body2" sx={{ mt: 1.5 }}>
        {closing}
      </Typography>
    </Paper>
  );
}
