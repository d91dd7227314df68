/** Everything that opens over a screen: dialogs, sheets and menus, each with the sources that draw it. */
import { OVER_THE_LIST } from './dialogsOfList';
import { press } from './look';
import { askedForCode, both, leftAlone, offering, onBench, other, pane, sheet, type OverScreen } from './opening';
import { rows } from './screens';

const ON_THE_BENCH: readonly OverScreen[] = [
  ...(['register', 'registration', 'application'] as const).map((name) => ({
    name: `sheet: ${name}`,
    from: ['application/bench/CaseSheets'],
    path: 'working',
    as: 'verifier1' as const,
    open: sheet(name),
  })),
  {
    name: 'other actions',
    from: ['application/bench/CaseActions'],
    path: 'working',
    as: 'verifier1',
    open: onBench(','),
  },
  {
    name: 'an action',
    from: ['flow/ActionDialog'],
    path: 'working',
    as: 'verifier1',
    open: other('Trek aanvraag in', 'Withdraw'),
  },
  {
    name: 'a correction',
    from: ['application/bench/CorrectDialog'],
    path: 'working',
    as: 'verifier1',
    open: other('Corrigeer gegevens', 'Correct'),
  },
  {
    name: 'a question to the customer',
    from: ['application/bench/SupplementDialog'],
    path: 'working',
    as: 'verifier1',
    open: other('Vraag aanvulling', 'Ask for supplement'),
  },
  {
    name: 'a meeting in person',
    from: ['application/bench/IdentificationDialog'],
    path: 'working',
    as: 'verifier1',
    open: offering('sendToIdentification', press('Stuur naar identificatie', 'Send to identification')),
  },
  {
    name: 'somebody who knows nothing of it',
    from: ['dispatch/notMe/NotMeDialog'],
    path: 'working',
    as: 'verifier1',
    open: other('Leg “dit was', 'Record “this was'),
  },
  {
    name: 'proposals together',
    from: ['checks/ProposalReview'],
    path: 'working',
    as: 'verifier1',
    open: onBench('b'),
  },
  {
    name: 'the kinds of a page',
    from: ['application/bench/scan/PageKindBar'],
    path: 'letters',
    as: 'verifier1',
    open: press('Wijzig soort', 'Change kind'),
  },
  {
    name: 'blacking out for good',
    from: ['application/bench/scan/RedactPanel'],
    path: 'letters',
    as: 'verifier1',
    open: both(press('Scherm af', 'Redact'), press('Voeg een vlak toe', 'Add an area'), async (look) => {
      await look.page.getByLabel(look.say('Reden van het afschermen', 'Reason for redacting')).fill('BSN zichtbaar');
      await press('Scherm 1 vlak af', 'Redact 1 area')(look);
    }),
  },
  {
    name: 'a letter to another case',
    from: ['intake/letter/RelinkDialog'],
    path: 'letters',
    as: 'verifier1',
    open: press('Hoort bij een andere', 'Belongs to another'),
  },
  {
    name: 'a letter taken off its case',
    from: ['intake/letter/StrikeDialog'],
    path: 'logged',
    as: 'verifier1',
    open: press('Haal van de zaak', 'Take off the case'),
  },
  {
    name: 'where the paper is',
    from: ['intake/letter/PaperDialog', 'intake/letter/LetterDialog'],
    path: 'logged',
    as: 'verifier1',
    open: press('Waar is het papier', 'Where the paper is'),
  },
];

