import type { AnswerSpeed } from '../../../../shared/contract'

/** What one council measured, beside which our own figures stand. */
export const measured = 'One council, measured: 41 in 100 within 10 working days, 73 within 20, 96 in the end.'

/** "8 of 12 within 10 working days, 11 within 20". */
export function speedWords({ answered, inTime, inTwenty }: Omit<AnswerSpeed, 'waiting'>, answerIn: number): string {
  const inTheirTime = `${inTime} of ${answered} within ${answerIn} working ${answerIn === 1 ? 'day' : 'days'}`
  return answerIn === 20 ? inTheirTime : `${inTheirTime}, ${inTwenty} within 20`
}
