import { resolve } from 'node:path';
import { env } from 'node:process';
import { defineConfig } from 'vite';

/** Where `npm run dev` sends API calls: the mock by default, a running Viewra with `VIEWRA=http://localhost:8439`. */
const backend = env.VIEWRA ?? 'http://localhost:8440';

export default defineConfig({
  base: './',
  resolve: { alias: { '@assets': resolve(import.meta.dirname, '../../../../assets') } },
  build: {
    outDir: '../../../target/classes/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    fs: { allow: ['../../../..'] },
    // Viewra refuses changes that come from another origin, so they must seem to come from its own.
    proxy: { '/api': { target: backend, changeOrigin: true, headers: { origin: backend } }, '/stream': backend },
  },
});
