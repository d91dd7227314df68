/** Shows which key does the same; hidden from readers of the screen, who get it through aria-keyshortcuts. */
import { Box } from '@mui/material';

export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: { xs: 'none', md: 'inline' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        px: 0.5,
        fontSize: '0.75rem',
        fontFamily: 'inherit',
        // Readable on whatever it stands on, a filled button included.
        color: 'inherit',
      }}
    >
      {/* A capital is another key than its small letter: it is pressed with Shift. */}
      {/^[A-Z]$/.test(keys) ? `⇧${keys}` : keys}
    </Box>
  );
}

/** The key behind the words of a button; nothing when it has none. */
export function KeyAfter({ keys }: { readonly keys: string | null }) {
  return keys === null ? null : (
    <>
      &nbsp;
      <KeyHint keys={keys} />
    </>
  );
}
