/**
 * The real app, started as `electron held-app.mjs`, which opens its first window only when the test calls
 * `connectedTeamBegin()`. A window that opens while Playwright is just connecting is sometimes met between its empty
 * page and its real one: Playwright then waits for a navigation that was reported to nobody, and launching never ends.
 * Held back, the window opens before somebody who listens, and is watched from its first line.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { app } from 'electron'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))

const begun = new Promise((resolve) => {
  globalThis.connectedTeamBegin = resolve
})
const whenReady = app.whenReady.bind(app)
app.whenReady = () => begun.then(whenReady)

// What Electron does for a folder before the app's first line.
app.setVersion(version)
app.setAppPath(root)
await import(pathToFileURL(createRequire(import.meta.url).resolve(root)).href)
