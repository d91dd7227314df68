/** Decides how the desk looks: two quiet palettes whose every text has a contrast of at least 4.5 to 1. */
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { NOTICE_TOP } from '../ui/noticePlace';

const fontFamily = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** What both palettes share: square-ish surfaces, a focus ring that is seen on every background, dense tables. */
const shared = {
  shape: { borderRadius: 6 },
  typography: {
    fontFamily,
    h1: { fontSize: '1.25rem', fontWeight: 600 },
    h2: { fontSize: '1.05rem', fontWeight: 600 },
  },
  // In widths of letters, not of dots: for somebody with large text a window holds less, and is laid out as the smaller one it is.
  breakpoints: { unit: 'em', values: { xs: 0, sm: 37.5, md: 56.25, lg: 75, xl: 96 } },
  sidebar: { width: 216, closedWidth: 52 },
} as const satisfies RaThemeOptions;

/** Lets a part become narrower than what it holds, so that tables and tabs scroll inside it and the page does not. */
const NARROW = { minWidth: 0, maxWidth: '100%' } as const;

/** For whoever asks the system for less motion nothing fades, slides or turns. Not quite no time at all: what waits for the end of a fade is told of it. */
const STILL = {
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationDelay: '0s !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      transitionDelay: '0s !important',
      scrollBehavior: 'auto !important',
    },
  },
} as const;

/** Below `md`. */
const LITTLE_ROOM = '@media (max-width: 56.24em)';
/** A label above its field, and the frame of the field without the gap that the label had in it. */
const ABOVE = {
  position: 'static',
  transform: 'none',
  maxWidth: 'none',
  whiteSpace: 'normal',
  overflow: 'visible',
  fontSize: '0.875rem',
  marginBottom: 2,
} as const;
const CLOSED = { top: 0, '& legend': { display: 'none' } } as const;

/** In the bar on top: at the foot of a page stand its buttons. No wider than the middle, for at both ends stand the bar's own. */
const NOTICE = {
  '&.MuiSnackbar-anchorOriginTopCenter': { top: NOTICE_TOP.bar, maxWidth: '36vw' },
  // Beside the search, which begins before the middle there.
  '@media (min-width: 56.25em) and (max-width: 74.99em)': { '&.MuiSnackbar-anchorOriginTopCenter': { left: '36%' } },
  [LITTLE_ROOM]: { '&.MuiSnackbar-anchorOriginTopCenter': { top: NOTICE_TOP.below, maxWidth: 'none' } },
} as const;

interface Colours {
  readonly focus: string;
  /** Of what lies over a page. */
  readonly surface: string;
  readonly tooltip: string;
}

