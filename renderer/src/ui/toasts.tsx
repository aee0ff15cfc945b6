import { TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCommand } from '../data/use-command'
import { Button, IconButton } from './button'
import { problemWords } from './problem-words'
import { closeToast, showToast, type Toast, useToasts } from './toast-store'
import styles from './toasts.module.css'
import { isTextField, useKeys } from './use-keys'

export { showProblem, showToast } from './toast-store'

const shownForMs = 10_000

/** Once in the shell, at the foot of the window. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <section
      className={styles.place}
      aria-label="What happened"
      aria-live="polite"
      aria-relevant="additions"
      // Heard and to be closed while a dialog is open too: what was refused is often refused there.
      data-react-aria-top-layer="true"
    >
      {toasts.map((toast) =>
        toast.kind === 'done' ? (
          <DoneToast key={toast.id} toast={toast} />
        ) : (
          <ProblemToast key={toast.id} toast={toast} />
        ),
      )}
    </section>
  )
}

function DoneToast({ toast }: { readonly toast: Toast & { kind: 'done' } }) {
  const run = useCommand()
  const [isHeld, setHeld] = useState(false)
  // Ten seconds, begun again each time pointer and focus have left.
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => closeToast(toast.id), shownForMs)
    return () => clearTimeout(timer)
  }, [isHeld, toast.id])
  const undo = async () => {
    closeToast(toast.id)
    const outcome = await run('history.undo', {})
    if (outcome.ok) showToast({ words: `Took back: ${outcome.value.label}`, canRedo: true })
  }
  const redo = async () => {
    closeToast(toast.id)
    const outcome = await run('history.redo', {})
    if (outcome.ok) showToast({ words: `Did again: ${outcome.value.label}`, canUndo: true })
  }
  const act = () => {
    closeToast(toast.id)
    toast.act?.run()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the words in sight while they are being read
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{toast.words}</span>
      {toast.canUndo && (
        <Button size="small" keys="Ctrl Z" onPress={() => void undo()}>
          Undo
        </Button>
      )}
      {toast.canRedo && (
        <Button size="small" keys="Ctrl Y" onPress={() => void redo()}>
          Do it again
        </Button>
      )}
      {toast.act !== undefined && (
        <Button size="small" onPress={act}>
          {toast.act.words}
        </Button>
      )}
    </div>
  )
}

function ProblemToast({ toast }: { readonly toast: Toast & { kind: 'problem' } }) {
  const words = problemWords(toast.problem)
  // A field that is open has Esc first: who is writing means what is being written.
  useKeys({ escape: ({ target }) => (isTextField(target) ? false : closeToast(toast.id)) })
  return (
    <div className={styles.problem} role="alert">
      <TriangleAlert aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <b>{words.title}</b> {words.whatToDo}
      </p>
      <IconButton label="Close" icon={<X aria-hidden />} onPress={() => closeToast(toast.id)} />
    </div>
  )
}
