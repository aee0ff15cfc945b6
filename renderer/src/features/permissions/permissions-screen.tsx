import { Plus, Printer, X } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { useIsReadOnly, useRecords, useWorking } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import { useChosen, useRail } from '../people/use-row-keys'
import { useMayAnswer } from './may-answer'
import { type Asking, PermissionDialogs } from './permission-dialogs'
import { PermissionPanel } from './permission-panel'
import styles from './permissions.module.css'
import { PermissionsTable } from './permissions-table'
import { everything, groupOf, type RegisterFilter, registerOf, standingOf } from './register'
import { RegisterFilters } from './register-filters'
import { countLine, standingWords, typedIn } from './register-words'
import { usePermissionCommands } from './use-permission-commands'
import { focusRow, useRegisterKeys } from './use-register-keys'

/** Drawn at once; ten places have some hundreds, a whole county thousands. */
const step = 200

/** What enablers allowed: what ends soon, what holds, and what has ended. */
export function PermissionsScreen(props: { readonly permissionId: string | null }) {
  const isLoading = useWorking((state) => state.said === null)
  if (isLoading) return <Loading what="Reading the permissions" />
  return <Register {...props} />
}

function Register(props: { readonly permissionId: string | null }) {
  const permissions = useRecords('permission')
  const people = useRecords('person')
  const localities = useRecords('locality')
  const isReadOnly = useIsReadOnly()
  const today = useToday()
  const call = useHostCall()
  const commands = usePermissionCommands()
  const mayAnswer = useMayAnswer()
  const root = useRef<HTMLDivElement>(null)
  const [chosenId, choose] = useChosen(props.permissionId)
  const [currentId, setCurrentId] = useState<Id | null>(props.permissionId)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [shown, setShown] = useState(step)
  const [filter, setFilter] = useState<RegisterFilter>(() => {
    const asked = permissions.get(props.permissionId ?? '')
    return asked !== undefined && groupOf(asked, today) === 'ended' ? { ...everything, withEnded: true } : everything
  })
  const change = (part: Partial<RegisterFilter>) => {
    setShown(step)
    setFilter((now) => ({ ...now, ...part }))
  }

  // The letters stand at once; two thousand rows follow as soon as there is time.
  const deferred = useDeferredValue(filter)
  const standing = useMemo(() => standingOf(permissions.values(), today), [permissions, today])
  const register = useMemo(() => {
    const around = ({ saidById, standsById, where }: Permission) =>
      [saidById, standsById]
        .map((id) => people.get(id ?? '')?.name ?? '')
        .concat(where.kind === 'everywhere' ? [] : where.localityIds.map((id) => placeWords(localities.get(id))))
        .join(' ')
    return registerOf(permissions.values(), deferred, { today, around })
  }, [permissions, deferred, today, people, localities])
  const typed = useMemo(() => typedIn(deferred.words), [deferred.words])

  const chosen = permissions.get(chosenId ?? '')
  useRail(chosen !== undefined)
  // Beside an open panel the keys mean the one it shows, which may have come by another way than the table.
  const current = chosen ?? permissions.get(currentId ?? '')
  const isHolding = current !== undefined && groupOf(current, today) !== 'ended'
  const closePanel = () => {
    choose(null)
    focusRow(root.current, chosenId)
  }
  const use = (permission: Permission) => setAsking({ kind: 'use', permission })
  const goOn = (permission: Permission) =>
    void commands.askToGoOn(permission, () => setAsking({ kind: 'where', permission }))
  // On paper there is nothing to scroll to: every row that fits is drawn first, with its minute. Then all is as it was.
  const print = async () => {
    flushSync(() => {
      choose(null)
      setShown(register.shown)
    })
    await call('host.print', {})
    choose(chosenId)
    setShown(shown)
  }
  useRegisterKeys(root, {
    onEnd: () => setShown((before) => before + step),
    onMoved: (id) => chosen !== undefined && choose(id),
  })
  useKeys({
    '/': () => root.current?.querySelector('input')?.focus(),
    escape: () => (chosen === undefined ? false : closePanel()),
  })
  useDoables([
    { name: 'Look for words', key: 'f', run: () => root.current?.querySelector('input')?.focus() },
    { name: 'Add a permission', key: 'n', run: () => setAsking({ kind: 'add' }), isOn: !isReadOnly },
    { name: 'Use it in a question…', key: 'u', run: () => current && use(current), isOn: !isReadOnly && isHolding },
    {
      name: 'Ask for it to go on',
      key: 'r',
      writes: true,
      run: () => current && goOn(current),
      isOn: !isReadOnly && current !== undefined && current.ended === null,
    },
    {
      name: deferred.withEnded ? 'Hide what has ended' : 'Ended too',
      key: 'e',
      run: () => change({ withEnded: !filter.withEnded }),
      isOn: standing.ended > 0,
    },
    { name: 'Print the register', key: 'p', run: () => void print(), isOn: permissions.size > 0 },
  ])
  const words = standingWords(standing)
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={() => setAsking({ kind: 'add' })}>
      Add
    </Button>
  )
  return (
    <div ref={root} className={styles.screen} data-register>
      <div className={styles.page}>
        <PageHeader
          title="Permissions"
          sentence={
            <>
              {words.plain} {words.strong !== '' && <b>{words.strong}</b>}
            </>
          }
          actions={
            permissions.size > 0 && (
              <>
                <Button icon={<Printer aria-hidden />} keys="P" onPress={() => void print()}>
                  Print the register
                </Button>
                {!isReadOnly && add}
              </>
            )
          }
        />
        {permissions.size > 0 && (
          <RegisterFilters
            filter={filter}
            hasEnded={standing.ended > 0}
            count={countLine(register)}
            onFilter={change}
            onDown={() => focusRow(root.current, null)}
          />
        )}
        <div className={styles.scroll}>
          {register.shown > 0 ? (
            <PermissionsTable
              register={register}
              shown={shown}
              typed={typed}
              mayAnswer={mayAnswer}
              chosenId={chosen?.id ?? null}
              onChoose={choose}
              onCurrent={setCurrentId}
            />
          ) : permissions.size === 0 ? (
            <Empty title="No permission yet" {...(!isReadOnly && { action: add })}>
              Each yes of an enabler is kept here: what is allowed, where, until when, on what condition, who said so
              and in which minute. The next place that asks the same finds it.
            </Empty>
          ) : (
            <Empty
              title="None fits"
              action={
                <Button icon={<X aria-hidden />} onPress={() => change(everything)}>
                  Show all that hold
                </Button>
              }
            >
              {standing.ended > 0 && !filter.withEnded
                ? 'Perhaps it has ended: “Ended too” looks there as well.'
                : 'Fewer words, or another place, may find it.'}
            </Empty>
          )}
          {shown < register.shown && (
            <Button size="small" onPress={() => setShown(shown + step)}>
              {`Show ${Math.min(step, register.shown - shown)} more of ${(register.shown - shown).toLocaleString('en-GB')}`}
            </Button>
          )}
        </div>
        <KeyBar keys={isReadOnly ? readKeys : keys}>
          <span className={styles.kept}>A permission that ends is kept, and found</span>
        </KeyBar>
      </div>
      {chosen !== undefined && (
        <PermissionPanel
          key={chosen.id}
          permission={chosen}
          mayAnswer={mayAnswer.get(chosen.id) ?? []}
          isReadOnly={isReadOnly}
          onUse={() => use(chosen)}
          onGoOn={() => goOn(chosen)}
          onEdit={() => setAsking({ kind: 'edit', permission: chosen })}
          onEnd={() => setAsking({ kind: 'end', permission: chosen })}
          onBringBack={() => void commands.bringBack(chosen)}
          onClose={closePanel}
        />
      )}
      <PermissionDialogs asking={asking} commands={commands} onAdded={choose} onClose={() => setAsking(null)} />
    </div>
  )
}

const placeWords = (place: { readonly name: string; readonly code: string } | undefined): string =>
  place === undefined ? '' : `${place.name} ${place.code}`

const readKeys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'open, with every use' },
]
const keys = [...readKeys, { keys: 'U', does: 'use it in a question' }, { keys: 'R', does: 'ask for it to go on' }]
