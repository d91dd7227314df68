import { describe, expect, it } from 'vitest';
import { redactSchema } from '@desk/shared/contract/mailRoom';
import { firstRegion, percentOf, regionBetween, toPage, withSide } from './region';

describe('a place on the screen', () => {
  it.each([
    [0, { x: 0.2, y: 0.1 }],
    [90, { x: 0.1, y: 0.8 }],
    [180, { x: 0.8, y: 0.9 }],
    [270, { x: 0.9, y: 0.2 }],
  ] as const)('turned by %i degrees is this place on the page', (rotation, expected) => {
    const { x, y } = toPage({ x: 0.2, y: 0.1 }, rotation);
    expect([x, y]).toEqual([expect.closeTo(expected.x), expect.closeTo(expected.y)]);
  });
});

describe('a marked region', () => {
  it.each([
    ['down to the right', { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.3 }],
    ['up to the left', { x: 0.4, y: 0.3 }, { x: 0.1, y: 0.2 }],
  ])('is the same drawn %s', (_how, from, to) => {
    expect(regionBetween(2, from, to)).toEqual({
      page: 2,
      left: 0.1,
      top: 0.2,
      width: expect.closeTo(0.3),
      height: expect.closeTo(0.1),
    });
  });

  it('ends at the edge of the page', () => {
    expect(regionBetween(1, { x: 0.5, y: 0.5 }, { x: 1.7, y: -2 })).toMatchObject({ width: 0.5, top: 0, height: 0.5 });
  });

  it('is none when the mouse only slipped', () => {
    expect(regionBetween(1, { x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull();
  });

  it.each([
    ['left', 25, 0.25],
    ['top', 140, 1],
    ['width', 0, 0.005],
    ['height', Number.NaN, 0.005],
  ] as const)('can be typed: %s of %d percent', (side, percent, fraction) => {
    const region = withSide(firstRegion(1), side, percent);
    expect(region[side]).toBe(fraction);
    expect(redactSchema.safeParse({ version: 1, reason: 'BSN', regions: [region] }).success).toBe(true);
  });

  it('is shown in percent', () => {
    expect(percentOf(0.12345)).toBe(12.3);
  });
});
