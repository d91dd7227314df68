/** Registry of what the tour shows: for each page the parts of it, in order, with where they are found. Texts: i18n/{nl,en}/tour.ts. */

export const TOUR_STEPS = [
  { id: 'views', page: 'list' },
  { id: 'next', page: 'list' },
  { id: 'search', page: 'list' },
  { id: 'steps', page: 'bench' },
  { id: 'evidence', page: 'bench' },
  { id: 'verdict', page: 'bench' },
] as const;

export type TourStep = (typeof TOUR_STEPS)[number];
export type TourStepId = TourStep['id'];
export type TourPage = TourStep['page'];

/** Put on what a step points at: `<Tabs {...tourPlace('views')}>`. */
export function tourPlace(id: TourStepId): { readonly 'data-tour': TourStepId } {
  return { 'data-tour': id };
}

/** Which part of the tour a page has; null for a page that it does not show. */
export function tourPageOf(pathname: string): TourPage | null {
  if (/^\/applications\/?$/.test(pathname)) {
    return 'list';
  }
  return /^\/applications\/[^/]+\/show/.test(pathname) ? 'bench' : null;
}

export interface ShownStep {
  readonly id: TourStepId;
  readonly place: Element;
}

/**
 * The steps of a page whose place is on the screen now: some roles have no "next case", a small window no three panes.
 * None before the page itself is drawn: the bar on top is there earlier.
 */
export function stepsInView(page: TourPage): readonly ShownStep[] {
  const steps = TOUR_STEPS.flatMap(({ id, page: of }) => {
    const place = of === page ? document.querySelector(`[data-tour="${id}"]`) : null;
    return place === null ? [] : [{ id, place }];
  });
  return steps.some(({ id }) => id !== 'search') ? steps : [];
}
