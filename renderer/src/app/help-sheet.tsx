import { Keyboard, TextCursorInput } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Heading } from 'react-aria-components'
import { go, useRoutes } from '../data/route'
import { useHostCall } from '../data/use-command'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { Caps } from '../ui/keys'
import { Sheet } from '../ui/sheet'
import { type KeyMode, modeNow } from '../ui/typing-mode'
import { type HelpLine, useHelpLines } from './help-lines'
import styles from './help-sheet.module.css'
import { screenWords } from './screen-words'
import { useShell } from './use-shell'

/** The keys of the screen it was asked on, then those that work everywhere; each with what does the same while typing. */
export function HelpSheet() {
  const isOpen = useShell((state) => state.dialog === 'help')
  const close = () => useShell.getState().show(null)
  return (
    <Sheet isOpen={isOpen} onClose={close} className={styles.sheet ?? ''}>
      <Keysheet onClose={close} />
    </Sheet>
  )
}

function Keysheet({ onClose }: { readonly onClose: () => void }) {
  const route = useRoutes((state) => state.route)
  const call = useHostCall()
  const { here, everywhere, oneKey } = useHelpLines()
  // The sheet takes the focus itself: where the person was is what counts.
  const [mode] = useState(modeNow)
  const example = here.find((line) => line.oneKey !== null && line.oneKey.length === 1)
  return (
    <>
      <header className={styles.head}>
        <div>
          <Heading slot="title" className={styles.title ?? ''}>
            Keys of this screen: {screenWords[route.screen]}
          </Heading>
          <p className={styles.note}>
            Everything here can also be done with the pointer, or found by name with <Caps keys="Ctrl K" />
          </p>
        </div>
        <div className={styles.actions}>
          <Button onPress={() => void call('host.print', {})}>Print them</Button>
          <Button keys="Esc" autoFocus onPress={onClose}>
            Close
          </Button>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in large text, and must scroll from the keyboard */}
      <section className={styles.scroll} aria-label="Keys" tabIndex={0}>
        <div className={styles.modes}>
          <Mode is="keys" now={mode} name="Keys" icon={<Keyboard aria-hidden />}>
            {oneKey ? (
              <>
                One letter does it
                {example?.oneKey && (
                  <>
                    : <Caps keys={example.oneKey} /> {lowered(example.does)}
                  </>
                )}
                . <Caps keys="Enter" /> or a click in a field starts typing.
              </>
            ) : (
              <>One-letter keys are switched off. The keys with Ctrl work everywhere.</>
            )}
          </Mode>
          <Mode is="typing" now={mode} name="Typing" icon={<TextCursorInput aria-hidden />}>
            Letters are letters. The same command with <Caps keys="Ctrl" /> still works. <Caps keys="Esc" /> leaves, the
            text is kept.
          </Mode>
        </div>
        <div className={styles.columns}>
          <KeyTable title="This screen" lines={here} oneKey={oneKey} />
          <KeyTable title="Everywhere" lines={everywhere} oneKey={oneKey} />
        </div>
      </section>
      <footer className={styles.foot}>
        One-letter keys can be switched off in{' '}
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            onClose()
            go({ screen: 'settings' })
          }}
        >
          Settings
        </button>
        . A screen’s own keys come before those of everywhere.
      </footer>
    </>
  )
}

function Mode(props: {
  readonly is: KeyMode
  readonly now: KeyMode
  readonly name: string
  readonly icon: ReactNode
  readonly children: ReactNode
}) {
  const isHere = props.is === props.now
  return (
    <section className={classes(styles.mode, isHere && styles.now)}>
      <h3 className={styles.modeName}>
        {props.icon} {props.name} {isHere && <span className={styles.here}>You are here</span>}
      </h3>
      <p>{props.children}</p>
    </section>
  )
}

function KeyTable(props: { readonly title: string; readonly lines: readonly HelpLine[]; readonly oneKey: boolean }) {
  const { title, lines, oneKey } = props
  if (lines.length === 0) {
    return (
      <section>
        <h3 className={styles.listName}>{title}</h3>
        <p className={styles.note}>None of its own</p>
      </section>
    )
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <h3 className={styles.listName}>{title}</h3>
          </th>
          <th scope="col">One key</th>
          <th scope="col">While typing</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.does} ${line.oneKey ?? ''}`}>
            <th scope="row">{line.does}</th>
            <td>{line.oneKey === null ? 'None' : oneKey || !line.isOff ? <Caps keys={line.oneKey} /> : 'Off'}</td>
            <td>{line.typing === 'same' ? 'The same' : line.typing === null ? 'None' : <Caps keys={line.typing} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lowered(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