function components(
  base: typeof defaultLightTheme,
  { focus: focusColor, surface, tooltip }: Colours,
): NonNullable<RaThemeOptions['components']> {
  const ring = { outline: `3px solid ${focusColor}`, outlineOffset: '-3px' };
  return {
    ...base.components,
    MuiCssBaseline: {
      styleOverrides: {
        ...STILL,
        // Where the page itself has the focus, as after a link, a line above it says so.
        '#main-content:focus': { outline: 'none' },
        '#main-content:focus-visible': { boxShadow: `inset 0 3px ${focusColor}` },
      },
    },
    MuiButtonBase: { styleOverrides: { root: { '&.Mui-focusVisible': ring } } },
    MuiLink: {
      defaultProps: { underline: 'always' },
      styleOverrides: { root: { '&:focus-visible': { ...ring, outlineOffset: '2px', borderRadius: 2 } } },
    },
    MuiButton: { styleOverrides: { root: { textTransform: 'none', fontWeight: 600 } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', minHeight: 44, fontWeight: 600 } } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 600, whiteSpace: 'nowrap' } } },
    // What is asked scrolls; the buttons that answer it stay in view.
    MuiDialog: {
      styleOverrides: { paper: { '& > form': { display: 'flex', flexDirection: 'column', minHeight: 0 } } },
    },
    // As high as its letters, also where those are large.
    MuiChip: { styleOverrides: { root: { height: '2rem' }, sizeSmall: { height: '1.5rem' } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    // What lies below does not shine through its words.
    MuiTooltip: { styleOverrides: { tooltip: { backgroundColor: tooltip, color: '#ffffff', fontSize: '0.8125rem' } } },
    MuiSnackbar: { styleOverrides: { root: NOTICE } },
    // The framework turns one in the bar while it loads, without a name; what is loading says so itself.
    MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    // Where there is little room a label stands above its field, on as many lines as it takes, and is never cut off.
    MuiInputLabel: { styleOverrides: { root: { [LITTLE_ROOM]: ABOVE } } },
    // What was chosen is read whole.
    MuiSelect: { styleOverrides: { select: { [LITTLE_ROOM]: { whiteSpace: 'normal', overflowWrap: 'anywhere' } } } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { [LITTLE_ROOM]: CLOSED } } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    // What stands beside each other above a list stands on one line, on the ground that the list lies on.
    RaTopToolbar: { styleOverrides: { root: { alignItems: 'center', backgroundColor: 'transparent' } } },
    // A button alone above a list does not touch the bar.
    RaListToolbar: { styleOverrides: { root: { '&:not(:has(form))': { paddingTop: '0.5rem' } } } },
    // A band across the page says more than its one button does; in a small window it lies over the end of the form.
    RaToolbar: {
      styleOverrides: {
        root: {
          '&.RaToolbar-desktopToolbar': { backgroundColor: 'transparent', paddingInline: '1rem' },
          '&.RaToolbar-mobileToolbar': { backgroundColor: surface, boxShadow: '0 -1px 4px rgba(0, 0, 0, 0.35)' },
        },
      },
    },
    // On two lines where one has no room for it.
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: { [LITTLE_ROOM]: { '& .RaBulkActionsToolbar-toolbar': { flexWrap: 'wrap', paddingInline: 4 } } },
      },
    },
    RaLayout: { styleOverrides: { root: { minWidth: 0, '& .RaLayout-content': NARROW } } },
    RaList: { styleOverrides: { root: { ...NARROW, '& .RaList-main, & .RaList-content': NARROW } } },
    RaShow: { styleOverrides: { root: { '& .RaShow-main, & .RaShow-card': NARROW } } },
    RaEdit: { styleOverrides: { root: { '& .RaEdit-main, & .RaEdit-card': NARROW } } },
    RaCreate: { styleOverrides: { root: { '& .RaCreate-main, & .RaCreate-card': NARROW } } },
  };
}

export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  ...shared,
  palette: {
    mode: 'light',
    primary: { main: '#0b4f8a', contrastText: '#ffffff' },
    secondary: { main: '#0a3a66', contrastText: '#ffffff' },
    error: { main: '#a3161b' },
    warning: { main: '#8a4b00' },
    success: { main: '#1b6b2f' },
    info: { main: '#0b4f8a' },
    text: { primary: '#16202b', secondary: '#47535f' },
    background: { default: '#f4f6f8', paper: '#ffffff' },
    divider: '#d3dae1',
  },
  components: components(defaultLightTheme, { focus: '#c76b00', surface: '#ffffff', tooltip: '#16202b' }),
};

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  ...shared,
  palette: {
    mode: 'dark',
    primary: { main: '#8cc0f5', contrastText: '#06192b' },
    secondary: { main: '#16324d', contrastText: '#ffffff' },
    error: { main: '#ff9c96' },
    warning: { main: '#ffc46b' },
    success: { main: '#86d99a' },
    info: { main: '#8cc0f5' },
    text: { primary: '#e8edf2', secondary: '#b4c0cc' },
    background: { default: '#10161d', paper: '#18212b' },
    divider: '#334252',
  },
  components: components(defaultDarkTheme, { focus: '#ffb84d', surface: '#18212b', tooltip: '#3d4f61' }),
};
