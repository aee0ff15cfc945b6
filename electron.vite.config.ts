import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Node 20 and Chromium 130 are the oldest runtime we start on (see README, "The Electron"); Electron 45 runs them too.
export default defineConfig({
  main: {
    // fflate's own Node build declares the `require` that the bundler declares too, and a chunk with both cannot be read.
    // Nothing of it that we use needs Node.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: 'node20',
      outDir: 'out/main',
      // Everything is bundled: the packaged app needs no node_modules, and a start reads one file.
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          worker: 'electron/core/workers/worker.ts',
          search: 'electron/core/workers/search-worker.ts',
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        external: ['electron'],
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // Less to read and compile at the start. Main stays readable: its log quotes stack frames.
      minify: true,
      rollupOptions: { input: 'renderer/index.html' },
    },
    plugins: [react()],
  },
})
