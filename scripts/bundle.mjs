/**
 * Makes one plain Node program of a TypeScript entry, for the demo and the bench: packages stay outside, our own files
 * go in. Vite comes with the app's own build, so no other tool is needed.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './setup.mjs'

/**
 * @param {{ entry: string, name: string, root?: string }} options entry below root
 * @returns {Promise<string>} path of the program, out/tools/<name>.mjs
 */
export async function bundle({ entry, name, root = ROOT }) {
  const { build } = await import('vite')
  const outDir = join(root, 'out', 'tools')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [ownAddress],
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[name].mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}

/** A module that looks for files beside itself finds them where it was written, not where the program ends up. */
const ownAddress = {
  name: 'own-address',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }
  },
}
