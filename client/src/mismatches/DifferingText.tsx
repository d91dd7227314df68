/** A value with the characters that differ marked by colour, weight and underline, and said aloud for readers of the screen. */
import { Box } from '@mui/material';

import { useTranslate } from 'react-admin';
import type { TextSegment } from '@desk/shared/mismatches/differingCharacters';
import { visuallyHidden } from '../ui/visuallyHidden';

/** A marker pen, the same in the light and the dark theme: black on it has a contrast of more than 15. */
const MARK = '#ffe082';

/** White space that differs would be invisible; it is drawn as an open box. */
function visible(text: string): string {
  return text.replace(/\s/g, '␣');
}

export interface DifferingTextProps {
  readonly segments: readonly TextSegment[];
}

export function DifferingText({ segments }: DifferingTextProps) {
  const translate = useTranslate();
  if (segments.length === 0) {
    return <Box component="em">{translate('mismatches.empty')}</Box>;
  }
  const value = segments.map(({ text }) => text).join('');
  const differing = segments.filter(({ differs }) => differs).map(({ text }) => visible(text));
  const spoken =
    differing.length === 0 ? value : `${value}, ${translate('mismatches.differs', { text: differing.join(', ') })}`;
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere', position: 'relative' }}>
      <span style={visuallyHidden}>{spoken}</span>
      <span aria-hidden>
        {segments.map(({ text, differs }, index) =>
          differs ? (
            <Box
              component="mark"
              key={index}
              sx={{
                bgcolor: MARK,
                color: 'common.black',
                fontWeight: 700,
                textDecoration: 'underline',
                textDecorationThickness: '2px',
                textUnderlineOffset: '2px',
              }}
            >
              {visible(text)}
            </Box>
          ) : (
            text
          ),
        )}
      </span>
    </Box>
  );
}
