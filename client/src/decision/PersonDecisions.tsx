/** The persons of a case as the decision stands: who gets the level, who is left out and why, with the buttons to change it. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { REASON_CODES, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { endedEarly } from '@desk/shared/flow/statuses';
import { ActionDialog } from '../flow/ActionDialog';
import { fullName } from '../flow/people';
import { usePerformAction } from '../flow/usePerformAction';
import { LevelChange } from '../ui/LevelChange';
import { RejectionCodes } from './RejectionCodes';

interface DropDialogProps {
  readonly record: ApplicationDetail;
  readonly person: ApplicationPerson;
  readonly onClose: () => void;
}

/** What this person's own checks failed on is proposed as the reason. */
function foundReasons({ checks }: ApplicationDetail, personId: string): ReasonCode[] {
  const failed = checks.filter(({ subjectId, outcome }) => subjectId === personId && outcome === 'failed');
  return REASON_CODES.filter((code) => failed.some(({ reasonCode }) => reasonCode === code));
}

function DropDialog({ record, person, onClose }: DropDialogProps) {
  const found = foundReasons(record, person.id);
  const [chosen, setChosen] = useState<readonly ReasonCode[]>(found);
  const others = REASON_CODES.filter((code) => !found.includes(code));
  return (
    <ActionDialog
      record={record}
      action="dropPerson"
      fixed={{ personId: person.id, reasonCodes: chosen }}
      onClose={onClose}
    >
      <Typography sx={{ fontWeight: 600 }}>{fullName(person)}</Typography>
      <RejectionCodes found={found} others={others} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}

/** Where a person stands: gets the level, does not since the case ended, left out with reasons, activated, or closed off later on. */
function useStanding(record: ApplicationDetail): (person: ApplicationPerson) => string {
  const translate = useTranslate();
  return ({ outcome, dropCodes }) => {
    if (outcome === 'closedOff' && dropCodes) {
      return translate('decision.person.dropped', {
        reasons: dropCodes.map((code) => translate(`checks.reason.${code}`)).join('; '),
      });
    }
    if (outcome === 'pending') {
      return translate(endedEarly(record) ? 'decision.person.notGranted' : 'decision.person.included');
    }
    return translate(`vocabulary.personOutcome.${outcome}`);
  };
}

export function PersonDecisions({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const standing = useStanding(record);
  const { perform, isBusy } = usePerformAction(record);
  const [asked, setAsked] = useState<ApplicationPerson | null>(null);
  const { available } = record.actions;
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('decision.person.title')}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {record.persons.map((person) => (
          <li key={person.id}>
            {translate(`vocabulary.personRole.${person.role}`)} {fullName(person)},{' '}
            <LevelChange from={person.currentLevel} to={record.targetLevel} />: {standing(person)}{' '}
            {person.outcome === 'pending' && available.includes('dropPerson') && (
              <Button
                size="small"
                color="error"
                aria-label={translate('decision.person.dropName', { name: fullName(person) })}
                onClick={() => {
                  setAsked(person);
                }}
              >
                {translate('vocabulary.action.dropPerson')}
              </Button>
            )}
            {person.outcome === 'closedOff' && available.includes('reinstatePerson') && (
              <Button
                size="small"
                disabled={isBusy}
                aria-label={translate('decision.person.reinstateName', { name: fullName(person) })}
                onClick={() => {
                  void perform('reinstatePerson', { personId: person.id });
                }}
              >
                {translate('vocabulary.action.reinstatePerson')}
              </Button>
            )}
          </li>
        ))}
      </Box>
      {asked !== null && (
        <DropDialog
          record={record}
          person={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Box>
  );
}
