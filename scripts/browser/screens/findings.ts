/** What is wrong with a screen for somebody who does not see it as we do: found by axe, and by measuring what axe does not. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from '../person';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Asked for by WCAG or EN 301 549, and not among those by themselves. */
const ALSO = { 'label-content-name-mismatch': { enabled: true } };

/** What axe judges by colour; everything else of a screen is the same in other colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** A cell of the framework's table that no page can give a name: above the arrows that unfold its rows. */
const NAMELESS = /^empty-table-header \.RaDataTable-expandHeader:/;

type Rules = Pick<Parameters<AxeBuilder['options']>[0], 'runOnly' | 'rules'>;

async function ask(page: Page, rules: Rules, within: string | undefined): Promise<string[]> {
  // What passes is judged as well, but not described: for each element of it axe would look for a selector of its own.
  const axe = new AxeBuilder({ page }).options({ ...rules, resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze();
  return found
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
    )
    .filter((line) => !NAMELESS.test(line));
}

/**
 * @param within a selector of the only part to look at; the whole page when left out
 * @returns each violation as a line: what is wrong, and where
 */
export function violations(page: Page, within?: string): Promise<string[]> {
  return ask(page, { runOnly: { type: 'tag', values: TAGS }, rules: ALSO }, within);
}

/** The same of what depends on colours alone. */
export function colourViolations(page: Page, within?: string): Promise<string[]> {
  return ask(page, { runOnly: { type: 'rule', values: OF_COLOURS } }, within);
}

/** A page that scrolls sideways, once it has taken the width of its window. */
export async function sideways(page: Page): Promise<string[]> {
  const surplus = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect
    .poll(surplus, PATIENCE)
    .toBeLessThanOrEqual(0)
    .catch(() => undefined);
  const left = await surplus();
  return left > 0 ? [`scrolls sideways by ${String(left)}`] : [];
}

/** Runs in the page. Tabs move as well, by the buttons at their ends. */
function wideParts(): string[] {
  return [...document.querySelectorAll('#main-content *')]
    .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.checkVisibility())
    .filter((one) => one.scrollWidth > one.clientWidth + 3 && one.querySelector(':scope > [role="tablist"]') === null)
    .map((one) => `is moved sideways to be read: ${one.textContent.trim().slice(0, 60)}`);
}

/** What of a narrow page is read by moving it sideways, once cards have taken the place of tables. */
export async function movedSideways(page: Page): Promise<string[]> {
  const found = () => page.evaluate(wideParts);
  await expect
    .poll(found, { timeout: 5_000 })
    .toEqual([])
    .catch(() => undefined);
  return found();
}

/** What still moves for somebody who asked for less motion. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().activeDuration) > 1)
      .map(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return `moves: ${target?.className.toString() ?? 'something'}`;
      }),
  );
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** What the measures of a page share; it lives in the page. */
interface Ruler {
  /** More than a rounded number is off. */
  readonly slack: number;
  readonly nameOf: (element: Element) => string;
  readonly isShown: (element: Element) => boolean;
  readonly parents: (element: Element) => Element[];
  /** How much of a box of an element can be seen, and whether the rest is lost: no scrolling brings it into view. */
  readonly seen: (element: Element, box: Box) => { readonly box: Box; readonly isCut: boolean };
}
type Measured = typeof globalThis & { deskRuler: Ruler };

