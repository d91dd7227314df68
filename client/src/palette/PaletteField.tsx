/** The field of the one box: the same before and after what lists its answers has come. */
import SearchIcon from '@mui/icons-material/Search';
import { Box, InputBase, type BoxProps, type InputBaseProps } from '@mui/material';
import { useTranslate } from 'react-admin';

const HEAD = { display: 'flex', alignItems: 'center', gap: 1, px: 2, borderBottom: 1, borderColor: 'divider' } as const;

/** What somebody typed into the box, kept beside the field: the field is another one once its answers can be listed. */
export interface TypedInto {
  readonly typed: string;
  /** Enter was pressed for it, and nothing was chosen yet. */
  readonly isEntered: boolean;
  readonly type: (text: string) => void;
  readonly enter: () => void;
}

export interface PaletteFieldProps {
  readonly rootProps?: Omit<BoxProps, 'sx'>;
  readonly inputProps: NonNullable<InputBaseProps['inputProps']>;
}

export function PaletteField({ rootProps, inputProps }: PaletteFieldProps) {
  const translate = useTranslate();
  return (
    <Box {...rootProps} sx={HEAD}>
      <SearchIcon aria-hidden sx={{ color: 'text.secondary' }} />
      <InputBase
        fullWidth
        autoFocus
        placeholder={translate('palette.placeholder')}
        inputProps={{ ...inputProps, 'aria-label': translate('palette.title'), spellCheck: false }}
        sx={{ minHeight: 56, fontSize: '1.05rem' }}
      />
    </Box>
  );
}
