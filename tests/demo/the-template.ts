import { stubOpenDialog } from '../e2e/harness/dialogs'
import type { LaunchedApp } from '../e2e/harness/launch'
import { writeLetterhead } from './letterhead'
import { type Leave, openPapers, savePaper } from './papers'
import { type Camera, goTo, quiet } from './pictures'

/** The council's own Word template: told of before it is kept, and then what minutes look like with it. */
export async function takeATemplate(app: LaunchedApp, take: Camera, leave: Leave): Promise<void> {
  const { window } = app
  await goTo(app, 'ControlOrMeta+,', 'Settings')
  await stubOpenDialog(app.electron, await writeLetterhead(app.folders.base))
  await window.getByRole('button', { name: 'Choose a Word template' }).click()
  const report = window.getByRole('dialog', { name: /^Use Northfold letterhead/ })
  await report.getByText(/^Heading 1:/).waitFor()
  await take('template')
  await report.getByRole('button', { name: 'Use this template' }).click()
  await window.getByRole('button', { name: 'Go back to our own look' }).waitFor()
  await openPapers(window)
  await leave('minutes-with-template.docx', () => savePaper(window, 'Minutes for the team'))
  await goTo(app, 'ControlOrMeta+,', 'Settings')
  await quiet(app)
  await take('settings-template')
}
