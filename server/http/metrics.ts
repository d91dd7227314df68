/** Decides what is measured: the process itself, and how long each route takes, by its pattern and never by its ids. */
import { Router, type RequestHandler } from 'express';
import { DomainError } from '@desk/shared/contract/errors';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Services } from '../services';
import { dutyGauges } from './dutyGauges';
import { isInsider } from './insiders';

export interface Metrics {
  readonly measure: RequestHandler;
  readonly router: Router;
}

/** Measuring for one application: a handler that times every request, and /metrics in the format of Prometheus, for insiders. */
export function createMetrics(deps: Pick<Services, 'db' | 'config' | 'clock' | 'health'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const measureNow = dutyGauges(registry, deps);
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!isInsider(deps.config, request)) {
      throw new DomainError('notAuthenticated');
    }
    await measureNow();
    response.set({ 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).send(await registry.metrics());
  });
  return { measure: timeEach(duration), router };
}

function timeEach(duration: Histogram<'method' | 'route' | 'status'>): RequestHandler {
  return (request, response, next) => {
    const stop = duration.startTimer();
    response.once('finish', () => {
      // How long somebody stays at their desk is no duration of a request.
      if (response.locals['isStream'] === true) {
        return;
      }
      const route = typeof response.locals['route'] === 'string' ? response.locals['route'] : 'other';
      stop({ method: request.method, route, status: String(response.statusCode) });
    });
    next();
  };
}
