import { useMemo, useRef, useState } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Locality } from '../../../../shared/model/locality'
import type { Meeting } from '../../../../shared/model/meeting'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { longDay, weekdayDay } from '../../../../shared/rules/dates'
import { defaultSettings } from '../../../../shared/rules/workspace-settings'
import { useRecord, useRecords } from '../../data/data-provider'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { Select } from '../../ui/select'
import { isTextField, useKeys } from '../../ui/use-keys'
import { useToday } from '../../ui/use-today'
import styles from './papers-screen.module.css'
import { enablersOf } from './papers-screen-enablers'
import { type PaperLine, papersAfter, papersBefore, papersOfEnablers, papersOfPlace } from './papers-screen-lines'
import { type MeetingOf, usePapersMeetings } from './papers-screen-meetings'
import { focusOn, type OnPaper, PaperRows } from './papers-screen-rows'
import { askToSave } from './save-asked'
import { usePaperActs } from './use-paper-acts'

const keys = [
  { keys: '↑ ↓', does: 'choose' },
  { keys: 'S', does: 'save' },
  { keys: 'P', does: 'print' },
  { keys: 'E', does: 'copy for an e-mail' },
]

/** Every paper of a place, to be saved, printed or copied. */
export function PapersScreen({ localityId }: { readonly localityId: Id }) {
  const place = useRecord('locality', localityId)
  if (place === undefined) {
    return (
      <Empty
        title="This place is no longer here."
        action={<Button onPress={() => go({ screen: 'home' })}>Back to the start</Button>}
      >
        It was taken away a moment ago, perhaps by Undo.
      </Empty>
    )
  }
  return <Papers place={place} />
}

