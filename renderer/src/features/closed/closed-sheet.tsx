import { Undo2, X } from 'lucide-react'
import type { ClosedCard } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { closedLine } from '../../../../shared/rules/closed-line'
import { coveredTitle } from '../../../../shared/rules/covered-card'
import { capitalised } from '../../../../shared/rules/near-days'
import { printNumber } from '../../../../shared/rules/numbers'
import { overOf } from '../../../../shared/rules/put-away'
import { useRecord } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { Button, IconButton } from '../../ui/button'
import { Loading } from '../../ui/loading'
import { Plate } from '../../ui/plate'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import { ActionReading } from '../actions/action-reading'
import { PledgeReading } from '../pledges/pledge-reading'
import styles from './closed-sheet.module.css'
import { endWords, isOnBoard, shapeOf } from './closed-words'

type Of = { readonly kind: 'action' | 'pledge'; readonly id: Id }

/** What is over, beside the list, to be read: how it ended, everything that is known about it, and what happened. */
export function ClosedSheet(props: {
  readonly card: Of
  /** Stands in the place of its words where it stands on a wall and is confidential. */
  readonly covered: string | null
  /** The place the list is seen from. */
  readonly localityId: Id
  readonly isReadOnly: boolean
  readonly onClose: () => void
  readonly onBringBack: (line: ClosedCard) => void
  readonly onShow: (line: ClosedCard) => void
}) {
  const { card, covered, localityId, isReadOnly } = props
  const opened = useOpened(card)
  const view = opened.kind === 'ready' ? opened.value : null
  const record = view === null ? null : 'action' in view ? view.action : view.pledge
  const place = useRecord('locality', record?.localityId ?? null)
  const called =
    record === null ? `The ${card.kind}` : `${capitalised(card.kind)} ${printNumber(card.kind, record.number)}`
  const line = record === null ? null : closedLine(record)
  return (
    <aside className={styles.sheet} aria-label={`${called}, closed`}>
      <header className={styles.head}>
        {place && <Plate code={place.code} shape={place.shape} />}
        <span>{called}</span>
        <IconButton label="Close" icon={<X aria-hidden />} onPress={props.onClose} />
      </header>
      <div className={styles.body}>
        {opened.kind === 'loading' && <Loading what={`Reading the ${card.kind}`} />}
        {opened.kind === 'problem' && (
          <p role="alert">
            <b>{problemWords(opened.problem).title}</b> {problemWords(opened.problem).whatToDo}
          </p>
        )}
        {record !== null && line !== null && (
          <>
            <h2 className={styles.title} dir="auto">
              {covered === null ? record.title : coveredTitle(card.kind)}
            </h2>
            {overOf(record) !== null && (
              <div className={styles.ended}>
                <p>
                  <StatusShape of={shapeOf(line)} /> <b>{endWords(line)}</b>
                </p>
                {line.words !== '' && covered === null && (
                  <p className={styles.words} dir="auto">
                    {line.words}
                  </p>
                )}
              </div>
            )}
            {overOf(record) === null || isOnBoard(line) ? (
              <div>
                <Button onPress={() => props.onShow(line)}>On the board</Button>
              </div>
            ) : (
              !isReadOnly && (
                <div>
                  <Button keys="B" icon={<Undo2 aria-hidden />} onPress={() => props.onBringBack(line)}>
                    Bring back
                  </Button>
                </div>
              )
            )}
          </>
        )}
        {covered !== null && <p>{covered}</p>}
        {view !== null &&
          covered === null &&
          ('action' in view ? <ActionReading view={view} localityId={localityId} /> : <PledgeReading view={view} />)}
      </div>
    </aside>
  )
}

function useOpened({ kind, id }: Of) {
  const changes = (touched: readonly { readonly kind: string; readonly id: Id }[]) =>
    touched.some((ref) => ref.kind === kind && ref.id === id)
  const action = useQuery('action.open', kind === 'action' ? { actionId: id } : null, changes)
  const pledge = useQuery('pledge.open', kind === 'pledge' ? { pledgeId: id } : null, changes)
  return kind === 'action' ? action : pledge
}
