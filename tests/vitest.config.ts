import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The real `electron` package downloads a binary when it is first required outside Electron.
const alias = { electron: at('./fakes/electron.ts') }

// The machine may be busy: the second that is usual is too short a wait.
const expectation = { poll: { timeout: 15_000 } }

export default defineConfig({
  root,
  plugins: [react()],
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{shared,core}/**/*.test.ts'],
          testTimeout: 30_000,
          expect: expectation,
          // Nothing in them is replaced or kept from file to file, so the modules are read once: a quarter of the time.
          isolate: false,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'host',
          environment: 'node',
          include: ['tests/{main,scripts,layering}/**/*.test.ts'],
          testTimeout: 30_000,
          expect: expectation,
        },
      },
      {
        root,
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [at('./renderer/setup.ts')],
          // React and what stands on it are loaded once in each worker; setup.ts begins all else anew. Half the time.
          isolate: false,
          testTimeout: 30_000,
          expect: expectation,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          expect: expectation,
          hookTimeout: 120_000,
          // One window at a time: focus and the clipboard belong to the whole display.
          fileParallelism: false,
        },
      },
    ],
  },
})
