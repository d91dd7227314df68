/** Takes stacks of scans: the day of receipt, then files chosen with the keyboard or dropped; they are sent at once. */
import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { dayInAmsterdam } from '../../flow/days';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { HandedInFiles } from './HandedInFiles';
import { useHandIn } from './useHandIn';
import { useOpenedAt } from '../../flow/useOpenedAt';

/** What a scanner makes. The server looks at the bytes; this only helps in choosing. */
const SUGGESTED = '.pdf,.tif,.tiff,.jpg,.jpeg,.png';

interface DayFieldProps {
  readonly value: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
}

function DayField({ value, today, onChange }: DayFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      type="date"
      size="small"
      required
      label={translate('intake.field.receivedOn')}
      value={value}
      sx={{ width: '12rem', m: 0 }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function ChooseFiles({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={SUGGESTED}
        tabIndex={-1}
        aria-label={translate('intake.batch.choose')}
        style={visuallyHidden}
        onChange={(event) => {
          onChoose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button variant="contained" onClick={() => input.current?.click()}>
        {translate('intake.batch.choose')}
      </Button>
    </>
  );
}

export function HandInStacks() {
  const translate = useTranslate();
  const today = dayInAmsterdam(useOpenedAt());
  const [receivedOn, setReceivedOn] = useState(today);
  const [isOver, setOver] = useState(false);
  const [isDayWrong, setDayWrong] = useState(false);
  const { files, handIn } = useHandIn();
  const take = (chosen: readonly File[]) => {
    const isRight = receivedOn !== '' && receivedOn <= today;
    setDayWrong(!isRight);
    if (isRight) {
      handIn(receivedOn, chosen);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <Paper
      component="section"
      aria-label={translate('intake.batch.handIn')}
      variant="outlined"
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      sx={{
        position: 'relative',
        p: 2,
        mb: 2,
        borderWidth: 2,
        borderStyle: 'dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
      }}
    >
      <Typography component="h2" variant="h2" sx={{ mb: 1.5 }}>
        {translate('intake.batch.handIn')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <DayField value={receivedOn} today={today} onChange={setReceivedOn} />
        <ChooseFiles onChoose={take} />
        <Typography variant="body2" color="text.secondary">
          {translate('intake.batch.drop')}
        </Typography>
      </Box>
      {isDayWrong && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('intake.batch.dateFirst')}
        </Alert>
      )}
      <HandedInFiles files={files} />
    </Paper>
  );
}
