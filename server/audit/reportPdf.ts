/** Draws a report on paper: what it counts, its picture, and its rows; each page says which report it belongs to. */
import type { ReportAnswer } from '@desk/shared/contract/reports';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { chartOf, type ChartOfReport, type ChartSeries } from '@desk/shared/flow/reports/reportChart';
import type { ReportColumn, ReportDefinition, ReportLanguage, ReportRow } from '@desk/shared/flow/reports/report';
import { reportOf } from '@desk/shared/flow/reports/reports';
import { cellText, CUT_REPORT } from '@desk/shared/flow/reports/reportWords';
import { collectPdf } from '../pdf/collectPdf';
import { NO_DEFAULT_FONT, registerLetterFonts } from '../pdf/letterFonts';
import { newPdf } from '../pdf/newPdf';
import { COLORS, MM } from '../pdf/sheet';

const WORDS = {
  nl: {
    period: (from: string, to: string) => `Van ${from} tot en met ${to}`,
    made: (name: string, at: string) => `Gemaakt door ${name}, ${at}`,
    page: (page: number, pages: number) => `pagina ${String(page)} van ${String(pages)}`,
    none: 'In deze periode is er niets.',
    leftOut: (count: number) => `${String(count)} kortere balken zijn weggelaten.`,
  },
  en: {
    period: (from: string, to: string) => `From ${from} until ${to}`,
    made: (name: string, at: string) => `Made by ${name}, ${at}`,
    page: (page: number, pages: number) => `page ${String(page)} of ${String(pages)}`,
    none: 'There is nothing in this period.',
    leftOut: (count: number) => `${String(count)} shorter bars are left out.`,
  },
} as const;

/** A4 on its side. */
const LEFT = 16 * MM;
const WIDTH = (297 - 32) * MM;
const BOTTOM = 190 * MM;
const TOP = 16 * MM;
const FOOT = 198 * MM;
const PAD = 4;
const TEXT = 8.5;
const TONES = { right: COLORS.accent, doubt: '#e09f3e', wrong: '#9e2a2b', quiet: '#b8b8b8' } as const;
/** Of parts that stand for no more than their names. */
const OTHERS = ['#0b4f6c', '#e09f3e', '#5c8d89', '#7a7a9c', '#b8b8b8', '#8c5e3c'] as const;

function colourOf({ tone }: ChartSeries, index: number): string {
  return tone === null ? (OTHERS[index % OTHERS.length] ?? COLORS.accent) : TONES[tone];
}

export interface Paper {
  readonly language: ReportLanguage;
  readonly sender: string;
  readonly madeBy: string;
}

interface Drawing extends Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly definition: ReportDefinition;
  readonly answer: ReportAnswer;
}

/** More than this no column gets by a long word alone. */
const WIDEST_WORD = 60 * MM;

/** Each column has room for its longest word; what is left goes to those that ask for more. */
function widthsOf({ doc, definition: { columns }, answer: { rows }, language }: Drawing): number[] {
  const measured = columns.map((column) => {
    const texts = rows.slice(0, 300).map((row) => textOf(column, row, language));
    const titles = [column.title[language]];
    const widest = (all: readonly string[], font: 'regular' | 'bold'): number => {
      doc.font(font).fontSize(TEXT);
      return Math.max(0, ...all.map((text) => doc.widthOfString(text)));
    };
    // A moment is read in one piece.
    const wordsOf = (all: readonly string[]): string[] => all.flatMap((text) => text.split(' '));
    const words = column.kind === 'moment' ? texts : wordsOf(texts);
    const least = Math.max(widest(words, 'regular'), widest(wordsOf(titles), 'bold'));
    const most = Math.max(widest(texts, 'regular'), widest(titles, 'bold'));
    return { least: Math.min(WIDEST_WORD, least) + 2 * PAD + 1, most: Math.min(90 * MM, most) + 2 * PAD + 1 };
  });
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  const least = sum(measured.map((one) => one.least));
  const wanted = sum(measured.map((one) => Math.max(0, one.most - one.least)));
  if (least >= WIDTH) {
    return measured.map((one) => (one.least * WIDTH) / least);
  }
  const share = wanted === 0 ? 0 : Math.min(1, (WIDTH - least) / wanted);
  return measured.map((one) => one.least + Math.max(0, one.most - one.least) * share);
}

function textOf({ id, kind }: ReportColumn, row: ReportRow, language: ReportLanguage): string {
  return cellText(kind, row[id] ?? null, language);
}

const isNumber = ({ kind }: ReportColumn): boolean => kind === 'number' || kind === 'share';

interface Line {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly font: 'regular' | 'bold';
}

function heightOf({ doc }: Drawing, { texts, widths, font }: Line): number {
  doc.font(font).fontSize(TEXT);
  return Math.max(...texts.map((text, at) => doc.heightOfString(text, { width: (widths[at] ?? 0) - 2 * PAD }))) + 5;
}

function drawLine({ doc, definition: { columns } }: Drawing, line: Line, top: number, height: number): void {
  let x = LEFT;
  line.texts.forEach((text, at) => {
    const width = line.widths[at] ?? 0;
    const column = columns[at];
    doc.font(line.font).fontSize(TEXT).fillColor(COLORS.ink);
    doc.text(text, x + PAD, top, {
      width: width - 2 * PAD,
      align: column !== undefined && isNumber(column) ? 'right' : 'left',
    });
    x += width;
  });
  const bottom = top + height - 3;
  doc.lineWidth(line.font === 'bold' ? 0.8 : 0.3).strokeColor(COLORS.quiet);
  doc.moveTo(LEFT, bottom).lineTo(x, bottom).stroke();
}

