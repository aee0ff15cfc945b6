import { useId } from 'react'
import { classes } from '../../ui/classes'
import styles from './look.module.css'
import settings from './settings.module.css'
import { type Keeping, useKept } from './use-kept'

/** A colour as `#rrggbb`, typed, with what it looks like before it. */
export function ColourField(props: Keeping & { readonly label: string }) {
  const { text, type, keep, error } = useKept(props)
  const id = useId()
  return (
    <>
      <label className={styles.colour}>
        <Swatch colour={props.value} />
        <span>{props.label}</span>
        <input
          className={styles.digits}
          value={text}
          maxLength={40}
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : id}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void keep()
          }}
        />
      </label>
      <span id={id} role="status" className={classes(settings.refused, styles.below)}>
        {error}
      </span>
    </>
  )
}

export function Swatch({ colour }: { readonly colour: string }) {
  return <span aria-hidden className={styles.swatch} style={{ backgroundColor: colour }} />
}
