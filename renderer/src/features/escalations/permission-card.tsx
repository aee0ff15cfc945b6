import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { longDay } from '../../../../shared/rules/dates'
import { afterIf } from '../../../../shared/rules/escalations/answer-words'
import type { PermissionMatch } from '../../../../shared/rules/permissions/matching'
import { whereWords } from '../../../../shared/rules/permissions/standing'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import cardFacts from '../cards/card-facts.module.css'
import styles from './escalation.module.css'
import { withoutKind } from './escalation-words'

/** What was said before and may answer this too, one at a time: *Use that* answers the question with it as its source. One that does not say so for this place is used here too only on a word. */
export function MayAnswer(props: {
  readonly matches: readonly PermissionMatch[]
  readonly localityId: Id
  readonly isReadOnly: boolean
  /** False where the screen has its own main button. */
  readonly isMain?: boolean
  readonly onUse: (permissionId: Id) => void
  readonly onNotTheSame: (permissionId: Id) => void
}) {
  const { matches, localityId, isReadOnly } = props
  const [shownId, setShownId] = useState<Id | null>(null)
  const at = Math.max(
    0,
    matches.findIndex(({ permission }) => permission.id === shownId),
  )
  const match = matches[at]
  const shown = match?.permission
  useDoables([
    {
      name: 'Use the permission',
      key: 'u',
      writes: true,
      run: () => shown && props.onUse(shown.id),
      isOn: shown !== undefined && !isReadOnly,
    },
  ])
  if (match === undefined || shown === undefined) return null
  return (
    <section className={styles.permission} aria-label="A permission that may answer this">
      <PermissionWords match={match} localityId={localityId} />
      {!isReadOnly && (
        <>
          <div className={styles.acts}>
            <Button kind={props.isMain === false ? 'plain' : 'primary'} keys="U" onPress={() => props.onUse(shown.id)}>
              {match.holdsHere ? 'Use that' : 'Use it here too'}
            </Button>
            <Button onPress={() => props.onNotTheSame(shown.id)}>Not the same</Button>
          </div>
          <p className={styles.small}>Using it closes the question and names its source.</p>
        </>
      )}
      {matches.length > 1 && (
        <p className={styles.small}>
          {at + 1} of {matches.length}.{' '}
          <button
            type="button"
            className={cardFacts.link}
            onClick={() => setShownId(matches[(at + 1) % matches.length]?.permission.id ?? null)}
          >
            Show another
          </button>
        </p>
      )}
    </section>
  )
}

function PermissionWords({ match, localityId }: { readonly match: PermissionMatch; readonly localityId: Id }) {
  const { permission, holdsHere } = match
  const places = useRecords('locality')
  const said = useRecord('person', permission.saidById)
  const sources = useQuery(
    'permission.sources',
    permission.minute === null ? null : { permissionIds: [permission.id] },
    () => false,
  )
  const source = sources.kind === 'ready' ? sources.value.find((one) => one.permissionId === permission.id) : undefined
  // Asked outside a meeting it has no minute; the question still says where.
  const question = useRecord('escalation', permission.escalationId)
  const from = places.get(source?.localityId ?? question?.localityId ?? onlyPlace(permission) ?? '')
  const nameOf = (id: Id) => places.get(id)?.name
  const there = whereWords({ ...permission, reach: '' }, nameOf)
  const open = () =>
    source === undefined
      ? go({ screen: 'permissions', permissionId: permission.id })
      : go({ screen: 'minutes', meetingId: source.meetingId, itemId: source.itemId })
  return (
    <>
      <h2>
        <KeyRound aria-hidden />
        {holdsHere ? 'This may answer it' : `Something like this was allowed in ${there}.`}
      </h2>
      {!holdsHere && <p>It does not say so for here.</p>}
      <blockquote dir="auto">“{permissionWords(permission)}”</blockquote>
      <p className={styles.small}>
        {said?.name ?? 'Somebody'}, {longDay(permission.saidOn)}
        {from !== undefined && from.id !== localityId && `, in ${from.name}`}. Holds in{' '}
        {whereWords(permission, nameOf).replace(/^Every place/u, 'every place')}
        {permission.until === null ? '' : ` until ${longDay(permission.until)}`}.{' '}
        <button type="button" className={cardFacts.link} onClick={open}>
          {source === undefined ? 'In the register' : `${from?.code ?? ''} minute ${source.minute}`.trim()}
        </button>
      </p>
    </>
  )
}

const longestCondition = 200

/** "No deposit for a room under £500, if a named key holder signs for it". */
export function permissionWords({ what, condition }: Pick<Permission, 'what' | 'condition'>): string {
  const bare = withoutKind('yes-if', condition.trim()).replace(/^if\s+/iu, '')
  const allowed = what.trim().replace(/\.$/u, '')
  if (bare === '') return what.trim()
  if (bare.includes('\n') || bare.length > longestCondition) return `${allowed}. ${condition.trim()}`
  return `${allowed}, if ${afterIf(bare)}`
}

function onlyPlace({ where }: Permission): Id | null {
  return where.kind === 'places' && where.localityIds.length === 1 ? (where.localityIds[0] ?? null) : null
}
