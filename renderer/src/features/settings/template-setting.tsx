import { useRef, useState } from 'react'
import type { TemplateReport } from '../../../../shared/model/word-template'
import type { Problem } from '../../../../shared/refusals'
import { useCommand, useHostCall } from '../../data/use-command'
import type { QueryState } from '../../data/use-query'
import { useHost } from '../../host/host'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { useDoables } from '../../ui/doables'
import { showToast } from '../../ui/toasts'
import { fieldWords } from './field-words'
import { Setting } from './setting'
import styles from './settings.module.css'
import { ReportOfTemplate } from './template-report'
import { templateProblem } from './template-words'

/** A template that was looked into: read, told of, and not yet kept. */
type LookedInto = { readonly fileId: string; readonly mark: string; readonly report: TemplateReport }
type Shown = { readonly kind: 'new'; readonly looked: LookedInto } | { readonly kind: 'kept' }

/** The council's own Word template: chosen, told of in words, and only then used. */
export function TemplateSetting(props: {
  readonly template: QueryState<{ readonly template: TemplateReport | null }> & { readonly refresh: () => void }
  readonly isReadOnly: boolean
}) {
  const { isReadOnly } = props
  const host = useHost()
  const run = useCommand()
  const call = useHostCall()
  const [reading, setReading] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const kept = props.template.kind === 'ready' ? props.template.value.template : null
  const report = shown?.kind === 'new' ? shown.looked.report : kept

  const no = (problem: Problem) => setRefused(templateProblem(problem))
  const pick = async () => {
    setRefused(null)
    const picked = await call('host.pick-file', { purpose: 'word-template' }, { quiet: true })
    if (!picked.ok) return no(picked.problem)
    const { file } = picked.value
    if (file === null) return
    setReading(file.name)
    const outcome = await host.call('template.look-into', { fileId: file.fileId })
    setReading(null)
    if (!outcome.ok) return no(outcome.problem)
    setShown({ kind: 'new', looked: { fileId: file.fileId, ...outcome.value } })
  }
  const use = async ({ fileId, mark }: LookedInto) => {
    const outcome = await run('template.set', { fileId, mark }, { quiet: true })
    setShown(null)
    if (!outcome.ok) return no(outcome.problem)
    showToast({ words: 'Word documents follow your template from now on', canUndo: true })
  }
  const remove = async () => {
    const outcome = await run('template.remove', {})
    if (!outcome.ok) return
    // Its button goes with it.
    choose.current?.focus()
    showToast({ words: 'Papers have our own look again', canUndo: true })
  }

  useDoables([
    {
      name: 'Use our own Word template…',
      also: 'dotx docx letterhead',
      isOn: !isReadOnly && reading === null && shown === null,
      run: () => void pick(),
    },
    {
      name: 'Go back to our own look of papers',
      writes: true,
      isOn: !isReadOnly && kept !== null,
      run: () => void remove(),
    },
  ])

  if (props.template.kind === 'problem') {
    return (
      <Setting name="Word template" under="Our own">
        <span className={styles.grow}>{fieldWords(props.template.problem)}</span>
        <Button size="small" onPress={props.template.refresh}>
          Look again
        </Button>
      </Setting>
    )
  }
  return (
    <Setting
      name="Word template"
      under="Our own"
      hint={
        kept === null
          ? 'A .dotx or .docx of at most 20 MB. You are told what it gives and what we change before it is kept.'
          : 'Word documents have its styles, head, foot and margins; DRAFT and “Page 1 of 3” stand in our lines below them. In PDF and print, its font, size and colours only.'
      }
    >
      <span className={kept === null ? styles.grow : styles.path}>
        {reading !== null ? `Reading ${reading}…` : nameOf(props.template.kind, kept)}
      </span>
      <Button
        ref={choose}
        size="small"
        aria-label={kept === null ? 'Choose a Word template' : 'Choose another Word template'}
        isDisabled={isReadOnly || reading !== null}
        onPress={() => void pick()}
      >
        {kept === null ? 'Choose a Word template…' : 'Another…'}
      </Button>
      {kept !== null && (
        <>
          <Button size="small" onPress={() => setShown({ kind: 'kept' })}>
            What it gives
          </Button>
          <Button size="small" isDisabled={isReadOnly} onPress={() => void remove()}>
            Go back to our own look
          </Button>
        </>
      )}
      <span role="status" className={styles.refused}>
        {refused}
      </span>
      <Dialog
        title={shown?.kind === 'new' ? `Use ${report?.name ?? ''}?` : (report?.name ?? '')}
        size="wide"
        isOpen={shown !== null && report !== null}
        onClose={() => setShown(null)}
        actions={
          shown?.kind === 'new' ? (
            <>
              <Button onPress={() => setShown(null)}>Leave it</Button>
              <Button kind="primary" onPress={() => void use(shown.looked)}>
                Use this template
              </Button>
            </>
          ) : (
            <Button onPress={() => setShown(null)}>Close</Button>
          )
        }
      >
        {report !== null && <ReportOfTemplate report={report} />}
      </Dialog>
    </Setting>
  )
}

function nameOf(kind: 'loading' | 'ready', kept: TemplateReport | null): string {
  if (kept !== null) return kept.name
  return kind === 'loading' ? '' : 'Not used: papers have the look below'
}
