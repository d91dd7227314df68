/** The one box: finds any record whatever list is open, and does whatever is allowed here; by keyboard alone. */
import { Alert, Box, Typography, useAutocomplete } from '@mui/material';
import { useEffect, useEffectEvent, useState, type HTMLAttributes, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../flow/KeyHint';
import { visuallyHidden } from '../ui/visuallyHidden';
import { HitLine } from './HitLine';
import { PaletteField, type TypedInto } from './PaletteField';
import type { PaletteOption } from './paletteOptions';
import { palette } from './paletteState';
import { usePaletteOptions } from './usePaletteOptions';

const PLAIN_LIST = { m: 0, p: 0, listStyle: 'none' } as const;
const GROUP_NAME = { px: 2, pt: 1, fontWeight: 700, color: 'text.secondary' } as const;
const FOOT = {
  display: { xs: 'none', sm: 'block' },
  px: 2,
  py: 1,
  borderTop: 1,
  borderColor: 'divider',
  color: 'text.secondary',
} as const;

const groupId = (from: number): string => `palette-group-${String(from)}`;

type OptionProps = HTMLAttributes<HTMLLIElement> & { readonly key?: string };

function OptionLine({ option, props }: { readonly option: PaletteOption; readonly props: OptionProps }) {
  return (
    <Box
      component="li"
      {...props}
      sx={{
        px: 2,
        py: 0.75,
        minHeight: 40,
        cursor: 'pointer',
        borderLeft: 3,
        borderColor: 'transparent',
        '&.Mui-focused': { bgcolor: 'action.selected', borderColor: 'primary.main' },
      }}
    >
      {option.type === 'hit' ? (
        <HitLine hit={option.hit} />
      ) : (
        <Box component="span" sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, py: 0.25 }}>
          <span>{option.label}</span>
          {option.type === 'run' && option.keys !== null && <KeyHint keys={option.keys.replace('mod+', 'Ctrl ')} />}
        </Box>
      )}
    </Box>
  );
}

interface Group {
  readonly name: string;
  readonly from: number;
  readonly options: readonly PaletteOption[];
}

/** Runs of options of one group, each with the place of its first. */
function groupsOf(options: readonly PaletteOption[]): readonly Group[] {
  const names = [...new Set(options.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    from: options.findIndex(({ group }) => group === name),
    options: options.filter(({ group }) => group === name),
  }));
}

/** What is found is told to whoever does not see it; so is that nothing was. */
function Told({ typed, found }: { readonly typed: string; readonly found: ReturnType<typeof usePaletteOptions> }) {
  const translate = useTranslate();
  const { options, hits, isBusy, hasFailed } = found;
  const isNothing = !isBusy && !hasFailed && options.length === 0;
  const count = typed.trim() === '' ? '' : translate('palette.found', { smart_count: hits });
  return (
    <>
      {hasFailed && (
        <Alert severity="error" sx={{ mx: 2, mb: 1 }}>
          {translate('palette.failed')}
        </Alert>
      )}
      {isNothing && (
        <Typography sx={{ px: 2, py: 3, textAlign: 'center', color: 'text.secondary' }}>
          {translate('palette.nothing', { q: typed.trim() })}
        </Typography>
      )}
      <Box role="status" style={visuallyHidden}>
        {isBusy ? translate('palette.busy') : count}
      </Box>
    </>
  );
}

function Foot() {
  return (
    <Typography variant="body2" sx={FOOT}>
      {useTranslate()('palette.keys')}
    </Typography>
  );
}

type Autocomplete = ReturnType<typeof useAutocomplete<PaletteOption>>;

interface ListProps {
  readonly options: readonly PaletteOption[];
  readonly isBusy: boolean;
  readonly listboxProps: ReturnType<Autocomplete['getListboxProps']>;
  readonly getOptionProps: Autocomplete['getOptionProps'];
}

function OptionList({ options, isBusy, listboxProps, getOptionProps }: ListProps) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      {...listboxProps}
      aria-label={translate('palette.title')}
      aria-busy={isBusy}
      sx={{ ...PLAIN_LIST, py: options.length === 0 ? 0 : 1, overflowY: 'auto', minHeight: 0 }}
    >
      {groupsOf(options).map(({ name, from, options: own }) => (
        <Box key={name} component="li" role="presentation">
          <Typography id={groupId(from)} component="div" variant="body2" sx={GROUP_NAME}>
            {name}
          </Typography>
          <Box component="ul" role="group" aria-labelledby={groupId(from)} sx={PLAIN_LIST}>
            {own.map((option, at) => {
              const { key: _key, ...props } = getOptionProps({ option, index: from + at }) as OptionProps;
              return <OptionLine key={option.id} option={option} props={props} />;
            })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

interface PaletteProps {
  readonly typedInto: TypedInto;
  readonly onChosen: (option: PaletteOption) => void;
}

/** Enter came before the answer to what was typed: the first that is found is what was meant. */
function useFirstOnceFound(
  isEntered: boolean,
  { options, isBusy, hasFailed }: ReturnType<typeof usePaletteOptions>,
  onChosen: (option: PaletteOption) => void,
): void {
  const choose = useEffectEvent(() => {
    const [first] = options;
    if (first !== undefined) {
      onChosen(first);
    }
  });
  const isDue = isEntered && !isBusy && !hasFailed;
  useEffect(() => {
    if (isDue) {
      choose();
    }
  }, [isDue]);
}

export default function Palette({ typedInto, onChosen }: PaletteProps) {
  const { typed, isEntered, type, enter } = typedInto;
  const found = usePaletteOptions(typed);
  useFirstOnceFound(isEntered, found, onChosen);
  /** A line was sought out by arrow or mouse: Enter means that one, whatever else is found. */
  const [isSoughtOut, setSoughtOut] = useState(false);
  const { getRootProps, getInputProps, getListboxProps, getOptionProps } = useAutocomplete<PaletteOption>({
    id: 'palette',
    open: true,
    options: found.options,
    value: null,
    inputValue: typed,
    autoHighlight: true,
    filterOptions: (all) => all,
    getOptionLabel: (option) => (option.type === 'hit' ? option.hit.title : option.label),
    getOptionKey: ({ id }) => id,
    isOptionEqualToValue: (one, other) => one.id === other.id,
    onInputChange: (_event, text, reason) => {
      if (reason === 'input') {
        setSoughtOut(false);
        type(text);
      }
    },
    onHighlightChange: () => setSoughtOut(true),
    // A record that stands there while a question is under way answers another one.
    onChange: (_event, option) => {
      if (option !== null && !(found.isBusy && option.type === 'hit')) {
        onChosen(option);
      }
    },
    onClose: (_event, reason) => reason === 'escape' && palette.close(),
  });
  const onKeyDown = (event: KeyboardEvent & { defaultMuiPrevented?: boolean }) => {
    if (event.key === 'Enter' && found.isBusy && !isSoughtOut) {
      event.defaultMuiPrevented = true;
      event.preventDefault();
      enter();
    }
  };
  return (
    <>
      <PaletteField rootProps={getRootProps({ onKeyDown })} inputProps={getInputProps()} />
      <Told typed={typed} found={found} />
      <OptionList
        options={found.options}
        isBusy={found.isBusy}
        listboxProps={getListboxProps()}
        getOptionProps={getOptionProps}
      />
      <Foot />
    </>
  );
}
