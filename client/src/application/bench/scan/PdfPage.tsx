/** One page of a PDF, drawn on a canvas as wide as its place, times the zoom. */
import { Box } from '@mui/material';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { View } from './view';

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly view: View;
  /** Width of the place in CSS pixels. */
  readonly width: number;
  readonly label: string;
  readonly onFailure: () => void;
}

export function PdfPage({ pdf, page, view, width, label, onFailure }: PdfPageProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isStale = false;
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      const rotation = (proxy.rotate + view.rotation) % 360;
      const natural = proxy.getViewport({ scale: 1, rotation });
      const scale = (width * view.zoom) / natural.width;
      const density = Math.min(window.devicePixelRatio, 2);
      const viewport = proxy.getViewport({ scale: scale * density, rotation });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${String(Math.floor(viewport.width / density))}px`;
      canvas.style.display = 'block';
      await proxy.render({ canvas, viewport }).promise;
      if (!isStale) {
        place.current?.replaceChildren(canvas);
      }
    };
    draw().catch(() => {
      if (!isStale) {
        onFailure();
      }
    });
    return () => {
      isStale = true;
    };
  }, [pdf, page, view, width, onFailure]);
  return <Box ref={place} role="img" aria-label={label} sx={{ bgcolor: 'common.white', minHeight: '12rem' }} />;
}
