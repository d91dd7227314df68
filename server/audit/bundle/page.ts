/** What every page in a bundle looks like: plain HTML that reads anywhere, without scripts and without anything from elsewhere. */
import { escapeHtml } from '@desk/shared/language/escapeHtml';
import type { PageLanguage } from './pageWords';

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { background: Canvas; color: CanvasText; margin: 0 auto; max-width: 75rem; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-bottom: .25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border-bottom: 1px solid rgb(127 127 127 / 40%); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
@media print { body { max-width: none; } tr { break-inside: avoid; } }
@media (max-width: 60rem) { table { display: block; overflow-x: auto; } }`;

/** The beginning of a page; what stands on it may follow in pieces. */
export function pageStart(title: string, language: PageLanguage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
`;
}

export const PAGE_END = '</body>\n</html>\n';

export function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>\n`;
}

export function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>\n`).join('')}</ul>\n`;
}

export function heading(level: 2 | 3, text: string): string {
  return `<h${level}>${escapeHtml(text)}</h${level}>\n`;
}

export function row(cells: readonly string[], cell: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>\n`;
}

export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  return `<table>\n<thead>${row(names, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells)).join('')}</tbody>\n</table>\n`;
}
