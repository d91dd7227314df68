/** The bell: it counts as the desk says so, tells in sentences, and marks what was seen. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { Notification } from '@desk/shared/contract/notifications';
import { publishLive } from '../live/liveFeed';
import { renderAdmin, type RenderAdminOptions } from '../testing/renderAdmin';
import { NotificationBell } from './NotificationBell';

const news = (over: Partial<Notification> = {}): Notification => ({
  id: 'n1',
  kind: 'mentioned',
  applicationId: 'a1',
  caseNumber: 'ZU-2026-000123-7',
  companyName: 'Dorpshuis De Linde',
  by: { id: 'u2', name: 'Sanne Hoogendoorn' },
  text: 'Kijk je mee?',
  at: '2026-11-29T09:00:00.000Z',
  readAt: null,
  ...over,
});

function Place() {
  const { pathname, search } = useLocation();
  return <p>Adres: {pathname + search}</p>;
}

function open(rows: readonly Notification[], options: RenderAdminOptions = {}) {
  const count = () => rows.filter(({ readAt }) => readAt === null).length;
  const unreadNotifications = vi.fn(() => Promise.resolve(count()));
  const readNotifications = vi.fn().mockResolvedValue(0);
  const notifications = vi.fn((before: string | null) =>
    Promise.resolve(
      before === null
        ? { rows, unread: count(), hasMore: rows.length > 0 }
        : {
            rows: [news({ id: 'old', companyName: 'Oud BV', readAt: '2026-11-01T09:00:00.000Z' })],
            unread: 0,
            hasMore: false,
          },
    ),
  );
  renderAdmin(
    <>
      <NotificationBell />
      <Place />
    </>,
    { ...options, dataProvider: { unreadNotifications, readNotifications, notifications } },
  );
  return { unreadNotifications, readNotifications, notifications };
}

test('counts, lists, opens the case where the note is, and marks it', async () => {
  const { readNotifications } = open([
    news(),
    news({ id: 'n2', kind: 'returned', text: 'IDN-01', readAt: '2026-11-29T10:00:00.000Z' }),
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Notificaties, 1 ongelezen' }));
  expect(await screen.findByRole('dialog', { name: 'Notificaties' })).toBeInTheDocument();
  expect(await screen.findByText('Sanne Hoogendoorn noemde u in een notitie.')).toBeInTheDocument();
  expect(screen.getByText('Sanne Hoogendoorn stuurde deze zaak terug naar de controle.')).toBeInTheDocument();
  expect(screen.getByText('“IDN-01”')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Toon oudere notificaties' }));
  expect(await screen.findByText(/Oud BV/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: /^Ongelezen.*Dorpshuis De Linde/ }));
  expect(await screen.findByText('Adres: /applications/a1/show?sheet=notes')).toBeInTheDocument();
  expect(readNotifications).toHaveBeenCalledWith({ ids: ['n1'] });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('marks one, or all up to the newest that is listed', async () => {
  const { readNotifications } = open([news({ id: 'n9', kind: 'handedOver' }), news()]);
  await userEvent.click(await screen.findByRole('button', { name: 'Notificaties, 2 ongelezen' }));
  const [first] = await screen.findAllByRole('button', { name: 'Markeer als gelezen: zaak ZU-2026-000123-7' });
  await userEvent.click(first as HTMLElement);
  expect(readNotifications).toHaveBeenLastCalledWith({ ids: ['n9'] });
  await userEvent.click(screen.getByRole('button', { name: 'Markeer alles als gelezen' }));
  expect(readNotifications).toHaveBeenLastCalledWith({ upTo: 'n9' });
});

test('asks again when the desk says that something concerns this person, and not for what else happens', async () => {
  const { unreadNotifications } = open([]);
  await screen.findByRole('button', { name: 'Notificaties, geen ongelezen' });
  expect(unreadNotifications).toHaveBeenCalledTimes(1);
  act(() => publishLive({ kind: 'presence', applicationId: 'a1', people: [] }));
  unreadNotifications.mockResolvedValue(3);
  act(() => publishLive({ kind: 'notified', applicationId: 'a1' }));
  expect(await screen.findByRole('button', { name: 'Notificaties, 3 ongelezen' })).toBeInTheDocument();
  expect(unreadNotifications).toHaveBeenCalledTimes(2);
});

test('says so when there is nothing, in English too', async () => {
  open([], { language: 'en' });
  await userEvent.click(await screen.findByRole('button', { name: 'Notifications, none unread' }));
  expect(await screen.findByText(/^There are no notifications\./)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
});
