/** The buttons under a letter in the tray, each with its key. */
import { Box, Button, Tooltip } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { KeyHint } from '../../flow/KeyHint';
import { useShortcut } from '../../ui/shortcuts';

interface KeyButtonProps {
  readonly keys: string;
  readonly labelKey: string;
  /** Why it cannot be done now; null when it can. */
  readonly obstacleKey: string | null;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function KeyButton({ keys, labelKey, obstacleKey, isBusy, onPress }: KeyButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const isOff = obstacleKey !== null || isBusy;
  const press = () => {
    if (!isOff) {
      onPress();
    } else if (obstacleKey !== null) {
      notify(obstacleKey, { type: 'info' });
    }
  };
  useShortcut(keys, labelKey, press);
  return (
    <Tooltip title={obstacleKey === null ? '' : translate(obstacleKey)} describeChild>
      <Button
        variant="outlined"
        size="small"
        aria-disabled={isOff || undefined}
        aria-description={obstacleKey === null ? undefined : translate(obstacleKey)}
        aria-keyshortcuts={keys}
        onClick={press}
        sx={
          isOff ? { color: 'text.secondary', borderStyle: 'dashed', borderColor: 'divider', cursor: 'not-allowed' } : {}
        }
      >
        <Box component="span" sx={{ mr: 1 }}>
          {translate(labelKey)}
        </Box>
        <KeyHint keys={keys} />
      </Button>
    </Tooltip>
  );
}

export interface TrayButtonsProps {
  readonly isDiscarded: boolean;
  readonly isBusy: boolean;
  readonly canSplit: boolean;
  readonly canJoin: boolean;
  /** False until the desk has told what lies behind the letter now. */
  readonly isBehindKnown: boolean;
  readonly onSplit: () => void;
  readonly onJoin: () => void;
  readonly onDiscard: () => void;
  readonly onRestore: () => void;
}

export function TrayButtons({ isDiscarded, isBusy, canSplit, canJoin, isBehindKnown, ...press }: TrayButtonsProps) {
  const { onSplit, onJoin, onDiscard, onRestore } = press;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {isDiscarded ? (
        <KeyButton keys="t" labelKey="intake.tray.restore" obstacleKey={null} isBusy={isBusy} onPress={onRestore} />
      ) : (
        <>
          <KeyButton
            keys="s"
            labelKey="intake.tray.split"
            obstacleKey={canSplit ? null : 'intake.tray.splitNone'}
            isBusy={isBusy}
            onPress={onSplit}
          />
          <KeyButton
            keys="m"
            labelKey="intake.tray.join"
            obstacleKey={canJoin || !isBehindKnown ? null : 'intake.tray.joinNone'}
            isBusy={isBusy || !isBehindKnown}
            onPress={onJoin}
          />
          <KeyButton keys="x" labelKey="intake.tray.discard" obstacleKey={null} isBusy={isBusy} onPress={onDiscard} />
        </>
      )}
    </Box>
  );
}
