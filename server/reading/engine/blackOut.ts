/** Paints regions of a page black, in the pixels themselves. */
import type { PageRegion } from '../scanTypes';
import type { Raster } from './raster';

const BLACK = 0xff000000;

/** Whole pixels, rounded outwards, so that no sliver of what was meant stays. */
function pixelBounds({ left, top, width, height }: PageRegion, raster: Raster) {
  return {
    fromX: Math.floor(left * raster.width),
    toX: Math.min(raster.width, Math.ceil((left + width) * raster.width)),
    fromY: Math.floor(top * raster.height),
    toY: Math.min(raster.height, Math.ceil((top + height) * raster.height)),
  };
}

/** @returns a copy with the regions of this page painted over */
export function blackOut(raster: Raster, regions: readonly PageRegion[]): Raster {
  const data = new Uint8Array(raster.data);
  const pixels = new Uint32Array(data.buffer);
  for (const region of regions) {
    const { fromX, toX, fromY, toY } = pixelBounds(region, raster);
    for (let y = fromY; y < toY; y += 1) {
      pixels.fill(BLACK, y * raster.width + fromX, y * raster.width + toX);
    }
  }
  return { ...raster, data };
}
