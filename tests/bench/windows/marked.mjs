/**
 * Runs inside Electron, in front of the app that is measured: opens the app named by BENCH_APP and prints when its first
 * window has painted what BENCH_READY selects and has answered a key. The same lines measure the bare window.
 */
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const ready = process.env.BENCH_READY ?? 'main h1'

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(`new Promise((resolve) => {
      window.benchKey = new Promise((answered) => addEventListener('keydown', () => answered(true), { once: true }))
      const look = () => document.querySelector(${JSON.stringify(ready)}) === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
      look()
    })`)
    window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Shift' })
    await window.webContents.executeJavaScript('window.benchKey')
    process.stdout.write(`\nBENCH answered ${Date.now()}\n`)
  })
})
await import(pathToFileURL(process.env.BENCH_APP ?? '').href)
