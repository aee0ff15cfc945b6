import styles from './loading.module.css'

/** "Reading the minutes": shown only when it takes longer than a moment. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p role="status" className={styles.loading}>
      {what}…
    </p>
  )
}