function Papers({ place }: { readonly place: Locality }) {
  const localityId = place.id
  const today = useToday()
  const { query, before, after } = usePapersMeetings(localityId, today)
  const enablers = useEnablers(localityId)
  const acts = usePaperActs()
  const root = useRef<HTMLDivElement>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)

  const ofNext = before.meeting === null ? [] : papersBefore(localityId, before.meeting.id)
  const ofLast = after.meeting === null ? [] : papersAfter(after.meeting.id)
  const ofPlace = papersOfPlace(localityId)
  const ofEnablers = papersOfEnablers(enablers)
  const isReady = query.kind === 'ready'
  const lines = isReady ? [...ofNext, ...ofLast, ...ofPlace, ...ofEnablers] : []
  const current = lines.find((line) => line.id === currentId) ?? lines[0]
  const on: OnPaper = {
    onChoose: setCurrentId,
    onSave: (line) => askToSave(line.saves),
    onPrint: ({ page }) => page !== null && void acts.print(page),
    onCopy: ({ page }) => page !== null && void acts.copy(page),
  }
  const withCurrent = (act: (line: PaperLine) => void) => () => current !== undefined && act(current)
  useDoables([
    {
      name: 'Save the paper…',
      also: 'word pdf export file',
      key: 's',
      typing: 'ctrl+s',
      run: withCurrent(on.onSave),
      isOn: current !== undefined,
    },
    {
      name: 'Print the paper',
      key: 'p',
      typing: 'ctrl+p',
      run: withCurrent(on.onPrint),
      isOn: current !== undefined && current.page !== null,
    },
    {
      name: 'Copy the paper for an e-mail',
      key: 'e',
      run: withCurrent(on.onCopy),
      isOn: current?.canCopy === true,
    },
    ...[...ofNext, ...ofLast, ...ofPlace].map((line) => ({ name: `Save: ${line.name}`, run: () => on.onSave(line) })),
  ])
  useKeys({ arrowdown: (event) => step(event, 1), arrowup: (event) => step(event, -1) })

  /** From paper to paper, staying at what is done with them. */
  function step({ target }: KeyboardEvent, by: 1 | -1): boolean {
    if (isTextField(target)) return false
    const row = target instanceof Element ? target.closest('[data-paper]') : null
    const index = row === null ? -1 : lines.findIndex((line) => line.id === row.getAttribute('data-paper'))
    const to = lines[index === -1 ? 0 : index + by]
    if (to === undefined) return true
    focusOn(root.current?.querySelector(`[data-paper="${CSS.escape(to.id)}"]`))
    return true
  }

  const list = { currentId: current?.id ?? null, on }
  return (
    <div ref={root} className={styles.screen}>
      <PageHeader
        plate={{ code: place.code, shape: place.shape }}
        title="Papers"
        {...(isReady && { sentence: standing(before.meeting, after.meeting) })}
      />
      <div className={styles.body}>
        {query.kind === 'loading' && <Loading what="the meetings" />}
        {query.kind === 'problem' && (
          <Empty title={problemWords(query.problem).title} action={<Button onPress={query.refresh}>Try again</Button>}>
            {problemWords(query.problem).whatToDo}
          </Empty>
        )}
        {isReady && (
          <>
            <PaperRows
              title={before.isUsual ? 'Next meeting' : 'A meeting to come'}
              aside={<WhichMeeting of={before} label="Which meeting to come" />}
              lines={ofNext}
              {...list}
            >
              {before.meeting === null && (
                <p className={styles.none}>
                  No meeting is planned.{' '}
                  <Button size="small" onPress={() => go({ screen: 'meetings', localityId })}>
                    To the meetings
                  </Button>
                </p>
              )}
            </PaperRows>
            <PaperRows
              title={after.isUsual ? 'Last meeting' : 'An earlier meeting'}
              aside={<WhichMeeting of={after} label="Which meeting that was held" />}
              lines={ofLast}
              {...list}
            >
              {after.meeting === null && <p className={styles.none}>No meeting has been held yet.</p>}
            </PaperRows>
            <PaperRows title={place.shape === 'theme' ? 'The theme' : 'The place'} lines={ofPlace} {...list} />
            <PaperRows title="Enablers" lines={ofEnablers} {...list}>
              {ofEnablers.length === 0 && (
                <p className={styles.none}>
                  Nobody is named as the enabler here, and no question waits.{' '}
                  <Button size="small" onPress={() => go({ screen: 'people', localityId })}>
                    To the people
                  </Button>
                </p>
              )}
            </PaperRows>
          </>
        )}
      </div>
      <KeyBar keys={keys} />
    </div>
  )
}

/** Which one it is; a list to choose from where there are several. */
function WhichMeeting({ of, label }: { readonly of: MeetingOf; readonly label: string }) {
  const { meeting, others, choose } = of
  if (meeting === null) return null
  if (others.length === 1) return <span className={styles.day}>{dayWords(meeting)}</span>
  return (
    <span className={styles.which}>
      <Select
        label={label}
        isLabelHidden
        value={meeting.id}
        onChange={choose}
        options={others.map((one) => ({ id: one.id, label: dayWords(one) }))}
      />
    </span>
  )
}

const dayWords = ({ on, startsAt }: Meeting): string => `${longDay(on)}, ${startsAt}`

function standing(next: Meeting | null, last: Meeting | null): string {
  const coming = next === null ? 'No meeting is planned.' : `Next on ${weekdayDay(next.on)}, ${next.startsAt}.`
  if (last === null) return coming
  const state = last.state === 'approved' ? 'approved' : last.state === 'draft' ? 'in draft' : 'being written'
  return `${coming} The minutes of ${weekdayDay(last.on)} are ${state}.`
}

function useEnablers(localityId: Id) {
  const people = useRecords('person')
  const vacancies = useRecords('vacancy')
  const escalations: ReadonlyMap<Id, EscalationHead> = useRecords('escalation')
  const limits = (useRecord('settings', defaultSettings.id) ?? defaultSettings).clock
  const today = useToday()
  return useMemo(
    () => enablersOf({ localityId, people, vacancies, escalations, limits, today, holidays: bankHolidays }),
    [localityId, people, vacancies, escalations, limits, today],
  )
}
