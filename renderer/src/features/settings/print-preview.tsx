import type { Locality } from '../../../../shared/model/locality'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import { addDays, longDay } from '../../../../shared/rules/dates'
import { numberYear, printFullNumber } from '../../../../shared/rules/numbers'
import { useToday } from '../../ui/use-today'
import styles from './settings.module.css'

/** The first page of a meeting's minutes as the settings make it: invented words, real wording and numbers. */
export function PrintPreview(props: {
  readonly settings: WorkspaceSettings
  /** As typed, before it is kept. */
  readonly bodyName: string
  readonly place: Locality | undefined
}) {
  const { settings, bodyName, place } = props
  const today = useToday()
  const code = place?.code ?? 'MILL'
  const team = `${place?.name ?? 'Millbrook'} Connected Team`
  const year = numberYear(today, settings)
  const body = bodyName.trim() === '' ? team : `${team}, ${bodyName.trim()}`
  return (
    <article className={styles.page} aria-label="How minutes print now">
      <p className={styles.pageTop}>
        <span>{team}</span>
        <b>DRAFT – to be approved at the next meeting</b>
      </p>
      <p className={styles.pageTitle}>
        DRAFT minutes of {team}, {longDay(today)}
      </p>
      <p>
        <b>Body:</b> {body}
      </p>
      <p>
        <b>{settings.numbering.items ? '6. Weir Court lift' : 'Weir Court lift'}</b>
      </p>
      <p>
        <b>
          {settings.decisionWording} ({printFullNumber('decision', { year, n: 14 }, code)}):
        </b>{' '}
        Neighbours on the third floor get a knock every day.
      </p>
      <p>
        <b>
          Action {printFullNumber('action', { year, n: 48 }, code)} (the housing officer, by{' '}
          {longDay(addDays(today, 1))}):
        </b>{' '}
        Ask for a date in writing.
      </p>
      <p className={styles.pageFoot}>Page 1 of 3</p>
    </article>
  )
}
