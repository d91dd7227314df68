/** Why a desk is not ready for work: stable codes for programs, and a sentence for whoever looks after it. */
import { say, type Sentences } from './sentences';

export const READINESS_REASONS = {
  databaseUnreachable: say(
    'De database antwoordt niet. Kijk of die draait en of DATABASE_URL klopt.',
    'The database does not answer. See whether it runs and whether DATABASE_URL is right.',
  ),
  databaseGone: say(
    'Het databasebestand staat niet meer op zijn plaats, of er staat een ander. Stop het systeem, zet het bestand terug en start opnieuw.',
    'The file of the database is no longer in its place, or another one is. Stop the desk, put the file back, and start again.',
  ),
  databaseReadOnly: say(
    'De database neemt niets aan: het is een stand-by of staat op alleen lezen. Verwijs DATABASE_URL naar de hoofdserver, of geef het systeem schrijfrecht op het bestand.',
    'The database takes nothing: it is a standby or read-only. Point DATABASE_URL at the primary, or let the desk write to the file.',
  ),
  databaseFull: say(
    'De schijf van de database is vol. Maak ruimte vrij.',
    'The disk of the database is full. Make room on it.',
  ),
  databaseDamaged: say(
    'Het databasebestand is beschadigd. Stop het systeem en zet de laatste reservekopie terug.',
    'The file of the database is damaged. Stop the desk and restore the last backup.',
  ),
  databaseSlow: say(
    'De database deed er te lang over om iets op te slaan. Kijk waar die mee bezig is.',
    'The database took too long to store something. See what keeps it busy.',
  ),
  schemaOlder: say(
    'De database is nog niet bijgewerkt voor deze versie. Start het systeem opnieuw.',
    'The database has not been brought up to date for this version. Start the desk again.',
  ),
  schemaNewer: say(
    'De database is bijgewerkt door een nieuwere versie. Zet die versie van het systeem terug.',
    'The database was brought up to date by a newer version. Run that version of the desk.',
  ),
  storageFull: say(
    'De schijf met de gegevensmap is vol. Maak ruimte vrij.',
    'The disk with the data folder is full. Make room on it.',
  ),
  storageNotWritable: say(
    'In de gegevensmap kan niet worden geschreven. Geef het systeem schrijfrecht op DATA_DIR.',
    'The data folder cannot be written to. Let the desk write to DATA_DIR.',
  ),
  trailBroken: say(
    'Het logboek klopt niet met wat is ondertekend. Laat niets herstellen: bewaar database en gegevensmap, en draai npm run audit:verify.',
    'The audit trail is not what was signed. Repair nothing: keep the database and the data folder, and run npm run audit:verify.',
  ),
  trailNotVerified: say(
    'Het systeem heeft zijn logboek al twee dagen niet nagekeken. Kijk of het achtergrondwerk draait (ROLE) en wat het log erover zegt, en draai npm run audit:verify.',
    'The desk has not verified its audit trail for two days. See whether the background work runs (ROLE) and what the log says about it, and run npm run audit:verify.',
  ),
  documentsBroken: say(
    'In de documentopslag ontbreekt een bestand, of het is veranderd. Zet het terug uit de reservekopie en draai npm run audit:verify.',
    'A file of the document store is gone or changed. Restore it from the backup, and run npm run audit:verify.',
  ),
  readsNotTold: say(
    'Wie wat bekijkt, komt niet in het logboek. Bekijken kan nog even, daarna niet meer. Kijk of de database en DATA_DIR te beschrijven zijn.',
    'Who sees what does not reach the audit trail. Reading goes on for a while and then stops. See whether the database and DATA_DIR can be written to.',
  ),
  workerSilent: say(
    'Het achtergrondwerk staat stil. Start het systeem opnieuw.',
    'The background work stands still. Start the desk again.',
  ),
  leaving: say(
    'Dit proces stopt zo; de proxy stuurt nieuwe verzoeken naar een ander, als dat er is. Er is niets te doen.',
    'This process is about to end; the proxy sends new requests to another one, if there is one. There is nothing to do.',
  ),
} as const satisfies Record<string, Sentences>;

export type ReadinessReason = keyof typeof READINESS_REASONS;
