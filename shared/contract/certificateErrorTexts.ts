/** The sentences of errors about the certificates of staff. */
import { say, type Sentences } from './sentences';

export const CERTIFICATE_ERROR_TEXTS = {
  certificateOfOwn: say(
    'Uw eigen certificaat legt u niet zelf vast en trekt u niet zelf in. Vraag een andere beheerder.',
    'You neither record nor withdraw your own certificate. Ask another administrator.',
  ),
  certificateNotNeeded: say(
    'Met deze rol legt niemand identiteitscontroles vast; een certificaat is hier niet nodig.',
    'Nobody records identity checks with this role; it needs no certificate.',
  ),
  certificateWaits: say(
    'Voor dit account wacht al een certificaat op een andere beheerder. Laat dat eerst bevestigen of weigeren.',
    'A certificate for this account waits for another administrator already. Have that confirmed or refused first.',
  ),
  certificateEnded: say(
    'Dit certificaat is verlopen terwijl het op bevestiging wachtte. Wijs het af, en laat een geldig certificaat vastleggen.',
    'This certificate ended while it waited to be confirmed. Refuse it, and have one recorded that counts.',
  ),
  certificateNotWaiting: say(
    'Dit certificaat wacht niet meer op bevestiging. Ververs de pagina.',
    'This certificate does not wait for confirmation any more. Refresh the page.',
  ),
  certificateNotStanding: say(
    'Dit certificaat is niet bevestigd of al ingetrokken. Ververs de pagina.',
    'This certificate was not confirmed, or is withdrawn already. Refresh the page.',
  ),
  certificateOtherEyes: say(
    'Een andere beheerder moet dit certificaat bevestigen: niet wie het vastlegde, niet wie het account van de medewerker of van de vastlegger aanmaakte of bevestigde, niet iemand wiens account de vastlegger aanmaakte of bevestigde, en niet de medewerker zelf.',
    'Another administrator has to confirm this certificate: not the one who recorded it, nor who made or confirmed the account of the colleague or of the recorder, nor anybody whose account the recorder made or confirmed, nor the colleague themself.',
  ),
} as const satisfies Record<string, Sentences>;
