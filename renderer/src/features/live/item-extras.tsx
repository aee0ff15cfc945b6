import { useEffect } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { AgendaItem } from '../../../../shared/model/agenda-item'
import { roundAt } from '../../../../shared/rules/rounds'
import { useIsReadOnly, useRecord } from '../../data/data-provider'
import { useCommand } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { useDoables } from '../../ui/doables'
import { AboutCard } from './about-card'
import { useItemPanel } from './item-panel'
import { LastMinutes } from './last-minutes'
import { MattersArising } from './matters-arising'
import { RoundPass } from './round-pass'
import { Statement } from './statement'
import { StoriesToTell } from './stories-to-tell'

type Props = {
  readonly view: MeetingView
  readonly item: AgendaItem
  /** While a line is open a letter belongs to it. */
  readonly unlessAdding: (act: () => void) => () => boolean | undefined
}

/**
 * What an item of its kind brings with it: the statement under the welcome, the minutes to confirm, what changed since,
 * the stories that wait, and the rounds where the place has them.
 */
export function ItemExtras({ view, item, unlessAdding }: Props) {
  const locality = useRecord('locality', view.meeting.localityId)
  const hide = useItemPanel((panels) => panels.hide)
  // What is open under an item closes with it, also where the meeting steps on out of its field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each item
  useEffect(() => hide, [hide, item.id])
  const round = locality === undefined ? null : roundAt(view.items, item.id, locality)
  return (
    <>
      <OfItsKind view={view} item={item} unlessAdding={unlessAdding} />
      {item.about !== null && (
        <AboutCard
          key={item.about.id}
          card={item.about}
          itemTitle={item.title}
          meeting={view.meeting}
          unlessAdding={unlessAdding}
        />
      )}
      {round !== null && (
        <RoundPass key={item.id} view={view} itemId={item.id} round={round} unlessAdding={unlessAdding} />
      )}
    </>
  )
}

function OfItsKind({ view, item, unlessAdding }: Props) {
  const here = { view, itemId: item.id, unlessAdding }
  return (
    <>
      {isStatementAt(view, item) && <StatementHere view={view} unlessAdding={unlessAdding} />}
      <ByKind {...here} item={item} />
    </>
  )
}

/** Under the welcome; on an agenda without one under whatever comes first: it is to be shown at every meeting. */
function isStatementAt({ items }: MeetingView, item: AgendaItem): boolean {
  if (items.some((one) => one.itemKind === 'welcome')) return item.itemKind === 'welcome'
  return items[0]?.id === item.id
}

function ByKind({ item, ...here }: Props & { readonly itemId: string }) {
  switch (item.itemKind) {
    case 'last-minutes':
      return <LastMinutes {...here} />
    case 'matters-arising':
      return <MattersArising meeting={here.view.meeting} />
    case 'stories':
      return <StoriesToTell {...here} />
    default:
      return null
  }
}

function StatementHere({ view, unlessAdding }: Omit<Props, 'item'>) {
  const { meeting } = view
  const run = useCommand()
  const isReadOnly = useIsReadOnly()
  const isToRead = meeting.live?.statementShownAt == null
  const recordStatement = async (): Promise<void> => {
    if (!isToRead) return
    const outcome = await run('meeting.statement-shown', { meetingId: meeting.id })
    if (outcome.ok) announce('Recorded: the statement was read')
  }
  useDoables([
    {
      name: 'The confidentiality statement was read',
      writes: true,
      key: 'c',
      run: unlessAdding(() => void recordStatement()),
      isOn: !isReadOnly && isToRead,
    },
  ])
  return <Statement meeting={meeting} onRead={() => void recordStatement()} />
}
