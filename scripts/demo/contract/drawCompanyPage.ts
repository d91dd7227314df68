/** Page 1: which company asks for which level, and for which services. */
import type { ApplicationInput } from '@desk/shared/application/application';
import { spacedPostcode, streetLine } from '@desk/shared/language/address';
import { drawRows, drawSection, drawText } from './drawRows';

export function drawCompanyPage(doc: PDFKit.PDFDocument, application: ApplicationInput): void {
  const { address, kvkNumber, establishmentNumber, targetServices } = application;
  drawText(doc, 'Controleer of alle gegevens juist zijn voordat u tekent. Wijzig niets met de pen op deze pagina.');
  doc.moveDown(0.4);
  drawSection(doc, 'Uw aanvraag');
  drawRows(doc, [
    ['Gevraagd betrouwbaarheidsniveau', `eHerkenning ${application.targetLevel}`],
    ['Aangevraagd op', new Date(application.submittedAt).toLocaleDateString('nl-NL', { timeZone: 'Europe/Amsterdam' })],
    ['Uw registratie bij Z login', application.registrationNumber],
    ['Diensten', targetServices.join(', ')],
    ['Upgrade voor meer bedrijven tegelijk', application.severalCompanies ? 'Ja' : 'Nee'],
  ]);
  drawSection(doc, 'Bedrijf');
  drawRows(doc, [
    ['Naam', application.companyName],
    ['Rechtsvorm', application.legalForm],
    ['KVK-nummer', kvkNumber],
    ['Vestigingsnummer', establishmentNumber ?? ''],
    ['Adres', streetLine(address)],
    ['Postcode en plaats', `${spacedPostcode(address.postcode)} ${address.city}`],
    ['Land', address.country],
  ]);
  drawText(
    doc,
    'Vul alleen een vestigingsnummer in als u daar bewust voor kiest: met een vestigingsnummer kunt u bij sommige ' +
      'diensten niet inloggen.',
  );
}
