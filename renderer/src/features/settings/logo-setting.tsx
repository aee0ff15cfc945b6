import { useRef, useState } from 'react'
import type { PickedFile } from '../../../../shared/contract'
import type { Logo } from '../../../../shared/model/logo'
import type { Problem } from '../../../../shared/refusals'
import { logoLimits } from '../../../../shared/rules/paper-look'
import { useCommand, useHostCall } from '../../data/use-command'
import type { QueryState } from '../../data/use-query'
import { Button } from '../../ui/button'
import { showToast } from '../../ui/toasts'
import { fieldWords, logoWords } from './field-words'
import { KeptField } from './kept-field'
import look from './look.module.css'
import { pictureOf } from './print-preview'
import { Grow, Setting } from './setting'
import styles from './settings.module.css'

/** The mark on the first page of every paper, with the words for those who do not see it. */
export function LogoSetting(props: {
  readonly logo: QueryState<{ readonly logo: Logo | null }> & { readonly refresh: () => void }
  readonly bodyName: string
  readonly isReadOnly: boolean
}) {
  const { bodyName, isReadOnly } = props
  const run = useCommand()
  const call = useHostCall()
  // A picture that waits for its words.
  const [waiting, setWaiting] = useState<PickedFile | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const logo = props.logo.kind === 'ready' ? props.logo.value.logo : null

  const put = async (file: PickedFile, alt: string): Promise<Problem | null> => {
    const outcome = await run('logo.set', { fileId: file.fileId, alt }, { quiet: true })
    if (outcome.ok) {
      setWaiting(null)
      setRefused(null)
      showToast({ words: 'The logo stands on every paper from now on', canUndo: true })
      return null
    }
    const { problem } = outcome
    const isWithoutWords = problem.code === 'against-paper-rules' && problem.rule.kind === 'logo-without-words'
    setWaiting(isWithoutWords ? file : null)
    setRefused(logoWords(problem))
    return problem
  }
  const pick = async () => {
    const picked = await call('host.pick-file', { purpose: 'logo' }, { quiet: true })
    if (!picked.ok) return setRefused(logoWords(picked.problem))
    if (picked.value.file === null) return
    await put(picked.value.file, logo?.alt ?? bodyName)
  }
  const describe = async (alt: string) => {
    if (waiting !== null) return put(waiting, alt)
    const outcome = await run('logo.describe', { alt }, { quiet: true })
    return outcome.ok ? null : outcome.problem
  }
  const remove = async () => {
    const outcome = await run('logo.remove', {})
    if (!outcome.ok) return
    // Its button goes with it.
    choose.current?.focus()
    showToast({ words: 'The logo is off the papers', canUndo: true })
  }

  if (props.logo.kind === 'problem') {
    return (
      <Setting name="Logo">
        <span className={styles.grow}>{fieldWords(props.logo.problem)}</span>
        <Button size="small" onPress={props.logo.refresh}>
          Look again
        </Button>
      </Setting>
    )
  }
  return (
    <Setting
      name="Logo"
      hint={
        logo === null && waiting === null
          ? `A PNG or JPEG of at most ${logoLimits.bytes / 1024} kB, ${logoLimits.width} by ${logoLimits.height} pixels or more`
          : 'The words are its alternative text: what a screen reader says. They cannot be empty.'
      }
    >
      {logo !== null && <img className={look.logo} src={pictureOf(logo)} alt="" />}
      {logo === null && waiting === null ? (
        <span className={styles.grow}>{props.logo.kind === 'loading' ? '' : 'None yet'}</span>
      ) : (
        <Grow>
          <KeptField
            // Another picture begins anew: nothing half typed for the last one.
            key={waiting?.fileId ?? logo?.data.slice(-64)}
            label="Alternative text of the logo"
            isLabelHidden
            value={waiting === null ? (logo?.alt ?? '') : ''}
            placeholder="What a screen reader says, such as the name of the body"
            onKeep={describe}
          />
        </Grow>
      )}
      <Button
        ref={choose}
        size="small"
        aria-label={logo === null ? 'Choose a picture for the logo' : 'Choose another picture for the logo'}
        isDisabled={isReadOnly}
        onPress={() => void pick()}
      >
        {logo === null ? 'Choose a picture…' : 'Another…'}
      </Button>
      {logo !== null && (
        <Button size="small" aria-label="Remove the logo" isDisabled={isReadOnly} onPress={() => void remove()}>
          Remove
        </Button>
      )}
      <span role="status" className={styles.refused}>
        {refused}
      </span>
    </Setting>
  )
}
