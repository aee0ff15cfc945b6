import { useEffect, useRef, useState } from 'react'
import { useRecord } from '../../data/data-provider'
import { goBack } from '../../data/route'
import { Button } from '../../ui/button'
import { PageHeader } from '../../ui/page-header'
import { useKeys } from '../../ui/use-keys'
import { ChooseSource } from './choose-source'
import styles from './import.module.css'
import { PreviewSheet } from './preview-sheet'
import { useReadLog } from './use-read-log'

type Props = {
  readonly localityId: string
  /** Opened with the app or from the menu; otherwise it is pasted or picked here. */
  readonly file: { readonly fileId: string; readonly name: string } | null
}

/** Brings an old action log in: read, mended in place, then one step. */
export function ImportScreen({ localityId, file }: Props) {
  const locality = useRecord('locality', localityId)
  const { state, read, again } = useReadLog(localityId)
  const [text, setText] = useState('')
  const plate = locality && { code: locality.code, shape: locality.shape }

  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  const fileId = file?.fileId
  useEffect(() => {
    if (fileId !== undefined) void latest.current({ kind: 'file', fileId })
  }, [fileId])

  const leave = () => (state.kind === 'reading' ? again() : goBack())
  useKeys({ escape: leave })

  if (state.kind === 'ready') {
    return (
      <PreviewSheet
        // Read another way, the rows may be others: what was mended in them starts anew.
        key={JSON.stringify(state.reading)}
        localityId={localityId}
        plate={plate}
        log={state}
        onRead={(source, reading) => void read(source, reading)}
        onAnother={() => {
          setText('')
          again()
        }}
        onLeave={leave}
      />
    )
  }
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(plate && { plate })}
        title="Bring the old action log"
        sentence="From Excel, a CSV file, or a table in Word or an e-mail. You see every row before anything is in."
        actions={
          <Button keys="Esc" onPress={leave}>
            Cancel
          </Button>
        }
      />
      {state.kind === 'reading' ? (
        <Reading words={state.words} done={state.done} of={state.of} onStop={again} />
      ) : (
        <ChooseSource
          problem={state.kind === 'problem' ? state.problem : null}
          text={text}
          onText={setText}
          onRead={(source) => void read(source)}
        />
      )}
    </div>
  )
}

function Reading(props: {
  readonly words: string
  readonly done: number
  readonly of: number
  readonly onStop: () => void
}) {
  const { words, done, of, onStop } = props
  const howFar = of === 0 ? '' : `, ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows`
  return (
    <div className={styles.reading}>
      <p role="status">
        {words}
        {howFar}
      </p>
      <progress className={styles.progress} aria-label={words} max={of === 0 ? 1 : of} value={of === 0 ? 0 : done} />
      <Button autoFocus keys="Esc" onPress={onStop}>
        Stop
      </Button>
    </div>
  )
}
