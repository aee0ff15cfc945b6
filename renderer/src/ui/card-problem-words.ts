import { assertNever, type Refusal } from '../../../shared/refusals'
import { longDay } from '../../../shared/rules/dates'
import type { ProblemWords } from './problem-words'

const codes = [
  'person-left',
  'due-before-raised',
  'not-on-this-board',
  'pledge-side-missing',
  'mark-needed',
  'only-the-meeting-says-not-kept',
  'condition-missing',
  'answer-needed',
  'not-answered-yet',
  'words-needed',
  'wrong-column',
  'escalation-to-oneself',
  'already-with',
  'before-what-happened',
  'in-the-future',
  'permission-ended',
  'hands-over-to-leaver',
  'merged-with-oneself',
  'both-were-there',
  'both-approve-spends',
] as const

export type CardRefusal = Extract<Refusal, { code: (typeof codes)[number] }>

/** What boards, pledges, escalations and permissions refuse. */
export function cardProblemWords(problem: CardRefusal): ProblemWords {
  switch (problem.code) {
    case 'person-left':
      return say('Somebody who has left cannot be given this.', 'Nothing was changed. Choose somebody else.')
    case 'due-before-raised':
      return say(
        `That day is before it was raised, on ${longDay(problem.raisedOn)}.`,
        'Nothing was changed, and what you typed is still there. Choose a later day.',
      )
    case 'not-on-this-board':
      return say('It is not on this board any more.', 'Nothing was changed. Look among what is closed.')
    case 'pledge-side-missing':
      return say(
        problem.side === 'weWill' ? 'Nobody says “we will” yet.' : 'Nobody says “you will” yet.',
        'It stays as it is. Write who promises what on both sides, then it can be agreed.',
      )
    case 'mark-needed':
      return say(
        'A pledge is kept or changed side by side.',
        'It stays where it is. Mark each side, and it moves by itself.',
      )
    case 'only-the-meeting-says-not-kept':
      return say(
        'Only the meeting says that a pledge was not kept.',
        'It stays where it is. Put it on the next agenda and say so there, with the reason.',
      )
    case 'condition-missing':
      return say('This pledge has no condition to count for.', 'Nothing was changed. Add “if … others by …” first.')
    case 'answer-needed':
      return say(
        'Only an answer makes a question Answered.',
        'It stays where it is. Write down what the enabler said, or use a permission.',
      )
    case 'not-answered-yet':
      return say(
        'Nobody has answered this question yet, so it cannot be closed.',
        'It stays where it is. Record the answer, use a permission, or withdraw it with a reason.',
      )
    case 'words-needed':
      return say(wordsNeeded[problem.for], 'Nothing was changed, and what you typed is still there.')
    case 'wrong-column':
      return say('That does not follow from where the question stands.', 'It stays where it is.')
    case 'escalation-to-oneself':
      return say(
        'This question would go to the person who asks it.',
        'It stays as it is. Choose another enabler, or the cover.',
      )
    case 'already-with':
      return say('The question is with them already.', 'Nothing was changed. Choose somebody else.')
    case 'before-what-happened':
      return say(
        `That day is before what happened last, on ${longDay(problem.last)}.`,
        'Nothing was written down. Choose that day or a later one.',
      )
    case 'in-the-future':
      return say(
        `${longDay(problem.on)} is still to come.`,
        'Nothing was written down. Choose today or an earlier day.',
      )
    case 'permission-ended':
      return say(
        `That permission ended on ${longDay(problem.on)}.`,
        'The question stays open. Ask for the permission to go on, or send the question.',
      )
    case 'hands-over-to-leaver':
      return say(
        'They are leaving, so nothing can be handed to them.',
        'Nothing was handed over. Choose somebody else.',
      )
    case 'merged-with-oneself':
      return say('These two are one record already.', 'Nothing was changed. Choose somebody else.')
    case 'both-were-there':
      return say(
        `Both are marked as there at the meeting of ${longDay(problem.metOn)}, and nobody is in a room twice.`,
        'Nothing was changed. If they are one person, take one of the two marks away in that meeting first.',
      )
    case 'both-approve-spends':
      return say(
        `The two of them agree each spend in ${problem.place}, and one person cannot do that alone.`,
        'Nothing was changed. Choose somebody else to agree spends there first.',
      )
    default:
      return assertNever(problem)
  }
}

const wordsNeeded = {
  'ask-back': 'Say what you need to know.',
  close: 'Say what the answer led to.',
  'yes-if': 'Say on what condition.',
  'not-now': 'Say what it waits for.',
  no: 'Say why not.',
  reopen: 'Say why it is asked again.',
} as const

const say = (title: string, whatToDo: string): ProblemWords => ({ title, whatToDo })
