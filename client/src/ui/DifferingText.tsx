/** A value with the characters that differ marked by colour, underline and a sign below them; a gap shows what is missing. */
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { showInvisible } from '@desk/shared/language/characters';
import type { AlignedStretch } from '@desk/shared/mismatches/differingCharacters';
import { useLanguage } from '../flow/useLanguage';
import type { Language } from '../i18n/languages';
import { visuallyHidden } from './visuallyHidden';

/** A marker pen, the same in the light and the dark theme: black on it has a contrast of more than 15. */
const MARK = '#ffe082';
/** Drawn where the other value has a character and this one has none. */
const GAP = '‸';

const markStyle = {
  bgcolor: MARK,
  color: 'common.black',
  fontWeight: 700,
  position: 'relative',
  px: '1px',
  textDecoration: 'underline',
  textDecorationThickness: '2px',
  textUnderlineOffset: '2px',
  '&::after': {
    content: '"▲"',
    color: 'text.primary',
    position: 'absolute',
    top: '1.15em',
    left: '50%',
    transform: 'translateX(-50%)',
    fontSize: '0.6em',
    lineHeight: 1,
    fontWeight: 400,
  },
} as const;

/** White space that differs would be invisible; it is drawn as an open box. What has no shape at all stands there by its name. */
function visible(text: string, language: Language): string {
  return text === '' ? GAP : showInvisible(text.replace(/[^\S\ufeff]/gu, '␣'), language);
}

export interface DifferingTextProps {
  readonly stretches: readonly AlignedStretch[];
  readonly side: 'declared' | 'other';
}

export function DifferingText({ stretches, side }: DifferingTextProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const value = stretches.map((stretch) => stretch[side]).join('');
  if (value === '') {
    return <Box component="em">{translate('mismatches.empty')}</Box>;
  }
  return (
    <Box
      component="span"
      sx={{ overflowWrap: 'anywhere', position: 'relative', lineHeight: 1.8, whiteSpace: 'pre-wrap' }}
    >
      <span style={visuallyHidden}>{showInvisible(value, language)}</span>
      <span aria-hidden>
        {stretches.map(({ [side]: text, differs, position }) =>
          differs ? (
            <Box component="mark" key={position} sx={markStyle}>
              {visible(text, language)}
            </Box>
          ) : (
            showInvisible(text, language)
          ),
        )}
      </span>
    </Box>
  );
}
