import { type ReactNode, useId } from 'react'
import { classes } from './classes'
import styles from './keys.module.css'
import { useScreenKeys } from './screen-keys'

/** Draws a chord ("Ctrl I") as one key cap, and keys said one after another ("J K") as several. */
export function Keys({ keys }: { readonly keys: string }) {
  const caps = /^(Ctrl|Alt|Shift)\b/.test(keys) ? [keys] : keys.split(' ')
  return (
    <>
      {caps.map((cap) => (
        <kbd key={cap} className={classes(styles.key, 'key')}>
          {cap}
        </kbd>
      ))}
    </>
  )
}

export type KeyLine = { readonly keys: string; readonly does: string }

/** The foot line of a screen: its keys in words, which the help sheet lists too. */
export function KeyBar({ keys, children }: { readonly keys: readonly KeyLine[]; readonly children?: ReactNode }) {
  const name = useId()
  useScreenKeys(keys)
  return (
    <footer className={styles.bar}>
      <span id={name} className="visually-hidden">
        Keys
      </span>
      <ul className={styles.list} aria-labelledby={name}>
        {keys.map((line) => (
          <li key={line.keys}>
            <Keys keys={line.keys} /> {line.does}
          </li>
        ))}
      </ul>
      {children}
    </footer>
  )
}
