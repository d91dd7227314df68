/** Answers whether the desk is alive, and whether it is ready for work. */
import { Router } from 'express';
import type { Dependencies } from '../dependencies';

/** /healthz: the process answers. /readyz: everything that work needs is in order; 503 and the reasons when it is not. */
export function healthRouter({ health }: Pick<Dependencies, 'health'>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const readiness = await health.look();
    response
      .status(readiness.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(readiness);
  });
  return router;
}
