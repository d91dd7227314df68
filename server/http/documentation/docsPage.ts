/** Decides how the documentation of the API looks to a person: one page, no scripts, every route and every error on it. */
import { ERROR_CODES, httpStatus } from '@desk/shared/contract/errors';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { escapeHtml } from '@desk/shared/language/escapeHtml';
import { changesSomething } from '../readInput';
import type { RouteDef } from '../route';
import { rolesOf, type OpenApi } from './openApi';

export const DOCS_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
h2 { border-top: 1px solid; font-size: 1rem; margin-top: 2rem; padding-top: 1rem; }
h2 code { font-size: 1.1rem; }
pre { background: rgb(127 127 127 / 15%); overflow: auto; padding: .75rem; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid rgb(127 127 127 / 40%); padding: .35rem .5rem; text-align: left; vertical-align: top; }
`;

/**
 * The page as HTML; its style lies in a file of its own, since the security policy allows no inline one.
 * @param routes what is explained
 * @param document of the same routes
 */
export function docsPage(routes: readonly RouteDef[], document: OpenApi): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API of the Z login upgrade desk</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<h1>API of the Z login upgrade desk</h1>
<p>Staff send <code>Authorization: Bearer …</code> with the access token of <code>POST /api/auth/login</code>; programs send
their key as <code>X-Api-Key</code>. Errors are <code>application/problem+json</code>; their codes stand
<a href="#errors">below</a>. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${routes.map((route) => section(route, document)).join('\n')}
<h2 id="errors">Errors</h2>
<table><thead><tr><th>Code</th><th>Status</th><th>Nederlands</th><th>English</th></tr></thead><tbody>
${ERROR_CODES.map(errorRow).join('\n')}
</tbody></table>
</body>
</html>`;
}

function section(route: RouteDef, document: OpenApi): string {
  const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
  const operation = document.paths[path]?.[route.method] as { requestBody?: unknown };
  const roles = rolesOf(route).join(', ') || 'everybody';
  const key = changesSomething(route) ? ' Honours <code>Idempotency-Key</code>.' : '';
  const notes = route.notes === undefined ? '' : `<p>${escapeHtml(route.notes)}</p>`;
  const takes =
    operation.requestBody === undefined
      ? ''
      : `<details><summary>Body</summary><pre>${escapeHtml(JSON.stringify(operation.requestBody, null, 2))}</pre></details>`;
  return `<h2><code>${route.method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(route.summary)}. For: ${escapeHtml(roles)}.${key}</p>${notes}${takes}`;
}

function errorRow(code: (typeof ERROR_CODES)[number]): string {
  const { nl, en } = ERROR_TEXTS[code];
  return `<tr id="error-${code}"><td><code>${code}</code></td><td>${httpStatus(code)}</td><td lang="nl">${escapeHtml(nl)}</td><td>${escapeHtml(en)}</td></tr>`;
}
