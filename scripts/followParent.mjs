// Decides what happens when npm is told to stop: it ends without telling the program it runs, so that program watches it.
const EVERY_MS = 250;

/** Treats the end of the npm that started us as a request to stop; without npm it does nothing. */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) {
      return;
    }
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  watch.unref();
}
