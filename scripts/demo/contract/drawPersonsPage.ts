/** Page 2: who is to get the higher level, managers first. */
import type { ApplicationInput, ApplicationPersonInput } from '@desk/shared/application/application';
import { COLORS, CONTENT_BOTTOM, LEFT, MM, WIDTH } from './contractSheet';
import { printedDay, printedName } from './contractValues';
import { drawSection, drawText } from './drawRows';

const FULL_HEIGHT = 24 * MM;

export function drawPersonsPage(doc: PDFKit.PDFDocument, { persons }: ApplicationInput): void {
  drawText(
    doc,
    'Deze personen krijgen het gevraagde niveau. Ieder gebruikt een eigen e-mailadres en een eigen mobiel nummer.',
  );
  const heights = (CONTENT_BOTTOM - doc.y - 30 * MM) / persons.length;
  const scale = Math.min(1, heights / FULL_HEIGHT);
  const groups = [
    ['Beheerder(s)', persons.filter((person) => person.role === 'manager')],
    ['Gebruiker(s)', persons.filter((person) => person.role === 'user')],
  ] as const;
  for (const [title, members] of groups) {
    if (members.length === 0) {
      continue;
    }
    drawSection(doc, title);
    members.forEach((person, index) => drawPerson(doc, person, { number: index + 1, scale }));
    doc.y += 3 * MM;
  }
}

interface Slot {
  readonly number: number;
  /** Below 1 when many persons share the page. */
  readonly scale: number;
}

function drawPerson(doc: PDFKit.PDFDocument, person: ApplicationPersonInput, { number, scale }: Slot): void {
  const top = doc.y;
  doc.save().translate(LEFT, top).scale(scale);
  doc
    .font('bold')
    .fontSize(10)
    .fillColor(COLORS.ink)
    .text(`${number}. ${printedName(person)}`, 0, 0, { lineBreak: false });
  const cells = [
    ['Geboortedatum', printedDay(person.birthDate), 0, 17],
    ['Huidig middel', person.meansNumber ?? '', 55, 17],
    ['In dienst', person.employed ? 'Ja' : 'Nee', 115, 17],
    ['E-mail', person.email, 0, 37],
    ['Mobiel', person.mobile, 115, 37],
  ] as const;
  for (const [label, value, x, y] of cells) {
    doc
      .font('regular')
      .fontSize(7)
      .fillColor(COLORS.quiet)
      .text(label, x * MM, y, { lineBreak: false });
    doc
      .fontSize(9)
      .fillColor(COLORS.ink)
      .text(value || '–', x * MM, y + 8, { lineBreak: false });
  }
  doc
    .moveTo(0, FULL_HEIGHT - 7)
    .lineTo(WIDTH / scale, FULL_HEIGHT - 7)
    .lineWidth(0.3)
    .stroke(COLORS.rule);
  doc.restore();
  doc.x = LEFT;
  doc.y = top + FULL_HEIGHT * scale;
}
