/** Draws a QR code as one path, so that the screen needs no picture of it, and nothing keeps one. */
import type { NewFactor } from '@desk/shared/contract/secondFactor';
import { codeSvg } from '../../pdf/codeSvg';

export function drawQr(text: string): NewFactor['qr'] {
  const svg = codeSvg({ bcid: 'qrcode', text, scale: 1 });
  const [, side = '1'] = /viewBox="0 0 ([\d.]+) /.exec(svg) ?? [];
  const path = Array.from(svg.matchAll(/ d="([^"]+)"/g), ([, drawn = '']) => drawn).join('');
  return { side: Number(side), path };
}
