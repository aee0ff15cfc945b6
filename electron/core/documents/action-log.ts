import type { Action } from '../../../shared/model/action'
import type { DocumentBlock, DocumentModel } from '../../../shared/model/document'
import { longDay } from '../../../shared/rules/dates'
import { counted } from '../../../shared/rules/near-days'
import {
  actionTableOf,
  actionWords,
  byNumberOf,
  dueWords,
  isLateAction,
  notPrinted,
  ownerCell,
  unseenRuns,
} from './action-words'
import { versionFact } from './minutes/minutes-status'
import { paperOf } from './paper'
import { none } from './printable'
import type { ActionLogSnapshot } from './snapshot'
import { fileName, teamName } from './team-words'
import { type Version, versionOf } from './version'
import { commas, heading, paragraph } from './words'

/** The actions of a place by their state, on paper. */
export function actionLog(snapshot: ActionLogSnapshot): DocumentModel {
  const { request, locality, today, settings, actions } = snapshot
  const version = versionOfLog(snapshot)
  const title = `${request.which === 'open' ? 'Open actions' : 'Action log'} of ${teamName(snapshot)}`
  const late = actions.filter((action) => isLateAction(action, today)).length
  return {
    ...paperOf(snapshot),
    title,
    author: teamName(snapshot),
    header: {
      left: teamName(snapshot),
      right: `${request.which === 'open' ? 'Open actions' : 'Action log'}, ${longDay(today)}`,
    },
    fileName: fileName(locality.code, today, request.which === 'open' ? 'open actions' : 'action log', version.kind),
    blocks: [
      heading(1, title),
      {
        kind: 'facts',
        facts: [
          { label: 'Body', value: commas(teamName(snapshot), settings.bodyName) },
          { label: 'As it stood on', value: longDay(today) },
          ...versionFact(version.kind),
          { label: 'Actions', value: `${actions.length}${late === 0 ? '' : `, ${late} of them late`}` },
        ],
      },
      ...(actions.length === 0 ? [paragraph(none)] : states.flatMap((state) => stateBlocks(state, snapshot, version))),
    ],
  }
}

/** Names as the people are today: a log is of no day of its own. */
export function versionOfLog(snapshot: ActionLogSnapshot): Version {
  const { request, people, organisations, everybody, locality, today } = snapshot
  return versionOf({
    version: request.version,
    people,
    organisations,
    everybody,
    localityId: locality.id,
    on: today,
    today,
  })
}

/** Where an action stands, in the word of its column. */
export function stateOf({ dropped, column }: Action): State {
  return dropped === null ? column : 'dropped'
}

export type State = Action['column'] | 'dropped'

export const stateNames: Record<State, string> = {
  todo: 'To do',
  doing: 'Doing',
  blocked: 'Blocked',
  proposed: 'Proposed done',
  done: 'Done',
  dropped: 'Dropped',
}

const states: readonly State[] = ['todo', 'doing', 'blocked', 'proposed', 'done', 'dropped']

function stateBlocks(state: State, snapshot: ActionLogSnapshot, version: Version): readonly DocumentBlock[] {
  const { closed, locality } = snapshot
  const actions = snapshot.actions.filter((action) => stateOf(action) === state).toSorted(byNumberOf)
  if (actions.length === 0) return []
  const isSeen = (action: Action): boolean => version.sees(closed[action.id]) === 'all'
  return [
    heading(2, stateNames[state]),
    actionTableOf(actions, counted(actions.length, 'action'), {
      code: locality.code,
      who: { header: 'Owner', words: (action) => (isSeen(action) ? ownerCell(action, version) : notPrinted) },
      words: (action) => (isSeen(action) ? [{ text: actionWords(action) }] : unseenRuns(closed[action.id])),
      due: (action) => (isSeen(action) ? dueWords(action) : notPrinted),
    }),
  ]
}
