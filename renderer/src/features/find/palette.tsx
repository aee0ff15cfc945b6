import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FindAsk } from '../../../../shared/model/find'
import { readFind } from '../../../../shared/rules/find-words'
import { placeOf, placesInOrder } from '../../app/where'
import { useHostState, useRecords } from '../../data/data-provider'
import { go, useRoutes } from '../../data/route'
import { useHostCall } from '../../data/use-command'
import { useIsOnAWall } from '../../data/wall'
import { announce } from '../../ui/announce'
import { Caps } from '../../ui/keys'
import { useToday } from '../../ui/use-today'
import { useDoableLines, useMadeUpLines } from './do-lines'
import styles from './find.module.css'
import { type FindLine, HitLine } from './find-lines'
import { FindList, optionId } from './find-list'
import { Confidential, FindProblem, NothingFound, StandingLine } from './find-notices'
import { lineOfHit, routeOfHit } from './hit-words'
import { ReadAs } from './read-as'
import { useFind } from './use-find'
import { useHold } from './use-hold'

const shownAtMost = 50

/** The field, what was understood, what was found and what can be done. The focus stays in the field. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const call = useHostCall()
  const read = useRead(text)
  const { ask } = read
  const isWall = useIsOnAWall()
  const isHeld = useHold('h')
  const isAsking = ask.words !== '' || read.parts.length > 0
  const question = { ...ask, showConfidential: !isWall || isHeld, limit: shownAtMost }
  const { answer, problem } = useFind(isAsking ? question : null)
  const hits = useHitLines(isAsking ? answer : null)
  const doables = useDoableLines(text)
  const made = useMadeUpLines({ words: ask.words, ...ask.filters })
  const lines = [...doables.called, ...hits, ...doables.others, ...(isAsking ? made : [])]
  // Enter pressed before the hits have come must not write anything: what would is chosen by hand.
  const chosen = lines.find((line) => line.id === chosenId) ?? lines.find((line) => !line.writes)

  const write = (next: string) => {
    setText(next)
    setChosenId(null)
    field.current?.focus()
  }
  const take = (line: FindLine) => {
    onClose()
    // Once the focus is back where it was: what is done may move it on.
    requestAnimationFrame(() => requestAnimationFrame(() => line.run()))
  }
  const step = (by: 1 | -1) => {
    const at = lines.findIndex((line) => line.id === chosen?.id)
    setChosenId((at === -1 ? lines.at(by === 1 ? 0 : -1) : lines[(at + by + lines.length) % lines.length])?.id ?? null)
  }
  const copy = async (line: FindLine) => {
    const outcome = await call('host.copy-text', { text: line.copy })
    if (outcome.ok) announce(`Copied: ${line.copy}`)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const isCopy =
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && selectionStart === selectionEnd
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (chosen === undefined) return
    else if (event.key === 'Enter') take(chosen)
    else if (isCopy) void copy(chosen)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(optionId(listId, chosen.id))?.scrollIntoView({ block: 'nearest' })
  }, [chosen, listId])

  return (
    <>
      <div className={styles.seek}>
        <Search aria-hidden />
        <div className={styles.line}>
          <Underlined text={text} parts={read.parts} />
          <input
            ref={field}
            className={styles.input}
            role="combobox"
            aria-label="Find or do"
            aria-expanded={lines.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen === undefined ? undefined : optionId(listId, chosen.id)}
            placeholder="A word, a name, a number, or what you want to do"
            autoComplete="off"
            spellCheck={false}
            maxLength={400}
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: the palette opens because somebody asked for it and is about to type
            autoFocus
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={press}
          />
        </div>
        <Caps keys="Esc" />
      </div>
      {isAsking && <ReadAs text={text} read={read} answer={answer} onText={write} />}
      {isAsking && answer !== null && answer.total === 0 && (
        <NothingFound text={text} read={read} answer={answer} onText={write} />
      )}
      <FindList
        id={listId}
        lines={lines}
        chosenId={chosen?.id ?? null}
        notes={{ Found: <StandingLine answer={answer} /> }}
        onChoose={setChosenId}
        onTake={take}
      />
      {problem !== null && <FindProblem problem={problem} />}
      {isAsking && answer !== null && answer.confidential > 0 && <Confidential count={answer.confidential} />}
      <footer className={styles.foot}>
        <span>
          <Caps keys="↑ ↓" /> choose
        </span>
        <span>
          <Caps keys="Enter" /> open
        </span>
        <span>
          <Caps keys="Tab" /> narrow
        </span>
        <span>
          <Caps keys="Ctrl C" /> copy the line
        </span>
        <span className={styles.forgiven}>Spelling slips and word endings are forgiven</span>
      </footer>
    </>
  )
}

/** What the line says, in the words of this workspace. */
function useRead(text: string) {
  const people = useRecords('person')
  const localities = useRecords('locality')
  const keyboardPersonId = useHostState()?.user.keyboardPersonId ?? null
  const today = useToday()
  return useMemo(
    () =>
      readFind(text, {
        people: [...people.values()],
        localities: placesInOrder(localities),
        keyboardPersonId,
        today,
      }),
    [text, people, localities, keyboardPersonId, today],
  )
}

function useHitLines(answer: ReturnType<typeof useFind>['answer']): readonly FindLine[] {
  const route = useRoutes((state) => state.route)
  const localities = useRecords('locality')
  const meetings = useRecords('meeting')
  const people = useRecords('person')
  if (answer === null) return []
  const openPlaceId = placeOf(route, localities, meetings)?.id ?? null
  return answer.hits.map((hit) => {
    const place = localities.get(hit.localityId ?? '')
    return {
      id: `hit ${hit.kind} ${hit.id}`,
      group: 'Found',
      copy: lineOfHit(hit, place?.code ?? ''),
      run: () => {
        const to = routeOfHit(hit, { meetings, people, openPlaceId })
        if (to !== null) go(to)
      },
      shows: <HitLine hit={hit} place={place} />,
    }
  })
}

/** The same text under the input, see-through: only the lines under what was understood show. */
function Underlined(props: { readonly text: string; readonly parts: ReturnType<typeof readFind>['parts'] }) {
  const { text, parts } = props
  let at = 0
  return (
    <span className={styles.marks} aria-hidden="true">
      {parts.map((part) => {
        const before = text.slice(at, part.from)
        at = part.to
        return (
          <span key={part.from}>
            {before}
            <span className={styles.understood}>{text.slice(part.from, part.to)}</span>
          </span>
        )
      })}
      {text.slice(at)}
    </span>
  )
}

export type Read = {
  readonly ask: Pick<FindAsk, 'words' | 'filters'>
  readonly parts: ReturnType<typeof readFind>['parts']
}
