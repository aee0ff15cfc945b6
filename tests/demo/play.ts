import type { LaunchedApp } from '../e2e/harness/launch'
import { addItem, issueAgenda, makeConfidential, planMeeting, setPresenter } from '../e2e/journey/agenda'
import { moveByMenu, openBoard } from '../e2e/journey/board'
import { pointer } from '../e2e/journey/hands'
import { bringIn, checkUnderstood, completeLog, pasteOldLog } from '../e2e/journey/old-log'
import { fillTeamSheet, makeTeam } from '../e2e/journey/start-team'
import type { Leave } from './papers'
import { type Camera, quiet } from './pictures'
import { offerRounds } from './the-rounds'

/** Tuesday: the team, its old log, Thursday's agenda. */
export async function beforeTheMeeting(app: LaunchedApp, take: Camera, leave: Leave): Promise<void> {
  const hands = pointer(app.window)
  await fillTeamSheet(app, hands)
  await app.window.getByLabel('Name', { exact: true }).focus()
  await take('start-our-team')
  await makeTeam(app, hands)

  await pasteOldLog(app)
  await checkUnderstood(app)
  await hands.fill(app.window.getByLabel('Name of MM'), 'Mabel Merrick')
  await take('import')
  await completeLog(app, hands)
  await bringIn(app, hands)
  await offerRounds(app)

  await planMeeting(app, hands)
  await addItem(app, hands, { after: 'Summer tea, 4 July', kind: 'Challenge', title: household })
  await makeConfidential(app, hands, household, 'about a household')
  for (const [item, person] of presenters) await setPresenter(app, hands, item, person)
  await quiet(app)
  await take('our-agenda')
  await issueAgenda(app, hands)
  await leave('agenda.docx', () => app.window.keyboard.press('ControlOrMeta+S'))

  // The owner says it is done; the meeting is asked on Thursday.
  await openBoard(app, hands)
  await moveByMenu(app, hands, 'Price a gate for the Rec', 'Proposed done')
}

export const household = 'Support for one household'

const presenters = [
  ['Welcome and confidentiality', 'Nettie Bramble'],
  ['Good news and stories', 'Jonah Reed'],
  ['Minutes of the last meeting', 'Cass Underhill'],
  ['Matters arising', 'Nettie Bramble'],
  ['Pledges', 'Farida Thistle'],
  ['A walking bus for Carr Top Road', 'Priya Fernley'],
  ['The pot', 'Cass Underhill'],
  ['Summer tea, 4 July', 'Dot Hazelwood'],
  ['Weir Court lift', 'Owen Larkspur'],
] as const
