import type { EscalationHead } from '../../../../shared/contract'
import { bankHolidays } from '../../../../shared/rules/bank-holidays'
import { weekdayNames, weekdayOf } from '../../../../shared/rules/dates'
import { fullStrip, type StripDay, smallStrip } from '../../../../shared/rules/day-strip'
import { classes } from '../../ui/classes'
import { clockOf, clockWords, isWithNobody, type Timed } from './clock-words'
import styles from './day-strip.module.css'
import { type Clocks, useClocks } from './use-clocks'

type Stripped = Timed & Pick<EscalationHead, 'localityId'>

/** The clock of an escalation, a square a working day. Nothing before it is sent. The same is said in words. */
export function DayStrip(props: { readonly escalation: Stripped; readonly size: 'full' | 'small' }) {
  return props.size === 'full' ? <FullStrip {...props} /> : <SmallStrip {...props} />
}

function FullStrip({ escalation }: { readonly escalation: Stripped }) {
  const { today, limits, seatOf } = useClocks()
  const strip = fullStrip(escalation, today, limits, bankHolidays)
  if (strip === null) return null
  const isNobodys = isWithNobody(escalation, seatOf(escalation.localityId))
  const words = isNobodys ? `${strip.words} It waits for nobody.` : strip.words
  return (
    <div role="img" aria-label={words} className={classes(styles.full, isNobodys && styles.nobody)}>
      {strip.weeks.map((week) => (
        <Week key={week.days[0]?.day} days={week.days} leftOut={week.leftOut} />
      ))}
    </div>
  )
}

function Week({ days, leftOut }: { readonly days: readonly StripDay[]; readonly leftOut: number }) {
  return (
    <>
      <span className={styles.week}>
        {days.map(({ day, square, marks }) => (
          <span
            key={day}
            className={styles.day}
            data-square={square}
            data-marked={marks.some((mark) => mark !== 'bank' && mark !== 'today')}
          >
            <span className={styles.square}>{Number(day.slice(8))}</span>
            {weekdayNames[weekdayOf(day) - 1]?.slice(0, 3)}
            {marks.map((mark) => (
              <span key={mark} className={styles.mark}>
                {mark}
              </span>
            ))}
          </span>
        ))}
      </span>
      {leftOut > 0 && <span className={styles.leftOut}>{leftOut} working days more</span>}
    </>
  )
}

function SmallStrip({ escalation }: { readonly escalation: Stripped }) {
  return <Ticks escalation={escalation} clocks={useClocks()} />
}

/** The small strip, with clocks that are at hand already: on a board they are read once for all slips. */
export function Ticks({ escalation, clocks }: { readonly escalation: Stripped; readonly clocks: Clocks }) {
  const { today, limits, seatOf } = clocks
  const seat = seatOf(escalation.localityId)
  const strip = smallStrip(clockOf(escalation, today, limits), limits, isWithNobody(escalation, seat))
  if (strip === null) return null
  return (
    <span
      className={styles.small}
      data-look={strip.look}
      role="img"
      aria-label={`Clock: ${clockWords(escalation, seat, today, limits).words}`}
    >
      {strip.squares.map(({ square, isDue }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place in the row and nothing else
        <span key={at} className={styles.tick} data-square={square} data-due={isDue} />
      ))}
    </span>
  )
}
