/** Decides which part of a page somebody marked, however the page lies on the screen: in fractions from its top left corner. */
import type { EvidenceRegion } from '@desk/shared/checks/check';
import type { RedactInput } from '@desk/shared/contract/mailRoom';
import type { View } from '../../../ui/scan/view';

export type Region = RedactInput['regions'][number];
export type Side = Exclude<keyof Region, 'page'>;
export const SIDES: readonly Side[] = ['left', 'top', 'width', 'height'];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A slip of the mouse is no region. */
const SMALLEST = 0.005;
const FIRST = { left: 0.1, top: 0.1, width: 0.3, height: 0.05 } as const;

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

/** From a place on the screen (fractions of what is shown) to the same place on the page as it is stored. */
export function toPage({ x, y }: Point, rotation: View['rotation']): Point {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: 1 - x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: 1 - y, y: x };
  }
}

/** The rectangle between two corners; null when it is too small to be meant. */
export function regionBetween(page: number, from: Point, to: Point): Region | null {
  const [left, right] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))];
  const [top, bottom] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))];
  const [width, height] = [right - left, bottom - top];
  return width < SMALLEST || height < SMALLEST ? null : { page, left, top, width, height };
}

/** A region to start from for whoever types its place. */
export function firstRegion(page: number): Region {
  return { page, ...FIRST };
}

/** In percent with one decimal, as the fields show it. */
export function percentOf(fraction: number): number {
  return Math.round(fraction * 1000) / 10;
}

/** The region with one side typed anew, in percent; a region always keeps some size. */
export function withSide(region: Region, side: Side, percent: number): Region {
  const fraction = clamp(Number.isFinite(percent) ? percent / 100 : 0);
  const isSize = side === 'width' || side === 'height';
  return { ...region, [side]: isSize ? Math.max(fraction, SMALLEST) : fraction };
}

/** The same part of the page as evidence keeps it. */
export function asEvidence({ page, left, top, width, height }: Region): EvidenceRegion {
  const x = clamp(left);
  const y = clamp(top);
  return { page, x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) };
}

/** Kept evidence as a part of the page. */
export function fromEvidence({ page, x, y, width, height }: EvidenceRegion): Region {
  return { page, left: x, top: y, width, height };
}

const STEP = 0.01;
const DIRECTIONS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The region after an arrow key: moved, or with `resizes` made larger or smaller; always inside the page. Null for other keys. */
export function steered(region: Region, key: string, resizes: boolean): Region | null {
  const direction = DIRECTIONS[key];
  if (direction === undefined) {
    return null;
  }
  const [across, down] = direction;
  const { left, top, width, height } = region;
  if (resizes) {
    return {
      ...region,
      width: Math.min(Math.max(width + across, STEP), 1 - left),
      height: Math.min(Math.max(height + down, STEP), 1 - top),
    };
  }
  return {
    ...region,
    left: Math.min(Math.max(left + across, 0), 1 - width),
    top: Math.min(Math.max(top + down, 0), 1 - height),
  };
}
