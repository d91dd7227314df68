/** Page 3: the declaration, and per signer a block with name, function, place, date and signature. */
import { ASSURANCE_LEVELS, TARGET_LEVEL_IDS, type AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { SignerInput } from '@desk/shared/application/application';
import type { Contract, ContractScan } from './contractScan';
import { COLORS, CONTENT_BOTTOM, LEFT, MM, WIDTH } from './contractSheet';
import { printedDay, printedName } from './contractValues';
import { drawHandwriting, drawSignature } from './drawInk';
import { drawSection, drawText } from './drawRows';

const BLOCK = { width: 76 * MM, height: 62 * MM, gap: 8 * MM } as const;

const DECLARATION = [
  'Ik ben bevoegd om het bedrijf te vertegenwoordigen en heb dit contract volledig en naar waarheid ingevuld.',
  'Ik wijs de genoemde beheerder(s) aan en vraag voor de genoemde personen het hogere niveau aan.',
  'De genoemde personen houden hun middel en codes voor zichzelf en melden misbruik of verlies direct.',
] as const;

export function drawSignaturePage(doc: PDFKit.PDFDocument, contract: Contract): void {
  const { application, scan, signedOn } = contract;
  drawSection(doc, 'Verklaring');
  for (const sentence of DECLARATION) {
    drawText(doc, `• ${sentence}`);
  }
  drawText(doc, 'Is dit een upgrade? Schrijf dat bij uw handtekening, met het gevraagde niveau.');
  drawSection(doc, 'Ondertekening');
  const top = doc.y + 2 * MM;
  const { signers } = application;
  const rows = Math.ceil(signers.length / 2);
  const scale = Math.min(1, (CONTENT_BOTTOM - top) / (rows * (BLOCK.height + BLOCK.gap)));
  doc.save().translate(LEFT, top).scale(scale);
  signers.forEach((signer, index) => {
    const column = index % 2;
    const x = column * (WIDTH - BLOCK.width);
    const y = Math.floor(index / 2) * (BLOCK.height + BLOCK.gap);
    const signed = scan.signatures === 'all' || index < signers.length - 1;
    drawSigner(doc, signer, {
      x,
      y,
      ink: signed ? { place: application.address.city, day: printedDay(signedOn) } : null,
    });
    const note = index === 0 ? upgradeNote(scan.upgradeNote, application.targetLevel) : null;
    if (note !== null) {
      drawHandwriting(doc, note, { x: x + 4 * MM, y: y + 54 * MM, size: 12 });
    }
  });
  doc.restore();
}

/** What the customer wrote; `otherLevel` names the neighbouring target level. */
export function upgradeNote(kind: ContractScan['upgradeNote'], target: AssuranceLevelId): string | null {
  if (kind === 'missing') {
    return null;
  }
  const others = TARGET_LEVEL_IDS.filter((id) => id !== target);
  const [other] = others.sort((a, b) => distance(a, target) - distance(b, target));
  return `Dit is een upgrade naar ${kind === 'present' ? target : (other ?? target)}`;
}

function distance(a: AssuranceLevelId, b: AssuranceLevelId): number {
  return Math.abs(ASSURANCE_LEVELS[a].rank - ASSURANCE_LEVELS[b].rank);
}

interface SignerBlock {
  readonly x: number;
  readonly y: number;
  /** What the signer wrote; null when the block was left empty. */
  readonly ink: { readonly place: string; readonly day: string } | null;
}

function drawSigner(doc: PDFKit.PDFDocument, signer: SignerInput, { x, y, ink }: SignerBlock): void {
  doc.roundedRect(x, y, BLOCK.width, BLOCK.height, 3).lineWidth(0.6).stroke(COLORS.rule);
  const left = x + 4 * MM;
  const width = BLOCK.width - 8 * MM;
  const rows = [
    ['Naam', printedName(signer), null],
    ['Functie', signer.position, null],
    ['Plaats', '', ink?.place ?? ''],
    ['Datum', '', ink?.day ?? ''],
  ] as const;
  rows.forEach(([label, printed, written], index) => {
    const rowY = y + (4 + index * 6.5) * MM;
    doc
      .font('regular')
      .fontSize(7.5)
      .fillColor(COLORS.quiet)
      .text(label, left, rowY + 1.5, { lineBreak: false });
    const valueX = left + 15 * MM;
    if (written !== null) {
      drawHandwriting(doc, written, { x: valueX, y: rowY - 1, size: 10 });
    } else {
      drawFitted(doc, printed, { x: valueX, y: rowY, width: width - 15 * MM });
    }
    doc
      .moveTo(valueX, rowY + 13)
      .lineTo(left + width, rowY + 13)
      .lineWidth(0.3)
      .stroke(COLORS.rule);
  });
  doc.font('regular').fontSize(7.5).fillColor(COLORS.quiet);
  doc.text('Handtekening', left, y + 31 * MM, { lineBreak: false });
  const place = { x: left + 8 * MM, y: y + 33 * MM, width: 52 * MM, height: 18 * MM };
  if (ink !== null) {
    drawSignature(doc, `${signer.firstNames}${signer.surname}`, place);
  }
}

/** One line of text that shrinks until it fits. */
function drawFitted(doc: PDFKit.PDFDocument, text: string, place: { x: number; y: number; width: number }): void {
  doc.font('bold').fontSize(9.5).fillColor(COLORS.ink);
  const needed = doc.widthOfString(text);
  if (needed > place.width) {
    doc.fontSize((9.5 * place.width) / needed);
  }
  doc.text(text, place.x, place.y, { lineBreak: false });
}
