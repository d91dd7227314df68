/** Prints what a customer gets at home: the contract of an application, its enclosure, the separator sheet; each page as pixels. */
import { openScan, type OpenScan, type PageImage } from '@desk/server/reading/openScan';
import type { ApplicationInput } from '@desk/shared/application/application';
import type { ContractScan } from '../../demo/contract/contractScan';
import { makeContractPdf } from '../../demo/contract/contractPdf';
import { throwDice } from '../dice';
import { drawEnclosure, drawSeparator } from './drawSheets';
import type { Sheet } from './planMail';

const PEN_DICE = -2_000_000;

export interface Printed {
  readonly number: string;
  readonly application: ApplicationInput;
}

/** What the customer did with the pen: mostly what was asked. */
function penWork(seed: number, place: number): ContractScan {
  const dice = throwDice(seed, PEN_DICE - place);
  return {
    missingPages: [],
    upgradeNote: dice.chance(0.85) ? 'present' : dice.pick(['missing', 'otherLevel']),
    signatures: dice.chance(0.95) ? 'all' : 'oneMissing',
  };
}

function drawPaper(paper: Sheet['paper'], printed: Printed, scan: ContractScan): Promise<Buffer> {
  if (paper.is === 'separator') {
    return drawSeparator();
  }
  const { number, application } = printed;
  return paper.is === 'enclosure'
    ? drawEnclosure(application.companyName)
    : makeContractPdf({ applicationNumber: number, application, scan, signedOn: application.submittedAt.slice(0, 10) });
}

/** Gives every sheet as pixels at its own resolution; the contract of one letter is drawn once. */
export async function printSheets(sheets: readonly Sheet[], printed: Printed, seed: number): Promise<PageImage[]> {
  const opened = new Map<string, OpenScan>();
  const images: PageImage[] = [];
  try {
    for (const { paper, dpi, place } of sheets) {
      let scan = opened.get(paper.is);
      if (scan === undefined) {
        scan = await openScan(await drawPaper(paper, printed, penWork(seed, place)), 'application/pdf');
        opened.set(paper.is, scan);
      }
      images.push(await scan.render(paper.is === 'contract' ? paper.part : 1, dpi));
    }
    return images;
  } finally {
    await Promise.all([...opened.values()].map((scan) => scan.close()));
  }
}
