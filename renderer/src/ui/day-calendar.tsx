import { parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components'
import type { Day } from '../../../shared/model/common'
import { classes } from './classes'
import styles from './fields.module.css'
import { KeyLayer } from './key-layer'

/** The same day from a month's page, for those who would rather point at it. */
export function DayCalendar(props: {
  readonly label: string
  readonly value: Day | null
  readonly today: Day
  readonly onChange: (day: Day) => void
  readonly isLabelHidden: boolean
}) {
  const { label, value, today, onChange } = props
  return (
    <DialogTrigger>
      <Button
        className={classes(styles.calendarButton, !props.isLabelHidden && styles.belowLabel)}
        aria-label={`${label}: choose from a calendar`}
      >
        <CalendarDays aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.calendar ?? ''} aria-label={label}>
          {({ close }) => (
            <KeyLayer>
              <Calendar
                aria-label={label}
                value={value === null ? null : parseDate(value)}
                defaultFocusedValue={parseDate(value ?? today)}
                firstDayOfWeek="mon"
                onChange={(date) => {
                  onChange(date.toString())
                  close()
                }}
              >
                <header className={styles.calendarHead}>
                  <Button slot="previous" className={styles.calendarButton ?? ''} aria-label="Month before">
                    <ChevronLeft aria-hidden />
                  </Button>
                  <Heading />
                  <Button slot="next" className={styles.calendarButton ?? ''} aria-label="Month after">
                    <ChevronRight aria-hidden />
                  </Button>
                </header>
                <CalendarGrid>
                  <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>
                    {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
                  </CalendarGridBody>
                </CalendarGrid>
              </Calendar>
            </KeyLayer>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
