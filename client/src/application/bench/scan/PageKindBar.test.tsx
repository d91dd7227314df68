/** Tests naming the page on screen: by one key as proposed, by another as something else, a copy with whose it is; never unseen. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecordContextProvider } from 'react-admin';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApplicationDetail, SeenPage } from '@desk/shared/contract/resources';
import { caseRecord, PERSON_ID, SIGNER_ID } from '../../../flow/testing/caseRecord';
import { renderAdmin } from '../../../testing/renderAdmin';
import { PageKindBar } from './PageKindBar';

afterEach(cleanup);

const [first, second, third] = caseRecord().pages;
const unnamed = (changes: Partial<SeenPage> = {}): ApplicationDetail['pages'] =>
  [first, second, third].flatMap((page) => (page === undefined ? [] : [{ ...page, kind: null, ...changes }]));
const actions = { available: ['setPageKind'], refused: {} } as const satisfies ApplicationDetail['actions'];

function draw(parts: Partial<ApplicationDetail> = {}, language: 'nl' | 'en' = 'nl') {
  const record = caseRecord({ actions, pages: unnamed(), ...parts });
  const performAction = vi.fn().mockResolvedValue(record);
  const onNext = vi.fn();
  renderAdmin(
    <RecordContextProvider value={record}>
      <PageKindBar documentId={first?.documentId ?? ''} page={1} onNext={onNext} />
    </RecordContextProvider>,
    { role: 'verifier', dataProvider: { performAction }, language },
  );
  return { performAction, onNext, user: userEvent.setup() };
}

const sent = async (performAction: ReturnType<typeof vi.fn>) => {
  await waitFor(() => {
    expect(performAction).toHaveBeenCalledOnce();
  });
  const [command] = performAction.mock.calls[0] as [{ readonly input: unknown }];
  return command.input;
};
const naming = (kind: string, subjectIds: readonly string[] = []) => ({
  documentId: first?.documentId,
  pages: [{ page: 1, kind, subjectIds }],
});

describe('naming the page on screen', () => {
  it('takes the proposal of the desk with one key, and goes on to the next page without a kind', async () => {
    const { performAction, onNext, user } = draw();
    await screen.findByText('Voorstel: Contract: bedrijf');
    expect(screen.getByText('Nog 3 pagina’s te benoemen')).toBeTruthy();
    await user.keyboard('.');
    expect(await sent(performAction)).toEqual(naming('contractCompany'));
    await waitFor(() => {
      expect(onNext).toHaveBeenCalledWith(expect.objectContaining({ page: 2 }));
    });
  });

  it.each([
    ['P', 'contractPersons'],
    ['S', 'contractSignatures'],
    ['R', 'registerExtract'],
    ['M', 'mandate'],
    ['T', 'statutes'],
    ['O', 'other'],
    ['L', 'blank'],
  ])('%s says that it is %s', async (key, kind) => {
    const { performAction, user } = draw();
    await screen.findByText(/^Voorstel/);
    await user.keyboard(key);
    expect(await sent(performAction)).toEqual(naming(kind));
  });

  it('says of a copy that it is of the one human there is, who signs and manages', async () => {
    const { performAction, user } = draw();
    await screen.findByText(/^Voorstel/);
    await user.keyboard('I');
    expect(await sent(performAction)).toEqual(naming('identityCopy', [SIGNER_ID, PERSON_ID]));
  });

  it('asks whose copy it is when there are more', async () => {
    const { persons } = caseRecord();
    const user2 = persons.map((person) => ({ ...person, id: 'p-2', firstNames: 'Bo', surname: 'Spoel' }));
    const { performAction, user } = draw({ persons: [...persons, ...user2] });
    await screen.findByText(/^Voorstel/);
    await user.keyboard('I');
    await user.click(await screen.findByRole('menuitem', { name: 'Kopie van Bo van Spoel' }));
    expect(await sent(performAction)).toEqual(naming('identityCopy', ['p-2']));
  });

  it('names nothing that was not on screen yet', async () => {
    const { performAction, user } = draw({ pages: unnamed({ seen: false }) });
    await screen.findByText(/^Voorstel/);
    await user.keyboard('.SI');
    expect(performAction).not.toHaveBeenCalled();
  });

  it('only shows to whoever may not name it', async () => {
    const named = unnamed({ kind: 'contractCompany', setByName: 'Sanne' });
    const { performAction, user } = draw({ pages: named, actions: { available: [], refused: {} } });
    expect(await screen.findByText('Contract: bedrijf')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await user.keyboard('S');
    expect(performAction).not.toHaveBeenCalled();
  });

  it('speaks English', async () => {
    draw({}, 'en');
    expect(await screen.findByText('Proposed: Contract: company')).toBeTruthy();
    expect(screen.getByText('3 pages to name')).toBeTruthy();
  });
});
