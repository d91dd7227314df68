/** Decides how the parts of the HTTP edge stand one behind the other. */
import express, { Router, type Express, type RequestHandler } from 'express';
import { demoRouter } from './demo/demoRoutes';
import type { Dependencies } from './dependencies';
import { documentationRoutes } from './http/documentation/routes';
import { answerErrors, refuseUnknownPath } from './http/errorHandler';
import { healthRouter } from './http/health';
import { createMetrics } from './http/metrics';
import { mountRoutes } from './http/mountRoutes';
import { requestLog } from './http/requestLog';
import type { RouteDef } from './http/route';
import { giveNonce, securityHeaders } from './http/securityHeaders';
import { serveClient } from './http/serveClient';

export interface AppOptions {
  /** Folder of the built client; null serves the API only. */
  readonly clientDir: string | null;
}

/**
 * Builds the application; it listens to nothing yet.
 * @param deps what every use case may reach for
 * @param routes everything that answers under /api, documentation excepted
 * @param options where the screens lie
 */
export function createApp(deps: Dependencies, routes: readonly RouteDef[], options: AppOptions): Express {
  const app = express();
  const metrics = createMetrics(deps);
  app.disable('x-powered-by');
  // Answers of the API are never stored, so hashing each of them serves nobody.
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', deps.config.trustProxy);
  app.use(requestLog(deps));
  const inside = Router();
  inside.use(metrics.measure, giveNonce(), securityHeaders(deps.config));
  inside.use(healthRouter(deps), metrics.router);
  inside.use('/api', neverStored);
  mountRoutes(inside, [...routes, ...documentationRoutes(routes)], deps);
  inside.use('/api', refuseUnknownPath);
  inside.use(demoRouter(deps));
  inside.use(serveClient(options.clientDir, deps.config));
  app.use(answerErrors(inside, deps));
  return app;
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
