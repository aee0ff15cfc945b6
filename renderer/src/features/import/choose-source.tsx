import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ImportSource } from '../../../../shared/model/import'
import type { Problem } from '../../../../shared/refusals'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { useScreenKeys } from '../../ui/screen-keys'
import { TextField } from '../../ui/text-field'
import styles from './import.module.css'

const keys = [
  { keys: 'Ctrl V', does: 'Paste the log' },
  { keys: 'Esc', does: 'Back, or stop reading' },
]

/** Where the log comes from: pasted anywhere on the screen, or a file. */
export function ChooseSource(props: {
  readonly problem: Problem | null
  /** What is typed; it outlives a reading that failed or was stopped. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onRead: (source: ImportSource) => void
}) {
  const { problem, text, onText, onRead } = props
  const call = useHostCall()
  const kindsId = useId()
  useScreenKeys(keys)
  usePastedLog(onRead)
  const pick = async () => {
    const outcome = await call('host.pick-file', { purpose: 'action-log' })
    if (outcome.ok && outcome.value.file !== null) onRead({ kind: 'file', fileId: outcome.value.file.fileId })
  }
  const read = () => onRead({ kind: 'text', text })
  return (
    <div className={styles.choose}>
      {problem !== null && problem.code !== 'cancelled' && (
        <Notice kind="late" title={problemWords(problem).title}>
          {problemWords(problem).whatToDo}
        </Notice>
      )}
      <div className={styles.pasteBox}>
        <TextField
          label="Paste it here"
          value={text}
          onChange={onText}
          multiline
          rows={8}
          autoFocus
          hint="Open the log in Excel, select all with Ctrl A, copy with Ctrl C, come back and press Ctrl V. It is read at once."
          onEnter={() => {
            if (text.trim() !== '') read()
          }}
        />
        <p className={styles.sources}>
          <Button isDisabled={text.trim() === ''} onPress={read}>
            Read what is typed
          </Button>
          <span className={styles.quiet}>or</span>
          <Button icon={<FileSpreadsheet aria-hidden />} aria-describedby={kindsId} onPress={() => void pick()}>
            Choose a file…
          </Button>
          <span id={kindsId} className={styles.quiet}>
            CSV, text or Excel (.xlsx)
          </span>
        </p>
      </div>
    </div>
  )
}

/** A paste is read at once, wherever on the screen it lands, with the table of the clipboard where there is one. */
function usePastedLog(onRead: (source: ImportSource) => void): void {
  const latest = useRef(onRead)
  useEffect(() => {
    latest.current = onRead
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const html = event.clipboardData?.getData('text/html') ?? ''
      // A word or two pasted into the field is typing.
      if (!text.includes('\n') && !/<tr/i.test(html)) return
      event.preventDefault()
      latest.current({ kind: 'text', text, ...(html !== '' && { html }) })
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