function drawHead({ doc, definition, answer, language, sender, madeBy }: Drawing): void {
  const words = WORDS[language];
  const [from, to] = [formatLetterDate(answer.from, language), formatLetterDate(answer.to, language)];
  doc.font('bold').fontSize(15).fillColor(COLORS.accent).text(definition.title[language], LEFT, TOP, { width: WIDTH });
  doc.font('bold').fontSize(10).fillColor(COLORS.ink).text(words.period(from, to));
  doc.font('regular').fontSize(9).fillColor(COLORS.quiet);
  doc.text(`${sender}. ${words.made(madeBy, cellText('moment', answer.madeAt, language))}.`).moveDown(0.4);
  doc.fillColor(COLORS.ink).text(definition.explain[language], { width: WIDTH }).moveDown(0.8);
}

const BAR = 12;

function drawLegend({ doc }: Drawing, { series }: ChartOfReport): void {
  const top = doc.y;
  let x = LEFT;
  series.forEach((part, index) => {
    const { name } = part;
    doc.font('regular').fontSize(8);
    const width = doc.widthOfString(name) + 22;
    if (x + width > LEFT + WIDTH) {
      return;
    }
    doc.rect(x, top + 1, 8, 8).fill(colourOf(part, index));
    doc.fillColor(COLORS.ink).text(name, x + 11, top, { lineBreak: false });
    x += width;
  });
  doc.x = LEFT;
  doc.y = top + 16;
}

function drawChart(drawing: Drawing): void {
  const { doc, definition, answer, language } = drawing;
  const chart = chartOf(definition, answer.rows, language);
  if (definition.chart.series !== null) {
    drawLegend(drawing, chart);
  }
  const totals = chart.bars.map((_bar, at) => chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const most = Math.max(1, ...totals);
  const names = 70 * MM;
  const room = WIDTH - names - 14 * MM;
  chart.bars.forEach((bar, at) => {
    if (doc.y + BAR > BOTTOM) {
      doc.addPage();
      doc.y = TOP;
    }
    const top = doc.y;
    doc.font('regular').fontSize(8).fillColor(COLORS.ink);
    doc.text(bar, LEFT, top + 1, { width: names - 6, height: BAR, ellipsis: true, lineBreak: false });
    let x = LEFT + names;
    chart.series.forEach((part, index) => {
      const length = (room * (part.values[at] ?? 0)) / most;
      if (length > 0) {
        doc.rect(x, top, length, BAR - 3).fill(colourOf(part, index));
      }
      x += length;
    });
    doc.fillColor(COLORS.ink).text(String(totals[at] ?? 0), x + 4, top + 1, { lineBreak: false });
    doc.x = LEFT;
    doc.y = top + BAR;
  });
  doc.font('regular').fontSize(8).fillColor(COLORS.quiet);
  if (chart.leftOut > 0) {
    doc.text(WORDS[language].leftOut(chart.leftOut), LEFT);
  }
  doc.y += 10;
}

function drawRows(drawing: Drawing): void {
  const { doc, definition, answer, language } = drawing;
  const { columns } = definition;
  const widths = widthsOf(drawing);
  const head: Line = { texts: columns.map(({ title }) => title[language]), widths, font: 'bold' };
  const headHeight = heightOf(drawing, head);
  const startTable = (top: number): number => {
    drawLine(drawing, head, top, headHeight);
    return top + headHeight;
  };
  const newPage = (): number => {
    doc.addPage();
    return startTable(TOP);
  };
  let top = doc.y + headHeight + 20 > BOTTOM ? newPage() : startTable(doc.y);
  for (const row of answer.rows) {
    const line: Line = { texts: columns.map((column) => textOf(column, row, language)), widths, font: 'regular' };
    const height = heightOf(drawing, line);
    if (top + height > BOTTOM) {
      top = newPage();
    }
    drawLine(drawing, line, top, height);
    top += height;
  }
  doc.y = top;
}

function drawFeet({ doc, definition, language }: Drawing): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8).fillColor(COLORS.quiet);
    doc.text(definition.title[language], LEFT, FOOT, { lineBreak: false });
    doc.text(WORDS[language].page(page + 1, count), LEFT, FOOT, { width: WIDTH, align: 'right', lineBreak: false });
    doc.endMarkedContent();
  }
}

/** @returns a PDF of A4 pages on their side */
export function reportPdf(answer: ReportAnswer, paper: Paper): Promise<Buffer> {
  const definition = reportOf(answer.report);
  const { language, sender } = paper;
  const doc = newPdf({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    font: NO_DEFAULT_FONT,
    lang: language,
    info: { Title: definition.title[language], Author: sender, CreationDate: new Date(answer.madeAt) },
  });
  registerLetterFonts(doc);
  doc.addPage();
  const drawing: Drawing = { ...paper, doc, definition, answer };
  drawHead(drawing);
  if (answer.rows.length === 0) {
    doc.text(WORDS[language].none);
  } else {
    drawChart(drawing);
    drawRows(drawing);
    if (answer.isCut) {
      doc
        .font('bold')
        .fontSize(9)
        .text(CUT_REPORT[language], LEFT, doc.y + 6);
    }
  }
  drawFeet(drawing);
  return collectPdf(doc);
}