const ELSEWHERE: readonly OverScreen[] = [
  {
    name: 'a letter put aside',
    from: ['intake/tray/DiscardDialog'],
    path: '/scanned-letters',
    as: 'verifier1',
    open: both(pane('Zaak', 'Case'), press('Leg terzijde', 'Put aside')),
  },
  {
    name: 'a bundle of evidence for a period',
    from: ['audit/ExportBundle'],
    path: '/audit-events',
    as: 'auditor1',
    open: press('Haal bewijsbundel op', 'Fetch bundle of evidence'),
  },
  {
    name: 'a sample to draw, by what stands out',
    from: ['audit/samples/DrawSampleDialog'],
    path: '/samples',
    as: 'auditor1',
    isDaily: true,
    open: both(rows, press('Trek een steekproef', 'Draw a sample'), ({ page, say }) =>
      page.getByRole('radio', { name: say('Meer kans', 'More chance') }).check(),
    ),
  },
  {
    name: 'a finding of a sampled case',
    from: ['audit/samples/FindingDialog'],
    path: 'sample',
    as: 'auditor1',
    open: press('Leg bevinding vast', 'Record finding'),
  },
  {
    name: 'a sample to close',
    from: ['audit/samples/CloseSampleDialog'],
    path: 'sample',
    as: 'auditor1',
    open: press('Sluit de steekproef af', 'Close the sample'),
  },
  {
    name: 'a return with remarks',
    from: ['decision/ReturnDialog'],
    path: 'awaiting',
    as: 'supervisor3',
    isDaily: true,
    open: press('Stuur terug', 'Send back'),
  },
  {
    name: 'a new code',
    from: ['dispatch/ReissueDialog'],
    path: 'sent',
    as: 'supervisor3',
    open: press('Verstuur nieuwe code', 'Send new code'),
  },
  {
    name: 'a message to a customer',
    from: ['dispatch/messages/MessageDialog'],
    path: 'messages',
    as: 'supervisor3',
    open: press('Bekijk ', 'Look at '),
  },
  {
    name: 'why a letter came back',
    from: ['dispatch/messages/ReturnedDialog', 'dispatch/messages/LetterQuestion'],
    path: 'posted',
    as: 'supervisor3',
    open: press('Kwam terug', 'Came back'),
  },
  {
    name: 'what was done about it',
    from: ['dispatch/messages/SettleDialog'],
    path: 'messages',
    as: 'supervisor3',
    open: press('Handel af', 'Settle'),
  },
  {
    name: 'a file that is thrown away',
    from: ['intake/unread/UnreadButtons'],
    path: '/unread-files',
    as: 'verifier1',
    open: press('Gooi weg', 'Throw away'),
  },
  {
    name: 'a case as it was',
    from: ['audit/CaseAtDialog'],
    path: 'history',
    as: 'auditor1',
    open: both(press('Toon de zaak zoals', 'Show the case as'), ({ page }) =>
      page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor(),
    ),
  },
  {
    name: 'spoilt letters',
    from: ['dispatch/printing/SpoilDialog'],
    path: 'printRun',
    as: 'supervisor3',
    open: press('Printen mislukt', 'Printing went wrong'),
  },
  {
    name: 'a password to be chosen anew',
    from: ['users/ResetDialog'],
    path: 'colleague',
    as: 'administrator1',
    open: press('Nieuw wachtwoord', 'New password'),
  },
  {
    name: 'a session about to end',
    from: ['layout/IdleWarning'],
    path: '/account',
    as: 'administrator1',
    open: leftAlone,
  },
  {
    name: 'a code asked once more',
    from: ['factor/StepUpDialog'],
    path: '/users',
    as: 'administrator1',
    open: askedForCode,
  },
  {
    name: 'why a policy is drafted',
    from: ['policies/draft/DraftList'],
    path: '/policies',
    as: 'administrator1',
    open: press('Stel een nieuwe versie op', 'Draft a new version'),
  },
  {
    name: 'a draft in force',
    from: ['policies/draft/PutInForceDialog'],
    path: 'policyDraft',
    as: 'administrator1',
    open: press('Stel in werking', 'Put in force'),
  },
  {
    name: 'a draft put aside',
    from: ['policies/draft/DraftActions'],
    path: 'policyDraft',
    as: 'administrator1',
    open: press('Leg terzijde', 'Discard'),
  },
  {
    name: 'a new secret',
    from: ['webhooks/EndpointActions'],
    path: 'endpoint',
    as: 'administrator1',
    open: press('Vernieuw geheim', 'Renew secret'),
  },
  {
    name: 'the secret, this once',
    from: ['ui/SecretDialog'],
    path: 'endpoint',
    as: 'administrator1',
    open: both(press('Vernieuw geheim', 'Renew secret'), async ({ page, say }) => {
      const sure = page.getByRole('dialog').getByRole('button', { name: say('Vernieuw geheim', 'Renew secret') });
      await sure.click();
      await page.getByRole('button', { name: say('Kopieer', 'Copy') }).waitFor();
    }),
    leave: press('Ik heb het overgenomen', 'I have copied it'),
  },
  {
    name: 'a new program',
    from: ['programs/ProgramForm'],
    path: '/programs',
    as: 'administrator1',
    open: press('Vraag een programma aan', 'Ask for a program'),
  },
  {
    name: 'a new key of a program',
    from: ['programs/ProgramDialogs'],
    path: 'program',
    as: 'administrator1',
    open: press('Vraag een nieuwe sleutel aan', 'Ask for a new key'),
  },
  {
    name: 'a key that is revoked',
    from: ['programs/ProgramKeys'],
    path: 'program',
    as: 'administrator1',
    open: press('Trek sleutel in', 'Revoke key'),
  },
  {
    name: 'a new webhook',
    from: ['webhooks/EndpointForm'],
    path: '/webhook-endpoints',
    as: 'administrator1',
    open: press('Stel een webhook in', 'Set up a webhook'),
  },
  {
    name: 'once more what did not arrive',
    from: ['webhooks/ReplayDialog'],
    path: 'endpoint',
    as: 'administrator1',
    open: press('Stuur opnieuw wat', 'Send once more what'),
  },
];

export const OVER_SCREENS: readonly OverScreen[] = [...OVER_THE_LIST, ...ON_THE_BENCH, ...ELSEWHERE];
