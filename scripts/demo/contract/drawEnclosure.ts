/** Draws what lies behind the contract; every sheet says that it is invented. */
import { COLORS, CONTENT_TOP, LEFT, MM, WIDTH } from './contractSheet';
import { spacedPostcode, streetLine } from '@desk/shared/language/address';
import { printedDay, printedName } from './contractValues';
import { drawHandwriting, drawSignature } from './drawInk';
import { drawRows, drawSection, drawText } from './drawRows';
import type { Enclosure } from './enclosures';
import { zoneOf, type Card } from '../identityCard';

const CARD = { width: 120 * MM, height: 76 * MM } as const;

type Of<Kind extends Enclosure['kind']> = Extract<Enclosure, { readonly kind: Kind }>;

function drawSheet(doc: PDFKit.PDFDocument, title: string): void {
  doc.rect(0, 0, doc.page.width, doc.page.height).fill(COLORS.paper);
  doc
    .font('bold')
    .fontSize(14)
    .fillColor(COLORS.ink)
    .text(title, LEFT, 24 * MM);
  doc.font('regular').fontSize(9).fillColor(COLORS.quiet);
  doc.text('SPECIMEN: verzonnen voor de demo van Z login', LEFT, 32 * MM);
  doc.x = LEFT;
  doc.y = CONTENT_TOP;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function drawCardEdge(doc: PDFKit.PDFDocument, { x, y }: Corner): void {
  doc.roundedRect(x, y, CARD.width, CARD.height, 8).lineWidth(1).fillAndStroke('#e8eef2', COLORS.rule);
}

/** A face of which nobody can say whose it is. */
function drawFace(doc: PDFKit.PDFDocument, { x, y }: Corner): void {
  doc.rect(x, y, 28 * MM, 36 * MM).fill('#c9d3da');
  doc.circle(x + 14 * MM, y + 14 * MM, 7 * MM).fill('#93a4af');
  doc.ellipse(x + 14 * MM, y + 32 * MM, 11 * MM, 9 * MM).fill('#93a4af');
}

function drawFront(doc: PDFKit.PDFDocument, card: Card, { x, y }: Corner): void {
  drawCardEdge(doc, { x, y });
  doc
    .font('bold')
    .fontSize(9)
    .fillColor(COLORS.accent)
    .text('IDENTITEITSKAART  SPECIMEN', x + 6 * MM, y + 5 * MM);
  drawFace(doc, { x: x + 6 * MM, y: y + 14 * MM });
  const rows = [
    ['Achternaam', card.surname],
    ['Voornamen', card.givenNames],
    ['Geboren', printedDay(card.birthDate)],
    ['Nummer', card.number],
    ['Geldig tot', printedDay(card.expiresOn)],
  ] as const;
  rows.forEach(([label, value], at) => {
    const top = y + (14 + at * 8) * MM;
    doc
      .font('regular')
      .fontSize(6.5)
      .fillColor(COLORS.quiet)
      .text(label, x + 40 * MM, top, { lineBreak: false });
    doc
      .font('bold')
      .fontSize(10)
      .fillColor(COLORS.ink)
      .text(value, x + 40 * MM, top + 7, { width: 74 * MM, height: 12, ellipsis: true });
  });
  const place = { x: x + 40 * MM, y: y + 55 * MM, width: 45 * MM, height: 14 * MM };
  drawSignature(doc, `${card.givenNames}${card.surname}`, place);
}

function drawBack(doc: PDFKit.PDFDocument, card: Card, { x, y }: Corner): void {
  drawCardEdge(doc, { x, y });
  doc.rect(x + 6 * MM, y + 12 * MM, 60 * MM, 8 * MM).fill('#111111');
  doc
    .font('regular')
    .fontSize(7)
    .fillColor(COLORS.quiet)
    .text('BSN afgeschermd', x + 6 * MM, y + 22 * MM);
  doc.rect(x, y + 46 * MM, CARD.width, 24 * MM).fill('#ffffff');
  doc.font('mono').fontSize(11).fillColor(COLORS.ink);
  zoneOf(card)
    .split('\n')
    .forEach((line, at) => {
      doc.text(line, x + 6 * MM, y + (49 + at * 6.5) * MM, { lineBreak: false, characterSpacing: 1.2 });
    });
}

function drawIdentityCopy(doc: PDFKit.PDFDocument, { card }: Of<'identityCopy'>): void {
  drawSheet(doc, 'Kopie identiteitsbewijs');
  const x = LEFT + (WIDTH - CARD.width) / 2;
  drawFront(doc, card, { x, y: CONTENT_TOP });
  drawBack(doc, card, { x, y: CONTENT_TOP + CARD.height + 14 * MM });
}

function drawExtract(doc: PDFKit.PDFDocument, { application, asOf }: Of<'registerExtract'>): void {
  const { companyName, legalForm, kvkNumber, establishmentNumber, address, signers } = application;
  drawSheet(doc, 'Uittreksel Handelsregister');
  drawText(doc, `Peildatum: ${printedDay(asOf)}`);
  drawSection(doc, 'Onderneming');
  drawRows(doc, [
    ['KVK-nummer', kvkNumber],
    ['Vestigingsnummer', establishmentNumber ?? ''],
    ['Naam', companyName],
    ['Rechtsvorm', legalForm],
    ['Adres', streetLine(address)],
    ['Postcode en plaats', `${spacedPostcode(address.postcode)} ${address.city}`],
  ]);
  drawSection(doc, 'Bestuurders en gevolmachtigden');
  drawRows(
    doc,
    signers.map((signer) => [printedName(signer), `${signer.position}, geboren ${printedDay(signer.birthDate)}`]),
  );
}

function drawMandate(doc: PDFKit.PDFDocument, { application, signer }: Of<'mandate'>): void {
  drawSheet(doc, 'Mandaat en zelfverklaring');
  drawText(doc, `${application.companyName}, KVK-nummer ${application.kvkNumber},`);
  drawText(doc, `geeft mandaat aan ${printedName(signer)}, ${signer.position},`);
  drawText(doc, 'om namens het bedrijf eHerkenningsmiddelen aan te vragen, te verhogen en in te trekken.');
  drawText(doc, 'De gemandateerde verklaart dat dit mandaat geldt op de dag van ondertekening.');
  const top = doc.y + 10 * MM;
  drawHandwriting(doc, application.address.city, { x: LEFT, y: top, size: 11 });
  drawSignature(doc, `${application.companyName} bestuur`, {
    x: LEFT,
    y: top + 10 * MM,
    width: 60 * MM,
    height: 20 * MM,
  });
}

/** Draws one page. */
export function drawEnclosure(doc: PDFKit.PDFDocument, enclosure: Enclosure): void {
  switch (enclosure.kind) {
    case 'identityCopy':
      drawIdentityCopy(doc, enclosure);
      return;
    case 'registerExtract':
      drawExtract(doc, enclosure);
      return;
    case 'mandate':
      drawMandate(doc, enclosure);
  }
}
