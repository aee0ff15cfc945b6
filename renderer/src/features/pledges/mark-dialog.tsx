import { useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeSide } from '../../../../shared/model/cards'
import type { Day } from '../../../../shared/model/common'
import { printNumber } from '../../../../shared/rules/numbers'
import { useQuery } from '../../data/use-query'
import { AskDialog } from '../../ui/ask-dialog'
import { Button } from '../../ui/button'
import { DayField } from '../../ui/day-field'
import { Dialog } from '../../ui/dialog'
import { lineProblem } from '../../ui/line-problem'
import { problemWords } from '../../ui/problem-words'
import { TextField } from '../../ui/text-field'
import { useToday } from '../../ui/use-today'
import { type Mark, type SideName, sideNames, sideWords, whoIs, whoOf } from './pledge-words'
import styles from './pledges.module.css'
import { MarkChoice } from './side-marks'
import type { MarkOfSide } from './use-pledge-commands'
import { useNamed } from './who-field'

type Props = {
  readonly head: PledgeHead
  /** The column it was dropped on: what its sides are taken to be until somebody says otherwise. */
  readonly to: 'kept' | 'changed' | null
  readonly onMark: (sides: readonly MarkOfSide[]) => void
  readonly onClose: () => void
}

/** Marks the sides of a pledge from the board, each with what shows it. The pledge then goes where its marks put it. */
export function MarkDialog(props: Props) {
  const { head, onClose } = props
  const opened = useQuery('pledge.open', { pledgeId: head.id })
  if (opened.kind === 'ready' && opened.value.pledge.id === head.id)
    return <Marking {...props} weWill={opened.value.pledge.weWill} youWill={opened.value.pledge.youWill} />
  // It comes within a moment, and a dialog that is drawn anew would lose what was typed.
  if (opened.kind !== 'problem') return null
  return (
    <Dialog
      title={titleOf(head)}
      isOpen
      onClose={onClose}
      actions={
        <Button keys="Esc" onPress={onClose}>
          Leave it
        </Button>
      }
    >
      <p role="alert">{problemWords(opened.problem).title}</p>
    </Dialog>
  )
}

const titleOf = (head: PledgeHead): string => `Has each side of ${printNumber('pledge', head.number)} kept it?`

type Asked = { readonly mark: Mark; readonly evidence: string }

/** Of those that are not marked: dropped on Kept they are taken as kept; on Changed, as changed where none has changed. */
function firstAnswer(side: PledgeSide, to: Props['to']): Asked {
  const mark = side.mark !== 'not-yet' || to === null ? side.mark : to
  return { mark, evidence: side.evidence }
}

function Marking(props: Props & { readonly weWill: PledgeSide; readonly youWill: PledgeSide }) {
  const { head, to, onClose } = props
  const named = useNamed()
  const today = useToday()
  const sides = { weWill: props.weWill, youWill: props.youWill }
  const [asked, setAsked] = useState<Readonly<Record<SideName, Asked>>>(() => ({
    weWill: firstAnswer(sides.weWill, to),
    youWill: firstAnswer(sides.youWill, to),
  }))
  const [on, setOn] = useState<Day | null>(today)
  const isToCome = on !== null && on > today
  const isWrong = sideNames.some((side) => lineProblem(asked[side].evidence, false) !== undefined)
  const changed = sideNames.filter(
    (side) => asked[side].mark !== sides[side].mark || asked[side].evidence.trim() !== sides[side].evidence,
  )
  const save = (): void => {
    if (on === null || isToCome || isWrong) return
    props.onMark(
      changed.map((side) => ({
        side,
        mark: asked[side].mark,
        evidence: asked[side].evidence.replace(/\s+/g, ' ').trim(),
        ...(asked[side].mark !== sides[side].mark && on !== today && { on }),
      })),
    )
  }
  const firstOpen = sides.weWill.mark === 'not-yet' ? 'weWill' : 'youWill'
  const set = (side: SideName, part: Partial<Asked>) =>
    setAsked((now) => ({ ...now, [side]: { ...now[side], ...part } }))
  return (
    <AskDialog title={titleOf(head)} does="Mark it" keys="Ctrl Enter" onDo={save} onClose={onClose} size="wide">
      <p className={styles.about} dir="auto">
        {head.title}
      </p>
      <div className={styles.marking}>
        {sideNames.map((side) => {
          const who = whoOf(sides[side].by, named)
          const { mark, evidence } = asked[side]
          return (
            <div key={side} className={styles.markingSide}>
              <p className={styles.about}>
                {sideWords[side]}, {who?.name ?? whoIs[side]}
              </p>
              <p className={styles.markingText} dir="auto">
                {sides[side].text}
              </p>
              <MarkChoice
                label={`${sideWords[side]}: is it kept?`}
                value={mark}
                onChange={(next) => set(side, { mark: next })}
                autoFocus={side === firstOpen}
              />
              {mark !== 'not-yet' && (
                <TextField
                  label={mark === 'kept' ? 'What shows it?' : 'What changed?'}
                  value={evidence}
                  onChange={(next) => set(side, { evidence: next })}
                  onEnter={save}
                  error={lineProblem(evidence, false)}
                />
              )}
            </div>
          )
        })}
      </div>
      <DayField label="On which day" value={on} onChange={setOn} leans="back" onEnter={save} />
      {isToCome && (
        <p className={styles.problem} role="alert">
          That day is still to come. Choose today or an earlier one.
        </p>
      )}
    </AskDialog>
  )
}
