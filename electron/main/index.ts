import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, protocol } from 'electron'
import { endUnstarted } from './end-unstarted'
import { readOverrides } from './environment'
import { documentsFolder, settingsFolder } from './folders'
import { mustSandbox, networkSwitches, scheme, schemePrivileges } from './policy'
import { secureContents } from './security'
import { start } from './start'

// Thin on purpose: what must happen before `ready`, in this order. A top-level await would deadlock (ELECTRON.md, 8).
const overrides = readOverrides(process.env, app.isPackaged)
const home = homedir()
const documents = documentsFolder(() => app.getPath('documents'), home)
const machine = { platform: process.platform, env: process.env, home, documents }
app.setName('Connected Team')
const userData = overrides.userData ?? settingsFolder(machine)
// Before the single-instance lock, which is kept in this folder.
if (userData !== null) app.setPath('userData', userData)

for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, ...(value === undefined ? [] : [value]))
protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }])
const asked = { isRoot: process.getuid?.() === 0, noSandbox: app.commandLine.hasSwitch('no-sandbox') }
if (mustSandbox(asked)) app.enableSandbox()
app.on('web-contents-created', (_event, contents) => secureContents(contents))

if (app.requestSingleInstanceLock()) {
  const out = join(dirname(fileURLToPath(import.meta.url)), '..')
  app
    .whenReady()
    .then(() => start({ overrides, machine, out }))
    .catch(endUnstarted)
} else {
  // The first instance gets `second-instance` and comes to the front.
  app.quit()
}
