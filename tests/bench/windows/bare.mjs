/** A bare Electron window with the app's own window options: what the app's start and memory are compared with. */
import { app, BrowserWindow } from 'electron'

// As the app does it: root has no sandbox, and enableSandbox would overrule --no-sandbox.
if (!(process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  void window.loadURL('data:text/html,<title>Bare</title><main><h1>Bare</h1></main>')
})
app.on('window-all-closed', () => app.quit())