/** Runs in the page. */
function layRuler(): void {
  const slack = 3;
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const parents = (element: Element): Element[] =>
    element.parentElement === null ? [] : [element.parentElement, ...parents(element.parentElement)];
  const seen: Ruler['seen'] = (element, box) => {
    let { left, right, top, bottom } = box;
    let isCut = false;
    const reached = { x: false, y: false };
    for (const parent of [element, ...parents(element)]) {
      const { display, overflowX, overflowY, position } = getComputedStyle(parent);
      const edge = parent.getBoundingClientRect();
      // What is hidden from the eye on purpose is shrunk to a dot.
      const isDot = edge.width <= 2 || edge.height <= 2;
      if (display !== 'inline' && display !== 'contents') {
        reached.x ||= scrolls(overflowX);
        reached.y ||= scrolls(overflowY);
        if (overflowX !== 'visible') {
          isCut ||= !isDot && !reached.x && (left < edge.left - slack || right > edge.right + slack);
          [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        }
        if (overflowY !== 'visible') {
          isCut ||= !isDot && !reached.y && (top < edge.top - slack || bottom > edge.bottom + slack);
          [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        }
      }
      if (position === 'fixed') {
        break;
      }
    }
    return { box: { left, right, top, bottom }, isCut };
  };
  (globalThis as Measured).deskRuler = {
    slack,
    parents,
    seen,
    nameOf: (element) =>
      `<${element.tagName.toLowerCase()}> “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}”`,
    isShown: (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[aria-hidden="true"], [inert]') === null,
  };
}

/** Runs in the page: a page that scrolls sideways, and text that is cut off unless its whole is told by its name or its title. */
function cutOff(): string[] {
  const { slack, isShown, parents, seen, nameOf } = (globalThis as Measured).deskRuler;
  const { scrollWidth, clientWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`scrolls sideways by ${String(scrollWidth - clientWidth)}`] : [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const element = texts.currentNode.parentElement;
    if (element === null || (texts.currentNode.textContent ?? '').trim() === '' || !isShown(element)) {
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    const near = [element, ...parents(element).slice(0, 3)];
    const isTold = near.some((one) => one.hasAttribute('title') || one.hasAttribute('aria-label'));
    if (box.width > slack && box.height > slack && !isTold && seen(element, box).isCut) {
      found.push(`cut off: ${nameOf(element)}`);
    }
  }
  return found;
}

/** Runs in the page: a pane, sheet or dialog that scrolls sideways; a table may, and says so by its own frame. */
function panesSideways(): string[] {
  const { slack, isShown, nameOf } = (globalThis as Measured).deskRuler;
  return [...document.querySelectorAll('[data-step-pane], [role="dialog"], form')]
    .flatMap((pane) => [pane, ...pane.querySelectorAll('*')])
    .filter((one) => isShown(one) && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.scrollWidth > one.clientWidth + slack && one.querySelector(':scope > table') === null)
    .map((one) => `scrolls sideways in its pane: ${nameOf(one)}`);
}

/** Runs in the page: two controls that share a place. */
function onTopOfEachOther(): string[] {
  const { slack, isShown, parents, seen, nameOf } = (globalThis as Measured).deskRuler;
  const isAfloat = (one: Element): boolean => ['fixed', 'sticky'].includes(getComputedStyle(one).position);
  const all = document.querySelectorAll('a[href], button, select, textarea, input:not([type="hidden"]), [role="tab"]');
  const controls = [...all]
    .filter((element) => isShown(element))
    .map((element) => ({
      element,
      box: seen(element, element.getBoundingClientRect()).box,
      layer: parents(element).find(isAfloat),
    }))
    .filter(({ box }) => box.right - box.left > slack && box.bottom - box.top > slack);
  const isOver = (one: (typeof controls)[number], other: (typeof controls)[number]): boolean => {
    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    // A button in a field, such as one that empties it, lies in the field's own frame.
    const isOfField = one.element.parentElement?.contains(other.element) === true && one.element.matches('input');
    const isPart = one.element.contains(other.element) || other.element.contains(one.element) || isOfField;
    return one.layer === other.layer && !isPart && width > slack && height > slack;
  };
  return controls.flatMap((one, at) =>
    controls
      .slice(at + 1)
      .filter((other) => isOver(one, other))
      .map((other) => `on top of each other: ${nameOf(one.element)} and ${nameOf(other.element)}`),
  );
}

/** What cannot be read or used because there is too little room: text cut off, two controls on top of each other, a page that scrolls sideways. */
export async function crowded(page: Page): Promise<string[]> {
  await page.evaluate(layRuler);
  return [
    ...new Set([
      ...(await page.evaluate(cutOff)),
      ...(await page.evaluate(panesSideways)),
      ...(await page.evaluate(onTopOfEachOther)),
    ]),
  ];
}
