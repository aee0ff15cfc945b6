/**
 * Stands in for the default_app.asar that official Electron builds carry and the repack lacks: with it
 * `electron <folder or file> [arguments]` means the same on both, so nothing else needs to know which one runs.
 * scripts/repack.mjs packs this file into the unpacked runtime; it runs inside Electron and never ships.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('Name the folder of the app to open: electron <folder> [arguments]\n')
  app.exit(1)
} else {
  await open(resolve(given))
}

async function open(path) {
  // The same flag and the same order as Electron's own default app: name and path are set before the app's first line.
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const manifest = join(path, 'package.json')
  if (existsSync(manifest)) introduce(JSON.parse(readFileSync(manifest, 'utf8')))
  else if (/\.[cm]?js$/.test(path)) app.name = basename(path).replace(/\.[cm]?js$/, '')
  const main = createRequire(manifest).resolve(path)
  app.setAppPath(existsSync(manifest) ? path : dirname(main))
  await import(pathToFileURL(main).href)
}

function introduce({ version, productName, name, desktopName }) {
  if (version) app.setVersion(version)
  if (productName || name) app.name = productName ?? name
  app.setDesktopName?.(desktopName ?? `${app.name}.desktop`)
}
