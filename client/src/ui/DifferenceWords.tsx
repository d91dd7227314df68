/** The differing characters in words, for eyes and ears alike: "teken 5: o in plaats van a". */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { showInvisible } from '@desk/shared/language/characters';
import type { AlignedStretch } from '@desk/shared/mismatches/differingCharacters';
import { useLanguage } from '../flow/useLanguage';

/** More of them say no more than that the values are not the same. */
const MOST_SAID = 4;

export function DifferenceWords({ stretches }: { readonly stretches: readonly AlignedStretch[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const nameCharacter = (character: string): string => {
    if (/[^\S\ufeff]/u.test(character)) {
      return `[${translate(character === ' ' ? 'mismatches.sign.space' : 'mismatches.sign.blank')}]`;
    }
    return showInvisible(character, language);
  };
  const differing = stretches.filter(({ differs }) => differs);
  const isOneEmpty = ['declared', 'other'].some((side) => stretches.every((one) => one[side as 'declared'] === ''));
  if (differing.length === 0 || isOneEmpty) {
    return null;
  }
  const name = (text: string): string => [...text].map(nameCharacter).join('');
  const said = differing.slice(0, MOST_SAID).map(({ position, declared, other }) => {
    const kind = declared === '' ? 'missing' : other === '' ? 'extra' : 'instead';
    return translate(`mismatches.words.${kind}`, { position, declared: name(declared), other: name(other) });
  });
  const rest = differing.length - said.length;
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ overflowWrap: 'anywhere' }}>
      {[...said, ...(rest > 0 ? [translate('mismatches.words.more', { smart_count: rest })] : [])].join('; ')}
    </Typography>
  );
}
