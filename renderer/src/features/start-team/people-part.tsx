import { ClipboardPaste, FileInput, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PersonLine } from '../../../../shared/model/import'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { TextField } from '../../ui/text-field'
import { Part } from './part'
import { PeopleRow } from './people-row'
import styles from './start-team.module.css'
import { asksForName, type LineDraft } from './team-draft'
import { useOpenFile } from './use-open-file'

type Props = {
  readonly lines: readonly LineDraft[]
  /** Reads a pasted list and puts it in place of, or behind, what is there. */
  readonly onPaste: (text: string) => void
  /** Lines that were read from a file. */
  readonly onLines: (lines: readonly PersonLine[]) => void
  readonly onEdit: (id: number, line: PersonLine, isSettled: boolean) => void
  readonly onLeaveOut: (id: number) => void
  readonly onAdd: () => void
}

/** Each pasted line beside what was understood; what is not complete is asked in place. */
export function PeoplePart({ lines, onPaste, onLines, onEdit, onLeaveOut, onAdd }: Props) {
  const file = useOpenFile('people')
  const [isPasting, setPasting] = useState(false)
  const toComplete = lines.filter(asksForName).length
  const vacant = lines.filter((each) => each.line.standing === 'nobody').length
  const openFile = async () => {
    const opened = await file.open()
    if (opened?.found.kind !== 'people') return
    setPasting(false)
    const { people } = opened.found.people
    onLines(people)
    announce(people.length === 1 ? '1 line read' : `${people.length} lines read`)
  }
  const fromFile = (
    <Button size="small" icon={<FileInput aria-hidden />} onPress={() => void openFile()}>
      From a file…
    </Button>
  )
  const take = (text: string) => {
    setPasting(false)
    onPaste(text)
  }
  return (
    <Part
      number={4}
      title="Who comes"
      aside={
        lines.length > 0 && (
          <>
            <span className={styles.quiet}>
              {lines.length === 1 ? '1 line' : `${lines.length} lines`}
              {toComplete > 0 && (
                <>
                  , <b className={styles.soon}>{toComplete} to complete</b>
                </>
              )}
              {vacant > 0 && (
                <>
                  , <b className={styles.held}>{vacant} vacant</b>
                </>
              )}
            </span>
            <span className={styles.partActions}>
              <Button
                size="small"
                keys="Ctrl V"
                icon={<ClipboardPaste aria-hidden />}
                onPress={() => setPasting(!isPasting)}
              >
                Paste more
              </Button>
              {fromFile}
            </span>
          </>
        )
      }
    >
      {file.problem !== null && (
        <Notice kind="late" title={problemWords(file.problem).title}>
          {problemWords(file.problem).whatToDo}
        </Notice>
      )}
      {(lines.length === 0 || isPasting) && <PasteArea onRead={take}>{lines.length === 0 && fromFile}</PasteArea>}
      {lines.length > 0 && (
        <div className={styles.tableScroll}>
          <table className={styles.under} aria-label="The list as it was understood">
            <thead>
              <tr>
                <th scope="col">As pasted</th>
                <th scope="col">Name</th>
                <th scope="col">Organisation</th>
                <th scope="col">Role here</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {lines.map((each) => (
                <PeopleRow key={each.id} draft={each} onEdit={onEdit} onLeaveOut={onLeaveOut} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && (
        <Button kind="quiet" size="small" icon={<Plus aria-hidden />} onPress={onAdd}>
          Add somebody
        </Button>
      )}
    </Part>
  )
}

function PasteArea({ onRead, children }: { readonly onRead: (text: string) => void; readonly children: ReactNode }) {
  const [text, setText] = useState('')
  return (
    // The paste is read at once; what is typed waits for its button.
    <div
      className={styles.paste}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain')
        if (text.trim() !== '' || !pasted.includes('\n')) return
        event.preventDefault()
        onRead(pasted)
      }}
    >
      <TextField
        label="Paste the list: one person a line, in any order"
        value={text}
        onChange={setText}
        multiline
        rows={6}
        placeholder={'Nettie Bramble, NCC, lead\nOwen Larkspur (Peakside Homes)\nhealth visitor – tbc'}
        hint="From an e-mail, Word or Excel. It can wait: people can be added later."
        onEnter={() => onRead(text)}
      />
      <Button isDisabled={text.trim() === ''} onPress={() => onRead(text)}>
        Read the list
      </Button>{' '}
      {children}
    </div>
  )
}
