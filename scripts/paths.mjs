// Decides where the tools of this checkout keep their files: one place for every path that more than one script needs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');
export const cache = join(modules, '.cache', 'desk');
export const clientDist = join(root, 'client', 'dist');
export const serverDist = join(root, 'server', 'dist');
export const serverEntry = join(root, 'server', 'main.ts');
export const serverBundle = join(serverDist, 'main.js');
export const demoEntry = join(root, 'scripts', 'demo', 'fillDemo.ts');
export const demoBundle = join(serverDist, 'fillDemo.js');
