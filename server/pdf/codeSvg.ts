/** Machine-readable codes as drawings; the library that knows them is read when the first one is drawn. */
import { createRequire } from 'node:module';
import type { RenderOptions } from 'bwip-js/node';

const require = createRequire(import.meta.url);

/** @returns an SVG whose `viewBox` is its size and whose paths are its parts */
export function codeSvg(options: RenderOptions): string {
  const { toSVG } = require('bwip-js/node') as { readonly toSVG: (given: RenderOptions) => string };
  return toSVG(options);
}
