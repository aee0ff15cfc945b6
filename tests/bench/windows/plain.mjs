/** A bare Electron window for the page named by BENCH_PAGE. It opens when whoever drives it says that they listen. */
import { app, BrowserWindow } from 'electron'

const begun = new Promise((resolve) => {
  globalThis.connectedTeamBegin = resolve
})
// As the app does it: root has no sandbox, and enableSandbox would overrule --no-sandbox.
if (!(process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
app
  .whenReady()
  .then(() => begun)
  .then(() => {
    const window = new BrowserWindow({
      ...{ width: 1366, height: 768, useContentSize: true },
      webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
    })
    void window.loadFile(process.env.BENCH_PAGE ?? '')
  })
app.on('window-all-closed', () => app.quit())
