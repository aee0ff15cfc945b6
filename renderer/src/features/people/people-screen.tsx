import { FileDown, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useIsReadOnly, useRecord, useRecords, useWorking } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { Segmented } from '../../ui/segmented'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { ChippingIn } from './chipping-in'
import { LikelyDoubles } from './likely-doubles'
import { MarkedBar } from './marked-bar'
import { NobodyYet } from './nobody-yet'
import styles from './people.module.css'
import { type Asking, PeopleDialogs } from './people-dialogs'
import { noWork } from './people-here'
import { Sentence } from './people-sentence'
import { PeopleTable } from './people-table'
import { whoCanBe } from './people-words'
import { PersonPanel } from './person-panel'
import { useMerging } from './use-merging'
import { usePeopleCommands } from './use-people-commands'
import { focusRow, rowOf, useChosen, useRail, useRowKeys } from './use-row-keys'
import { useTeam } from './use-team'

/** Drawn at once; a place has twenty people, a whole county's register has thousands. */
const step = 200

/** Who is of this place's team, what has nobody in it, and who is chipping in. */
export function PeopleScreen(props: { readonly localityId: string; readonly personId: string | null }) {
  const { localityId } = props
  const [chosenId, choose] = useChosen(props.personId)
  const isLoading = useWorking((state) => state.said === null)
  const locality = useRecord('locality', localityId)
  const organisations = useRecords('organisation')
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const team = useTeam(localityId, today)
  const { people, here, gone, vacancies, standing, seat, isSeatSaidEmpty, workHere, workAnywhere } = team
  const commands = usePeopleCommands(localityId)
  const root = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [isGone, setGone] = useState(false)
  const [shown, setShown] = useState(step)
  const [currentId, setCurrentId] = useState<string | null>(props.personId)

  const chosen = chosenId === null ? undefined : people.get(chosenId)
  const isPanelOpen = chosen !== undefined
  useRail(isPanelOpen)
  // The panel narrows the list, and the line that was chosen may have slid out of sight.
  useEffect(() => {
    if (chosenId !== null) rowOf(root.current, chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])

  const showsGone = isGone && gone.length > 0
  const rows = showsGone ? gone : here
  const closePanel = () => {
    choose(null)
    if (chosenId !== null) focusRow(root.current, chosenId)
  }
  // Beside an open panel the keys mean whom it shows, who may have come by another way than the list.
  const current = chosen ?? people.get(currentId ?? '')
  const retire = () => {
    if (current === undefined || current.retiredOn !== null) return false
    setAsking({ kind: 'retire', personId: current.id })
  }
  const { marks, merge } = useMerging({ people, current, isReadOnly, onAsk: setAsking })
  const leave = (personId?: string) => go({ screen: 'leaver', localityId, ...(personId !== undefined && { personId }) })
  useDoables([
    { name: 'Add a person', key: 'n', run: () => setAsking({ kind: 'add' }), isOn: !isReadOnly },
    { name: 'Add people from a list', key: 'f', run: () => setAsking({ kind: 'list' }), isOn: !isReadOnly },
    { name: 'Retire somebody', key: 'r', run: retire, isOn: !isReadOnly && current?.retiredOn === null },
    {
      name: 'Hand over the work of somebody who leaves',
      key: 'l',
      run: () => leave(current?.retiredOn === null ? current.id : undefined),
      isOn: !isReadOnly,
    },
    { name: 'Add a vacancy', key: 'v', run: () => setAsking({ kind: 'vacancy', vacancy: null }), isOn: !isReadOnly },
  ])
  useRowKeys(root, {
    onEnd: () => setShown((before) => before + step),
    onMoved: (personId) => {
      if (isPanelOpen) choose(personId)
    },
  })
  useKeys({ escape: () => (isPanelOpen ? closePanel() : marks.marked.length > 0 ? marks.clear() : false) })

  const workOf = (personId: string) => workAnywhere.get(personId) ?? noWork
  if (isLoading) return <Loading what="Reading who is here" />
  const list = (
    <Button icon={<FileDown aria-hidden />} keys="F" onPress={() => setAsking({ kind: 'list' })}>
      From a list…
    </Button>
  )
  const nobodyAtAll = here.length === 0 && gone.length === 0
  return (
    <div ref={root} className={styles.screen} data-panel={isPanelOpen}>
      <div className={styles.page}>
        <PageHeader
          {...(locality && { plate: { code: locality.code, shape: locality.shape } })}
          title="People"
          sentence={<Sentence here={here} standing={standing} seat={seat} />}
          {...(!isReadOnly && {
            actions: (
              <>
                {list}
                <Button keys="L" onPress={() => leave(chosen?.retiredOn === null ? chosen.id : undefined)}>
                  Somebody is leaving…
                </Button>
                <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={() => setAsking({ kind: 'add' })}>
                  Add
                </Button>
              </>
            ),
          })}
        />
        <div className={styles.scroll}>
          <div className={styles.cols}>
            <div className={styles.left}>
              {!nobodyAtAll && (
                <NobodyYet
                  vacancies={vacancies}
                  seat={seat}
                  isSeatSaidEmpty={isSeatSaidEmpty}
                  organisations={organisations}
                  today={today}
                  isReadOnly={isReadOnly}
                  onAsk={(vacancy) =>
                    go({
                      screen: 'write-escalation',
                      localityId,
                      question: whoCanBe(vacancy, { code: locality?.code ?? '', name: locality?.name ?? 'this place' }),
                    })
                  }
                  onName={(vacancy) => setAsking({ kind: 'name', vacancy })}
                  onEdit={(vacancy) => setAsking({ kind: 'vacancy', vacancy })}
                  onNoLonger={commands.noLonger}
                  onNameEnabler={() => setAsking({ kind: 'name-enabler' })}
                  onConfirm={commands.confirm}
                />
              )}
              {gone.length > 0 && (
                <Segmented
                  label="Who is shown"
                  isLabelHidden
                  options={[
                    { id: 'here', label: `All, ${here.length}` },
                    { id: 'gone', label: goneWords(gone) },
                  ]}
                  value={showsGone ? 'gone' : 'here'}
                  onChange={(which) => {
                    setGone(which === 'gone')
                    setShown(step)
                  }}
                />
              )}
              {!isReadOnly && (
                <LikelyDoubles
                  people={people}
                  here={here}
                  onLook={({ one, other }) => setAsking({ kind: 'merge', personId: one.id, otherId: other.id })}
                />
              )}
              <MarkedBar marked={marks.marked} onMerge={merge} onClear={marks.clear} />
              {rows.length === 0 ? (
                <Empty title="Nobody is here yet" {...(!isReadOnly && { action: list })}>
                  The people of this place’s team: whoever comes, its enabler, residents and volunteers. Paste the list
                  you have, or press N to add the first.
                </Empty>
              ) : (
                <PeopleTable
                  rows={rows.slice(0, shown)}
                  organisationOf={(person) => organisations.get(person.organisationId ?? '')?.name}
                  work={workHere}
                  today={today}
                  chosenId={chosen?.id ?? null}
                  isGone={showsGone}
                  markedIds={marks.ids}
                  onChoose={choose}
                  onMark={isReadOnly ? choose : marks.toggle}
                  onCurrent={setCurrentId}
                />
              )}
              {!isReadOnly && (
                <div>
                  <Button size="small" keys="V" onPress={() => setAsking({ kind: 'vacancy', vacancy: null })}>
                    Add a vacancy…
                  </Button>
                </div>
              )}
              {shown < rows.length && (
                <div>
                  <Button size="small" onPress={() => setShown(shown + step)}>
                    {`Show ${Math.min(step, rows.length - shown)} more of ${rows.length - shown}`}
                  </Button>
                </div>
              )}
            </div>
            {!nobodyAtAll && (
              <ChippingIn localityId={localityId} here={here} vacancies={vacancies} organisations={organisations} />
            )}
          </div>
        </div>
        <KeyBar keys={isReadOnly ? readKeys : keys} />
      </div>
      {chosen && (
        <PersonPanel
          key={chosen.id}
          person={chosen}
          localityId={localityId}
          work={workOf(chosen.id)}
          isReadOnly={isReadOnly}
          onLeave={() => leave(chosen.id)}
          onMerge={() => setAsking({ kind: 'merge', personId: chosen.id, otherId: null })}
          onRetire={() => setAsking({ kind: 'retire', personId: chosen.id })}
          onBringBack={() => void commands.bringBack(chosen)}
          onClose={closePanel}
        />
      )}
      <PeopleDialogs
        localityId={localityId}
        asking={asking}
        commands={commands}
        workOf={workOf}
        onAdded={choose}
        onMerged={(personId) => {
          marks.clear()
          choose(personId)
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  )
}

const readKeys = [
  { keys: '↑ ↓', does: 'next person' },
  { keys: 'Enter', does: 'open' },
  { keys: 'Esc', does: 'close' },
]
const keys = [
  ...readKeys,
  { keys: 'N', does: 'add a person' },
  { keys: 'F', does: 'from a list' },
  { keys: 'V', does: 'a vacancy' },
  { keys: 'L', does: 'somebody is leaving' },
  { keys: 'R', does: 'retire' },
  { keys: 'Ctrl Z', does: 'undo' },
]

function goneWords(gone: readonly { readonly person: { readonly retiredOn: string | null } }[]): string {
  const isAllRetired = gone.every(({ person }) => person.retiredOn !== null)
  return isAllRetired ? `${gone.length} retired` : `${gone.length} no longer here`
}
