/** Decides how large and which way round a page is shown. */

export interface View {
  /** 1 is as wide as the viewer. */
  readonly zoom: number;
  readonly rotation: 0 | 90 | 180 | 270;
}
export const WHOLE: View = { zoom: 1, rotation: 0 };

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** One step larger (1) or smaller (-1); stays at the ends. */
export function zoomed(view: View, direction: 1 | -1): View {
  const next = direction === 1 ? STEPS.find((step) => step > view.zoom) : STEPS.findLast((step) => step < view.zoom);
  return { ...view, zoom: next ?? view.zoom };
}

/** A quarter turn clockwise. */
export function turned(view: View): View {
  const rotation = ((view.rotation + 90) % 360) as View['rotation'];
  return { ...view, rotation };
}
