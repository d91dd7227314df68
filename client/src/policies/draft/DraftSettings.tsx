/** The settings of a draft as a form: numbers within their bounds, who appears in person, which levels can be asked for. */
import { Checkbox, FormControlLabel, FormGroup, FormLabel, Paper, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TARGET_LEVEL_IDS, type AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { LIBERATION_DAY_RULES } from '@desk/shared/calendar/workingDays';
import { IDENTIFICATION_SUBJECTS, type IdentificationSubject, type PolicySettings } from '@desk/shared/policy/policy';
import { DraftChannels } from './DraftChannels';
import { DraftPostDays } from './DraftPostDays';
import type { DraftPartProps } from './draftPart';
import { boundsOf, type CountSetting } from './draftWords';

const COUNTS: readonly CountSetting[] = [
  'codeLifeDays',
  'linkLifeDays',
  'smsLifeHours',
  'letterCooldownDays',
  'contractMaxAgeMonths',
  'extractMaxAgeDays',
  'idMinValidityMonths',
  'applicationLapseMonths',
  'approvalLapseDays',
  'reissueCooldownMinutes',
  'supplementTermDays',
  'reminderDays',
  'supplementGraceDays',
  'maxUsersNormalRoute',
  'retentionYears',
  'identityImageDays',
  'maxActivationAttempts',
];
const SWITCHES = [
  'idCopyOfEmployedUserRequired',
  'decideAtOwnLevel',
  'identityCertificateRequired',
] as const satisfies readonly (keyof PolicySettings)[];
const APPEAR_FOR = ['EH3', 'EH4'] as const satisfies readonly AssuranceLevelId[];

function toggled<T>(list: readonly T[], item: T, all: readonly T[]): T[] {
  return all.filter((one) => (one === item ? !list.includes(one) : list.includes(one)));
}

/** A level that nobody appears for is left out, as the policy wants it. */
function withSubjects(
  settings: PolicySettings,
  level: AssuranceLevelId,
  subject: IdentificationSubject,
): PolicySettings {
  const { [level]: before = [], ...others } = settings.identificationSubjects;
  const subjects = toggled(before, subject, IDENTIFICATION_SUBJECTS);
  const identificationSubjects = subjects.length === 0 ? others : { ...others, [level]: subjects };
  return { ...settings, identificationSubjects };
}

/** Above its field, on as many lines as it takes: cut off, nobody knows which number this is. */
const LABEL_ABOVE = {
  justifyContent: 'end',
  '& .MuiInputLabel-root': { position: 'static', transform: 'none', whiteSpace: 'normal', mb: 0.5 },
  '& legend': { display: 'none' },
  '& fieldset': { top: 0 },
} as const;

function CountField({ setting, content, onChange }: DraftPartProps & { readonly setting: CountSetting }) {
  const translate = useTranslate();
  const { least, most } = boundsOf(setting);
  const value = content.settings[setting];
  const isWrong = !Number.isInteger(value) || value < least || value > most;
  return (
    <TextField
      size="small"
      type="number"
      label={translate(`vocabulary.policySetting.${setting}`)}
      value={Number.isNaN(value) ? '' : value}
      error={isWrong}
      sx={LABEL_ABOVE}
      helperText={`${String(least)}–${String(most)}`}
      slotProps={{ htmlInput: { min: least, max: most, step: 1 } }}
      onChange={({ target }) => {
        const settings = { ...content.settings, [setting]: target.value === '' ? Number.NaN : Number(target.value) };
        onChange({ ...content, settings });
      }}
    />
  );
}

function Choice({ label, checked, onToggle }: { label: string; checked: boolean; onToggle: () => void }) {
  return <FormControlLabel control={<Checkbox size="small" checked={checked} onChange={onToggle} />} label={label} />;
}

export function DraftSettings({ content, onChange }: DraftPartProps) {
  const translate = useTranslate();
  const { settings, targetLevels } = content;
  return (
    <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-labelledby="draft-settings">
      <Typography variant="h2" id="draft-settings" sx={{ mb: 2 }}>
        {translate('general.policy.settings')}
      </Typography>
      <Stack sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))' }}>
        {COUNTS.map((setting) => (
          <CountField key={setting} setting={setting} content={content} onChange={onChange} />
        ))}
        <TextField
          select
          size="small"
          label={translate('vocabulary.policySetting.liberationDayOff')}
          value={settings.liberationDayOff}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          onChange={({ target }) => {
            const liberationDayOff = LIBERATION_DAY_RULES.find((rule) => rule === target.value) ?? 'lustrum';
            onChange({ ...content, settings: { ...settings, liberationDayOff } });
          }}
        >
          {LIBERATION_DAY_RULES.map((rule) => (
            <option key={rule} value={rule}>
              {translate(`vocabulary.liberationDay.${rule}`)}
            </option>
          ))}
        </TextField>
      </Stack>
      <FormGroup sx={{ mt: 2 }}>
        {SWITCHES.map((setting) => (
          <Choice
            key={setting}
            label={translate(`vocabulary.policySetting.${setting}`)}
            checked={settings[setting]}
            onToggle={() => onChange({ ...content, settings: { ...settings, [setting]: !settings[setting] } })}
          />
        ))}
        {APPEAR_FOR.flatMap((level) =>
          IDENTIFICATION_SUBJECTS.map((subject) => (
            <Choice
              key={`${level}-${subject}`}
              label={translate('policyDraft.appears', {
                subject: translate(`vocabulary.checkSubject.${subject}`),
                level,
              })}
              checked={settings.identificationSubjects[level]?.includes(subject) ?? false}
              onToggle={() => {
                onChange({ ...content, settings: withSubjects(settings, level, subject) });
              }}
            />
          )),
        )}
      </FormGroup>
      <DraftPostDays content={content} onChange={onChange} />
      <DraftChannels content={content} onChange={onChange} />
      <FormLabel component="p" id="draft-levels" sx={{ mt: 2 }}>
        {translate('policyDraft.levels')}
      </FormLabel>
      <FormGroup row role="group" aria-labelledby="draft-levels">
        {TARGET_LEVEL_IDS.map((level) => (
          <Choice
            key={level}
            label={level}
            checked={targetLevels.includes(level)}
            onToggle={() => {
              onChange({ ...content, targetLevels: toggled(targetLevels, level, TARGET_LEVEL_IDS) });
            }}
          />
        ))}
      </FormGroup>
    </Paper>
  );
}
