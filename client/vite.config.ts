// Decides how the client is built for production and served during development.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { computeTables } from './computeTables.mjs';

const server = process.env.DEV_API_URL ?? 'http://localhost:8080';

/**
 * Few large files, in the order in which they are needed; each takes along what it imports, unless an earlier one has it. What all
 * screens are drawn with comes with the start: it arrives while somebody types their password.
 */
const GROUPS = [
  {
    name: 'start',
    test: /[\\/]client[\\/]src[\\/]main\.tsx$|[\\/]node_modules[\\/](@mui[\\/]material|@popperjs|react-hook-form)[\\/]/,
    priority: 4,
  },
  { name: 'desk', test: /[\\/]client[\\/]src[\\/]app[\\/]Desk\.tsx$/, priority: 3 },
  { name: 'case', test: /[\\/]client[\\/]src[\\/]application[\\/](ApplicationShow|bench[\\/].*)\.tsx$/, priority: 2 },
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), computeTables()],
  cacheDir: fileURLToPath(new URL('../node_modules/.cache/vite', import.meta.url)),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/healthz', '/readyz', '/metrics'].map((path) => [path, { target: server }])),
  },
});
