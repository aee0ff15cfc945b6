import { PersonBadge } from '../../ui/badge'
import { classes } from '../../ui/classes'
import { StatusShape } from '../../ui/status-shape'
import styles from './first-run.module.css'

const items = [
  { at: '10:00', title: 'Welcome and confidentiality', minutes: 3 },
  { at: '10:03', title: 'Good news and stories', minutes: 8 },
  { at: '10:11', title: 'Matters arising', note: 'Three actions proposed done', minutes: 5 },
  { at: '10:16', title: 'Weir Court lift', note: 'Held over 3 meetings', minutes: 10 },
  { at: '10:26', title: 'Pavilion deposit', note: 'No answer for 12 working days', minutes: 6 },
] as const

/** What will hang here: an invented team's papers. */
export function Noticeboard() {
  return (
    <aside className={styles.board} aria-label="An example of a team’s papers">
      <div className={styles.frame} />
      <article className={classes(styles.sheet, styles.agenda)}>
        <h2>Millbrook Connected Team</h2>
        <p>Thursday 11 June 2026, 10:00 to 11:00</p>
        <ol>
          {items.map((item) => (
            <li key={item.at}>
              <span>{item.at}</span>
              <span>
                {item.title}
                {'note' in item && <em>{item.note}</em>}
              </span>
              <span>{item.minutes}</span>
            </li>
          ))}
        </ol>
      </article>
      <article className={classes(styles.sheet, styles.action)}>
        <p>Ring Peakside about the lift, every day until it moves</p>
        <p className={styles.who}>
          <PersonBadge person={{ initials: 'OL', name: 'Owen Larkspur' }} />
          Fri 12 June
        </p>
      </article>
      <article className={classes(styles.sheet, styles.pledge)}>
        <section>
          <h2>We will</h2>
          <p>open the school kitchen on Thursdays, 3 to 6</p>
          <p className={styles.kept}>
            <StatusShape of="kept" /> Kept
          </p>
        </section>
        <section>
          <h2>You will</h2>
          <p>cook, and leave it as you found it</p>
          <p className={styles.kept}>
            <StatusShape of="kept" /> Kept
          </p>
        </section>
      </article>
    </aside>
  )
}
