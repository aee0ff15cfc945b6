import { Lock, LockOpen } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { DecisionLine } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { showToast } from '../../ui/toasts'
import { saveExtract } from '../minutes/extract-dialog'
import { DecisionRow } from './decision-row'
import styles from './decisions.module.css'
import { isNarrowed, questionOf, type RegisterFilter } from './register-filter'
import { RegisterFilters } from './register-filters'
import { emailText, sentenceOf } from './register-words'
import { pageSize, type Register, useRegister } from './use-register'
import { useRowFocus } from './use-row-focus'

const keys = [
  { keys: '/', does: 'words' },
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'Enter', does: 'its minute' },
  { keys: 'E', does: 'copy for an e-mail' },
  { keys: 'S', does: 'save an extract' },
]
const keysOfOthers = [...keys, { keys: 'O', does: 'this place or all' }]

/** What was agreed, over all meetings of a place or of all places, each leading back to its minute. */
export function DecisionsScreen({ localityId }: { readonly localityId: Id }) {
  const place = useRecord('locality', localityId)
  return place === undefined ? <Loading what="the place" /> : <DecisionsDesk place={place} />
}

function DecisionsDesk({ place }: { readonly place: Locality }) {
  const localities = useRecords('locality')
  const wording = useRecord('settings', 'settings')?.decisionWording ?? 'Agreed'
  const hostCall = useHostCall()
  const [filter, setFilter] = useState<RegisterFilter>(() => everythingOf(place.id))
  const [chosen, setChosen] = useState<DecisionLine | null>(null)
  const register = useRegister(questionOf(filter))
  const list = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLInputElement>(null)
  const lines = register.lines ?? []
  const { focusFirst } = useRowFocus(list, { count: lines.length, more: register.more })
  const change = (part: Partial<RegisterFilter>) => setFilter((now) => ({ ...now, ...part }))
  const isAll = filter.localityId === null
  const hasOthers = localities.size > 1
  const current = lines.find((line) => line.decisionId === chosen?.decisionId) ?? lines[0]

  const copy = async (): Promise<void> => {
    if (current === undefined) return
    if (current.text === '') return announce('It is confidential. Show confidential ones first.')
    const code = localities.get(current.localityId)?.code ?? ''
    const copied = await hostCall('host.copy-text', { text: emailText(current, code, wording) })
    if (copied.ok) showToast({ words: 'Copied. Paste it into the e-mail.' })
  }
  const turnPlaces = () => change({ localityId: isAll ? place.id : null, showConfidential: false })
  const turnConfidential = () => change({ showConfidential: !filter.showConfidential })
  useDoables([
    { name: 'Look for words', key: 'f', run: () => words.current?.focus() },
    { name: 'Copy the decision for an e-mail', key: 'e', run: () => void copy(), isOn: current !== undefined },
    {
      name: 'Save an extract…',
      key: 's',
      typing: 'ctrl+s',
      run: () => current && extract(current),
      isOn: current !== undefined,
    },
    { name: isAll ? 'Only this place' : 'All places', key: 'o', run: turnPlaces, isOn: hasOthers },
    {
      name: filter.showConfidential ? 'Hide confidential' : 'Show confidential',
      key: 'c',
      run: turnConfidential,
      isOn: !isAll,
    },
  ])
  const open = useCallback(({ meetingId, itemId }: DecisionLine) => go({ screen: 'minutes', meetingId, itemId }), [])
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(!isAll && { plate: { code: place.code, shape: place.shape } })}
        title={isAll ? 'Decisions of all places' : 'Decisions'}
        {...((register.total > 0 || isNarrowed(filter)) && { sentence: sentenceOf(filter, register.total, lines[0]) })}
        {...(!isAll && {
          actions: (
            <Button
              keys="C"
              icon={filter.showConfidential ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
              onPress={turnConfidential}
            >
              {filter.showConfidential ? 'Hide confidential' : 'Show confidential'}
            </Button>
          ),
        })}
      />
      <RegisterFilters
        filter={filter}
        place={place}
        hasOthers={hasOthers}
        words={words}
        onFilter={change}
        onDown={focusFirst}
      />
      <div
        ref={list}
        className={styles.body}
        data-of={isAll ? 'all' : 'one'}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          if (scrollHeight - scrollTop - clientHeight < nearTheEnd) void register.more()
        }}
      >
        <Notices register={register} filter={filter} onAll={() => setFilter(everythingOf(filter.localityId))} />
        {lines.length > 0 && (
          <ul aria-label="Decisions, newest first">
            {lines.map((line) => (
              <DecisionRow
                key={line.decisionId}
                line={line}
                place={isAll ? (localities.get(line.localityId) ?? null) : null}
                isCurrent={line.decisionId === current?.decisionId}
                onChoose={setChosen}
                onOpen={open}
                onExtract={extract}
              />
            ))}
          </ul>
        )}
        {lines.length < register.total && (
          <Button size="small" onPress={() => void register.more()}>
            Show {Math.min(pageSize, register.total - lines.length)} more of {register.total.toLocaleString('en-GB')}
          </Button>
        )}
      </div>
      <KeyBar keys={hasOthers ? keysOfOthers : keys} />
    </div>
  )
}

/** From how far above the end the next page is read, in pixels. */
const nearTheEnd = 600

const everythingOf = (localityId: Id | null): RegisterFilter => ({
  localityId,
  words: '',
  from: null,
  to: null,
  showConfidential: false,
})

/** Why there is nothing, or not everything yet. */
function Notices(props: { readonly register: Register; readonly filter: RegisterFilter; readonly onAll: () => void }) {
  const { register, filter, onAll } = props
  const { lines, problem, isComplete } = register
  if (lines === null) return <Loading what="Reading the decisions" />
  if (problem !== null) return <Empty title={problemWords(problem).title}>{problemWords(problem).whatToDo}</Empty>
  if (!isComplete) {
    return (
      <p role="status" className={styles.reading}>
        Older minutes are still being read.
      </p>
    )
  }
  const isSearching = filter.words.trim() !== ''
  if (lines.length > 0 || !isNarrowed(filter)) {
    if (lines.length > 0) return null
    return (
      <Empty
        title="No decision yet"
        {...(filter.localityId !== null && {
          action: (
            <Button kind="primary" onPress={() => go({ screen: 'meetings', localityId: filter.localityId ?? '' })}>
              To the meetings
            </Button>
          ),
        })}
      >
        What a meeting agrees stands here with its number: D writes it down in the meeting.
      </Empty>
    )
  }
  return (
    <Empty title="No decision fits" action={<Button onPress={onAll}>Show all decisions</Button>}>
      {isSearching && !filter.showConfidential && filter.localityId !== null
        ? 'Confidential ones are not looked through until they are shown.'
        : 'Fewer words, or a longer stretch of days, may find it.'}
    </Empty>
  )
}

const extract = ({ meetingId, itemId, decisionId }: DecisionLine) => saveExtract(meetingId, itemId, decisionId)
