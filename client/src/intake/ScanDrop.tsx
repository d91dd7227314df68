/** Takes the scans of a letter: chosen with the keyboard or dropped; what the desk cannot keep is refused at once. */
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Alert, Box, Button, IconButton, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../ui/visuallyHidden';

const ACCEPTED = ['application/pdf', 'image/tiff', 'image/jpeg', 'image/png'];

export interface ScanDropProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly autoFocus?: boolean;
}

interface FileListProps {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}

function FileList({ files, onRemove }: FileListProps) {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={translate('intake.scans')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {files.map((file) => (
        <Box
          component="li"
          key={`${file.name}-${String(file.lastModified)}`}
          sx={{ display: 'flex', alignItems: 'center' }}
        >
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {file.name} ({Math.max(1, Math.round(file.size / 1024))} kB)
          </Typography>
          <IconButton
            size="small"
            aria-label={translate('intake.removeScan', { name: file.name })}
            onClick={() => {
              onRemove(file);
            }}
          >
            <DeleteOutlined fontSize="small" />
          </IconButton>
        </Box>
      ))}
    </Box>
  );
}

export function ScanDrop({ files, onChange, autoFocus = false }: ScanDropProps) {
  const translate = useTranslate();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = (chosen: readonly File[]) => {
    setRefused(chosen.filter(({ type }) => !ACCEPTED.includes(type)).map(({ name }) => name));
    onChange([...files, ...chosen.filter(({ type }) => ACCEPTED.includes(type))]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
      sx={{
        position: 'relative',
        flex: '1 1 auto',
        minHeight: '6rem',
        border: 2,
        borderStyle: 'dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED.join(',')}
        tabIndex={-1}
        aria-label={translate('intake.scans')}
        style={visuallyHidden}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          autoFocus={autoFocus}
          variant="outlined"
          size="small"
          onClick={() => {
            input.current?.click();
          }}
        >
          {translate('intake.chooseScans')}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {translate('intake.dropHere')}
        </Typography>
      </Box>
      {refused.length > 0 && (
        <Alert severity="warning">{translate('intake.scanRefused', { names: refused.join(', ') })}</Alert>
      )}
      <FileList
        files={files}
        onRemove={(file) => {
          onChange(files.filter((other) => other !== file));
        }}
      />
    </Box>
  );
}
