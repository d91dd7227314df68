/** Answers whether the desk is alive, and whether it is ready for work. */
import { Router } from 'express';
import type { Dependencies } from '../dependencies';
import { isInsider } from './insiders';

/** /healthz: the process answers. /readyz: everything that work needs is in order; 503 when it is not, and the reasons to insiders. */
export function healthRouter({ health, config }: Pick<Dependencies, 'health' | 'config'>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ alive: true });
  });
  router.get('/readyz', async (request, response) => {
    const readiness = await health.look();
    response
      .status(readiness.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(isInsider(config, request) ? readiness : { ready: readiness.ready });
  });
  return router;
}
