/** Routes that explain all routes: for programs and for people. */
import { defineRoute, type RouteDef } from '../route';
import { DOCS_STYLE, docsPage } from './docsPage';
import { openApiOf } from './openApi';

/** @param routes what is explained */
export function documentationRoutes(routes: readonly RouteDef[]): readonly RouteDef[] {
  const document = openApiOf(routes);
  const page = Buffer.from(docsPage(routes));
  const open = { method: 'get', access: 'public' } as const;
  return [
    defineRoute({ ...open, path: '/openapi.json', summary: 'OpenAPI 3.1', handler: () => ({ body: document }) }),
    defineRoute({
      ...open,
      path: '/docs',
      summary: 'Documentation for people',
      handler: () => ({ bytes: page, headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
    }),
    defineRoute({
      ...open,
      path: '/docs.css',
      summary: 'Its style',
      handler: () => ({ bytes: Buffer.from(DOCS_STYLE), headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
    }),
  ];
}
