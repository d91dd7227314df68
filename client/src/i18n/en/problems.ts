/** English sentences for what was refused and why; the same keys as the Dutch ones. */
import { errorTextsIn } from '@desk/shared/contract/errorTexts';
import type { problems as nl } from '../nl/problems';
import type { Shape } from '../shape';

export const problems = {
  error: errorTextsIn('en'),
  refusal: {
    roleNotAllowed: 'Your role may not do this.',
    notInThisStatus: 'This is not possible in this status.',
    fourEyes: 'You have worked on this case yourself. These people can decide: %{people}.',
    noOtherEyes: 'Everybody who may decide has worked on this case.',
    letterMissing: 'No letter has been registered yet.',
    letterUnread:
      '1 letter has not been read yet (%{items}). |||| %{smart_count} letters have not been read yet (%{items}).',
    letterUnscanned: '1 letter still waits for its scan. |||| %{smart_count} letters still wait for their scans.',
    noEstablishmentNumber: 'This application has no establishment number.',
    establishmentAsked: 'The question was asked or answered already.',
    intakeIncomplete:
      'The mail checklist has 1 open question. |||| The mail checklist has %{smart_count} open questions.',
    upgradeUnanswered: 'The letter does not say that this is an upgrade. Ask the customer and record the answer.',
    upgradeDenied: 'The customer says that this is no upgrade. Withdraw the application.',
    upgradeNotInQuestion: 'Nobody has looked at the letter yet.',
    separateRoute: 'This application belongs in the separate route. Refer the case.',
    noSeparateRoute: 'There is no reason for the separate route.',
    heldByAnother: '%{people} is working on this case.',
    notAssigned: 'Nobody is working on this case yet.',
    claimed: '%{people} has this case already.',
    claimActive:
      '%{people} is still working on this case. You can take it over in 1 minute if nothing happens. |||| %{people} is still working on this case. You can take it over in %{smart_count} minutes if nothing happens.',
    nothingToTakeOver: 'There is nothing to take over.',
    notYours: 'This case is not in your hands.',
    nothingMissing: 'Nothing is missing.',
    identificationNotNeeded: 'This level needs no identification.',
    paperChecksOpen: '1 check on paper has not passed. |||| %{smart_count} checks on paper have not passed.',
    checksIncomplete: '1 check is still open. |||| %{smart_count} checks are still open.',
    againstRecord:
      '%{items} is passed, but the checklist of its letter says no. |||| %{items} are passed, but the checklists of their letters say no.',
    evidenceMissing: '1 check has no evidence (%{items}). |||| %{smart_count} checks have no evidence (%{items}).',
    evidenceOtherKind:
      'The evidence of 1 check is a page of another kind (%{items}). |||| The evidence of %{smart_count} checks is a page of another kind (%{items}).',
    evidenceNotSeen:
      'For 1 check the page was not looked at as it is now (%{items}). |||| For %{smart_count} checks the page was not looked at as it is now (%{items}).',
    mismatchesOpen: '1 difference is not settled yet. |||| %{smart_count} differences are not settled yet.',
    checksFailed: '1 check has failed. |||| %{smart_count} checks have failed.',
    waiversNotAccepted: '1 waiver is not accepted. |||| Not all %{smart_count} waivers are accepted.',
    registerDataMissing: 'No date of trade register data has been recorded.',
    registerDataTooOld:
      'The register data are 1 day old, which is too old. |||| The register data are %{smart_count} days old, which is too old.',
    nobodyPending: 'Nobody is waiting for activation any more.',
    conflictDeclared: 'You declared an interest in this case.',
    managerNeeded: 'The users need a manager at this level.',
    lastPerson: 'This is the last person; reject the application instead.',
    nobodyDropped: 'Nobody was left out.',
    reportedAlready: 'A report is open already.',
    reportedYourself: 'You recorded the report yourself. Who can release: %{people}.',
    somebodyActivated: 'Somebody has activated already. Close the case off instead.',
    notDueYet: 'The period has not ended yet.',
  },
} as const satisfies Shape<typeof nl>;
