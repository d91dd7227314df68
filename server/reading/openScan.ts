/** Opens a scan so that its pages can be asked for one by one; the work is done in a thread of its own. */
import type { OpenScan, ScanType } from './scanTypes';
import type { ScanTasks } from './engine/answerTask';
import { bytesToGive, leastBusyThread } from './scanThreads';

export type { OpenScan, PageImage, ScanType } from './scanTypes';

let opened = 0;

/**
 * @param bytes of the file; kept until `close`, for the thread may have to be replaced
 * @throws DomainError documentBroken, documentLocked, documentTooManyPages, documentTooManyPixels
 */
export async function openScan(bytes: Buffer, mediaType: ScanType): Promise<OpenScan> {
  const thread = leastBusyThread();
  opened += 1;
  const scan = `scan-${String(opened)}`;
  let openIn: { readonly generation: number; readonly pages: Promise<number> } | null = null;

  /** Opens it again where the thread was replaced after another file broke it. */
  function ensureOpen(): Promise<number> {
    if (openIn?.generation !== thread.generation()) {
      const { bytes: copy, gives } = bytesToGive(bytes);
      const pages = thread.ask({ name: 'open', input: { scan, bytes: copy, mediaType }, gives });
      openIn = { generation: thread.generation(), pages };
    }
    return openIn.pages;
  }

  async function askPage<Name extends 'render' | 'png' | 'codes'>(
    name: Name,
    input: ScanTasks[Name]['in'],
  ): Promise<ScanTasks[Name]['out']> {
    await ensureOpen();
    return thread.ask({ name, input });
  }

  return {
    pages: await ensureOpen(),
    render: (page, dpi) => askPage('render', { scan, page, dpi }),
    png: async (page, width) => Buffer.from(await askPage('png', { scan, page, width })),
    codes: (page) => askPage('codes', { scan, page }),
    close: async () => {
      await thread.ask({ name: 'close', input: { scan } });
    },
  };
}
