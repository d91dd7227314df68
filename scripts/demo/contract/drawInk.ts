/** Everything the customer writes by pen: signatures, dates and the upgrade note. */
import { COLORS, seededNumbers } from './contractSheet';

interface InkPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scribble that belongs to the name: the same name always signs the same way, another name another way. */
export function drawSignature(doc: PDFKit.PDFDocument, name: string, { x, y, width, height }: InkPlace): void {
  const next = seededNumbers(name);
  const strokes = 6 + Math.floor(next() * 5);
  const step = (width * 0.85) / strokes;
  const middle = y + height * 0.55;
  doc
    .save()
    .lineWidth(1.3 + next() * 0.5)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor(COLORS.pen);
  doc.moveTo(x, middle + height * 0.2);
  for (let index = 0; index < strokes; index += 1) {
    const tall = index === 0 || next() > 0.7 ? 0.55 : 0.25;
    const left = x + index * step;
    const up = middle - height * tall * (0.6 + next() * 0.4);
    const down = middle + height * 0.35 * next();
    const end = middle + height * 0.12 * (next() - 0.3);
    doc.bezierCurveTo(
      left + step * (1.4 * next()),
      up,
      left + step * (1.6 + next()),
      up + 2,
      left + step * 0.9,
      middle,
    );
    doc.bezierCurveTo(left + step * (0.2 - next()), down, left + step * 0.8, down + 3, left + step, end);
  }
  doc.stroke();
  const tail = y + height * (0.78 + next() * 0.1);
  doc.moveTo(x + width * 0.05, tail + 2);
  doc.bezierCurveTo(
    x + width * 0.4,
    tail - 6 * next(),
    x + width * 0.7,
    tail + 5,
    x + width * (0.85 + next() * 0.15),
    tail - 5,
  );
  doc.lineWidth(1.1).stroke().restore();
}

/** A hand-written line, slightly slanted and rising. */
export function drawHandwriting(
  doc: PDFKit.PDFDocument,
  text: string,
  place: { x: number; y: number; size: number },
): void {
  const turn = -1 - seededNumbers(text)() * 2;
  doc.save().rotate(turn, { origin: [place.x, place.y] });
  doc.font('handwriting').fontSize(place.size).fillColor(COLORS.pen);
  doc.text(text, place.x, place.y, { lineBreak: false, oblique: 8 });
  doc.restore();
}
