/** Routes that explain all routes: for programs and for people. */
import { defineRoute, type RouteDef } from '../route';
import { DOCS_STYLE, docsPage } from './docsPage';
import { openApiOf, type OpenApi } from './openApi';

/**
 * The document takes a good part of the start of a desk, so it is made when it is asked for, and then kept.
 * @param routes what is explained
 */
export function documentationRoutes(routes: readonly RouteDef[]): readonly RouteDef[] {
  let kept: OpenApi | undefined;
  const document = (): OpenApi => (kept ??= openApiOf(routes));
  let keptPage: Buffer | undefined;
  const page = (): Buffer => (keptPage ??= Buffer.from(docsPage(routes, document())));
  const open = { method: 'get', access: 'public' } as const;
  return [
    defineRoute({ ...open, path: '/openapi.json', summary: 'OpenAPI 3.1', handler: () => ({ body: document() }) }),
    defineRoute({
      ...open,
      path: '/docs',
      summary: 'Documentation for people',
      handler: () => ({ bytes: page(), headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    }),
    defineRoute({
      ...open,
      path: '/docs.css',
      summary: 'Its style',
      handler: () => ({ bytes: Buffer.from(DOCS_STYLE), headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
    }),
  ];
}
