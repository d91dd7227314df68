/** The parts between salutation and closing: texts to be worded, and places that the desk fills; each can be moved. */
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MessageSlot } from '@desk/shared/dispatch/messages/messageKinds';
import type { MessageTemplate, TemplateBlock } from '@desk/shared/dispatch/messages/messageTemplate';
import { lowerFirst } from '@desk/shared/language/lowerFirst';

type Blocks = MessageTemplate['blocks'];

export interface BlockFieldsProps {
  readonly blocks: Blocks;
  readonly slots: readonly MessageSlot[];
  readonly onChange: (blocks: Blocks) => void;
}

interface BlockProps {
  readonly block: TemplateBlock;
  /** What it is called, since there are many of a kind. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onWord: (text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function BlockField({ block, name, isFirst, isLast, onWord, onMove, onRemove }: BlockProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'start' }}>
      {'text' in block ? (
        <TextField
          fullWidth
          size="small"
          multiline={block.kind === 'paragraph'}
          label={name}
          value={block.text}
          error={block.text.trim() === ''}
          onChange={({ target }) => {
            onWord(target.value);
          }}
        />
      ) : (
        <Typography sx={{ flex: 1, p: 1, border: 1, borderStyle: 'dashed', borderColor: 'divider', borderRadius: 1 }}>
          {translate(`templates.block.${block.kind}`)}
        </Typography>
      )}
      <IconButton disabled={isFirst} aria-label={translate('templates.up', { name })} onClick={() => onMove(-1)}>
        <ArrowUpward fontSize="small" />
      </IconButton>
      <IconButton disabled={isLast} aria-label={translate('templates.down', { name })} onClick={() => onMove(1)}>
        <ArrowDownward fontSize="small" />
      </IconButton>
      <IconButton aria-label={translate('templates.remove', { name })} onClick={onRemove}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Box>
  );
}

function moved(blocks: Blocks, from: number, by: -1 | 1): Blocks {
  const result = [...blocks];
  const [block] = result.splice(from, 1);
  return block === undefined ? blocks : result.toSpliced(from + by, 0, block);
}

export function BlockFields({ blocks, slots, onChange }: BlockFieldsProps) {
  const translate = useTranslate();
  const missing = ([...slots, 'contact'] as const).filter((slot) => blocks.every(({ kind }) => kind !== slot));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {blocks.map((block, at) => (
        <BlockField
          key={at}
          block={block}
          name={translate('templates.nth', { name: translate(`templates.block.${block.kind}`), nth: at + 1 })}
          isFirst={at === 0}
          isLast={at === blocks.length - 1}
          onWord={(text) => onChange(blocks.map((one, nth) => (nth === at && 'text' in one ? { ...one, text } : one)))}
          onMove={(by) => onChange(moved(blocks, at, by))}
          onRemove={() => onChange(blocks.filter((_, nth) => nth !== at))}
        />
      ))}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {(['heading', 'paragraph'] as const).map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...blocks, { kind, text: '' }])}>
            {translate('templates.add', { name: lowerFirst(translate(`templates.block.${kind}`)) })}
          </Button>
        ))}
        {missing.map((kind) => (
          <Button key={kind} size="small" onClick={() => onChange([...blocks, { kind }])}>
            {translate('templates.add', { name: lowerFirst(translate(`templates.block.${kind}`)) })}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
