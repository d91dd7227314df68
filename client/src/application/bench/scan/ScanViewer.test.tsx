import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { caseRecord, idOf } from '../../../flow/testing/caseRecord';
import { expectComplaint } from '../../../testing/complaints';
import { stubLayout } from '../../../testing/layout';
import { renderAdmin } from '../../../testing/renderAdmin';
import ScanViewer, { type ScanPosition } from './ScanViewer';

const facts = { mailItemId: idOf('letter'), bytes: 1000 };
const contract: DocumentSummary = {
  id: idOf('one'),
  fileName: 'contract.pdf',
  mediaType: 'application/pdf',
  pages: 3,
  sha256: 'a1',
  ...facts,
};
const fax: DocumentSummary = {
  id: idOf('two'),
  fileName: 'fax.tiff',
  mediaType: 'image/tiff',
  pages: 2,
  sha256: 'b2',
  ...facts,
};
const PAGE = { left: 0, top: 0, width: 400, height: 800, right: 400, bottom: 800, x: 0, y: 0, toJSON: () => ({}) };

beforeEach(() => {
  stubLayout();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(PAGE);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Desk({ ask }: { ask: (move: (position: ScanPosition) => void) => void }) {
  const [position, setPosition] = useState<ScanPosition>({ documentId: contract.id, page: 1 });
  ask(setPosition);
  return <ScanViewer documents={[contract, fax]} position={position} onMove={setPosition} />;
}

function draw(available: readonly ActionId[] = ['redactDocument']) {
  const documentPageImage = vi.fn<(...asked: [string, number, number, boolean?]) => Promise<Blob>>(() =>
    Promise.resolve(new Blob(['png'])),
  );
  const redactDocument = vi.fn(() => Promise.resolve(contract));
  let ask: (position: ScanPosition) => void = () => undefined;
  renderAdmin(
    <RecordContextProvider value={caseRecord({ actions: { available: [...available], refused: {} } })}>
      <Desk
        ask={(move) => {
          ask = move;
        }}
      />
    </RecordContextProvider>,
    { dataProvider: { documentPageImage, redactDocument } },
  );
  const asked = () => documentPageImage.mock.calls.map(([id, page]) => [id === contract.id ? 'contract' : 'fax', page]);
  return { documentPageImage, redactDocument, asked, user: userEvent.setup(), ask: (p: ScanPosition) => ask(p) };
}

const shown = (name: string) => screen.findByRole('img', { name });

describe('the viewer of scans', () => {
  it('shows the page that the server drew, and fetches the next one ahead', async () => {
    const { asked } = draw();
    expect(await shown('contract.pdf, pagina 1')).toHaveAttribute('src', 'blob:page');
    await waitFor(() => expect(asked()).toEqual([['contract', 1], ['contract', 2]])); // oxfmt-ignore
  });

  it('turns pages by key, fetches the next one ahead, and asks by itself for each page that is on screen', async () => {
    const { user, documentPageImage } = draw();
    await shown('contract.pdf, pagina 1');
    await user.keyboard(']');
    await shown('contract.pdf, pagina 2');
    await user.keyboard(']');
    await shown('contract.pdf, pagina 3');
    await user.keyboard(']');
    expect(screen.getByText('Pagina 3 van 3')).toBeInTheDocument();
    const asked = documentPageImage.mock.calls.map(([, page, , isAhead]) => [
      page,
      isAhead === true ? 'ahead' : 'read',
    ]);
    expect(asked).toEqual([
      [1, 'read'],
      [2, 'ahead'],
      [2, 'read'],
      [3, 'ahead'],
      [3, 'read'],
    ]);
  });

  it('shows a TIFF as well', async () => {
    const { user } = draw();
    await user.selectOptions(screen.getByLabelText('Document'), 'fax.tiff');
    expect(await shown('fax.tiff, pagina 1')).toBeInTheDocument();
  });

  it('asks for a sharper picture when it is enlarged far', async () => {
    const { user, documentPageImage } = draw();
    await shown('contract.pdf, pagina 1');
    await user.keyboard('+++++');
    await waitFor(() => expect(documentPageImage.mock.calls.map(([, , width]) => width)).toContain(1600));
  });

  it('says so when a page cannot be shown', async () => {
    const { documentPageImage, user } = draw();
    await shown('contract.pdf, pagina 1');
    expectComplaint('broken');
    documentPageImage.mockRejectedValue(new Error('broken'));
    await user.keyboard(']]');
    expect(await screen.findByRole('alert')).toHaveTextContent('Deze pagina kan niet worden getoond');
  });

  it('keeps a pinned page while others ask for theirs, until it is released', async () => {
    const { user, ask } = draw();
    await shown('contract.pdf, pagina 1');
    await user.keyboard('p');
    ask({ documentId: fax.id, page: 2 });
    await user.keyboard(']');
    expect(await shown('contract.pdf, pagina 2')).toBeInTheDocument();
    await user.keyboard('p');
    ask({ documentId: fax.id, page: 2 });
    expect(await shown('fax.tiff, pagina 2')).toBeInTheDocument();
  });
});

describe('redacting', () => {
  const start = async (user: ReturnType<typeof userEvent.setup>) => {
    await shown('contract.pdf, pagina 1');
    await user.click(await screen.findByRole('button', { name: 'Scherm af' }));
  };

  it('marks by dragging, asks whether it is meant, and sends region and reason', async () => {
    const { user, redactDocument } = draw();
    await start(user);
    const page = screen.getByTestId('page');
    fireEvent.pointerDown(page, { clientX: 40, clientY: 80 });
    fireEvent.pointerMove(page, { clientX: 100, clientY: 100 });
    fireEvent.pointerUp(page, { clientX: 240, clientY: 160 });
    expect(screen.getAllByTestId('mark')).toHaveLength(1);
    await user.type(screen.getByLabelText(/^Reden van het afschermen/), 'BSN zichtbaar');
    await user.click(screen.getByRole('button', { name: 'Scherm 1 vlak af…' }));
    expect(redactDocument).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog')).toHaveTextContent('kan niet ongedaan worden gemaakt');
    await user.click(screen.getByRole('button', { name: 'Scherm definitief af' }));
    await waitFor(() => expect(redactDocument).toHaveBeenCalledTimes(1));
    expect(redactDocument).toHaveBeenCalledWith(contract.id, {
      version: caseRecord().version,
      reason: 'BSN zichtbaar',
      regions: [{ page: 1, left: 0.1, top: 0.1, width: expect.closeTo(0.5), height: expect.closeTo(0.1) }],
    });
    await waitFor(() => expect(screen.queryByTestId('mark')).toBeNull());
  });

  it('can be done by keyboard alone: an area is added and its place typed', async () => {
    const { user, redactDocument } = draw();
    await start(user);
    await user.click(screen.getByRole('button', { name: 'Voeg een vlak toe op deze pagina' }));
    fireEvent.change(screen.getByLabelText('Boven (%)'), { target: { value: '62.5' } });
    await user.type(screen.getByLabelText(/^Reden van het afschermen/), 'MRZ');
    await user.click(screen.getByRole('button', { name: 'Scherm 1 vlak af…' }));
    await user.click(screen.getByRole('button', { name: 'Scherm definitief af' }));
    await waitFor(() => expect(redactDocument).toHaveBeenCalled());
    expect(redactDocument.mock.calls[0]).toMatchObject([contract.id, { regions: [{ page: 1, top: 0.625 }] }]);
  });

  it('sends nothing when it is not confirmed, nor without a reason or an area', async () => {
    const { user, redactDocument } = draw();
    await start(user);
    expect(screen.getByRole('button', { name: /^Scherm 0 vlakken af/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Voeg een vlak toe op deze pagina' }));
    await user.click(screen.getByRole('button', { name: 'Scherm 1 vlak af…' }));
    expect(screen.getByLabelText(/^Reden van het afschermen/)).toHaveAccessibleDescription(/minstens drie tekens/);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.type(screen.getByLabelText(/^Reden van het afschermen/), 'BSN');
    await user.click(screen.getByRole('button', { name: 'Scherm 1 vlak af…' }));
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(redactDocument).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Verwijder vlak 1' }));
    expect(screen.queryByTestId('mark')).toBeNull();
  });

  it('is not offered where the flow does not let this person do it', async () => {
    draw(['recordCheck']);
    await shown('contract.pdf, pagina 1');
    expect(screen.queryByRole('button', { name: 'Scherm af' })).toBeNull();
  });
});
