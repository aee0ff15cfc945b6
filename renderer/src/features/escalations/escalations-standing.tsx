import type { ReactNode } from 'react'
import type { EscalationHead } from '../../../../shared/contract'
import { capitalised, countWords } from '../../../../shared/rules/near-days'
import { isOpenQuestion } from '../../../../shared/rules/waits-with'
import { isForProgrammeBoard, isWithNobody } from './clock-words'
import type { Clocks } from './use-clocks'

/** "Eighteen open. One is over its time, and two wait for nobody." */
export function standing(all: readonly EscalationHead[], clocks: Clocks): ReactNode {
  const { today, limits, seatOf } = clocks
  const open = all.filter(isOpenQuestion)
  const over = open.filter((card) => isForProgrammeBoard(card, today, limits)).length
  const nobody = open.filter((card) => isWithNobody(card, seatOf(card.localityId))).length
  const drafted = all.filter((card) => card.column === 'drafted').length
  const answered = all.filter((card) => card.column === 'answered').length
  const worst = [
    over > 0 && `${countWords(over)} ${over === 1 ? 'is over its time' : 'are over their time'}`,
    nobody > 0 && `${countWords(nobody)} ${nobody === 1 ? 'waits' : 'wait'} for nobody`,
  ].filter((part) => part !== false)
  const rest = [
    answered > 0 && `${countWords(answered)} to be read`,
    drafted > 0 && `${countWords(drafted)} drafted`,
  ].filter((part) => part !== false)
  return (
    <>
      {open.length === 0 ? 'Nothing waits for an answer.' : `${capitalised(countWords(open.length))} open.`}{' '}
      {worst.length > 0 && <b>{capitalised(worst.join(', and '))}.</b>}{' '}
      {rest.length > 0 && `${capitalised(rest.join(', '))}.`}
    </>
  )
}
