import type { Problem } from '../../../shared/refusals'
import { longDay, weekdayDay } from '../../../shared/rules/dates'
import { capitalised, countWords } from '../../../shared/rules/near-days'
import { cardProblemWords } from './card-problem-words'
import { paperRuleWords } from './paper-rule-words'

export type ProblemWords = {
  /** What happened, one sentence. */
  readonly title: string
  /** Whether anything is lost, and what to do next. */
  readonly whatToDo: string
}

/** The words for every expected "no": written once, fit to be read aloud to a room. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.code) {
    case 'bad-input':
      return say(
        'Something in that could not be understood.',
        'Nothing was changed. Look at what was typed and try once more.',
      )
    case 'no-workspace':
      return say('No workspace is open.', 'Open a workspace folder, or start a team.')
    case 'read-only':
      return say('You are reading only.', 'Nothing was changed. To write here, use “Take over…” at the top.')
    case 'missing':
      return say(
        'That is no longer here.',
        'It was taken away a moment ago, perhaps by Undo. The screen now shows how things stand.',
      )
    case 'neighbour-missing':
      return say(
        'It could not be put there: what stood beside it has moved.',
        'It went back to its place. Try once more.',
      )
    case 'meeting-agrees-closure':
      return say(
        'Only the meeting agrees that an action is done.',
        'Move it to Proposed done: it comes to the next meeting by itself.',
      )
    case 'against-paper-rules':
      return paperRuleWords(problem.rule)
    case 'personal-data':
      return say(
        problem.unsettled === 1
          ? 'One thing looks like it is about a person, and is not settled.'
          : `${capitalised(countWords(problem.unsettled))} things look like they are about a person, and are not settled.`,
        'Nothing was saved. Replace, cut or keep each in the personal-data check, then save.',
      )
    case 'file-exists':
      return say(
        `There is a file called ${fileName(problem.path)} in that folder already.`,
        `Nothing was saved. Replace it, or save beside it as ${fileName(problem.beside)}.`,
      )
    case 'bad-file-name':
      return say(
        `No file can be called “${problem.name}”.`,
        'Nothing was saved. Leave out the signs \\ / : * ? " < > | and a full stop at the end.',
      )
    case 'no-minutes-in-year':
      return say(`There are no minutes of ${problem.year}.`, 'Nothing was saved. Choose another year.')
    case 'reason-needed':
      return say('A reason is needed.', 'A few words are enough; they go into the minutes.')
    case 'blocked-by-needed':
      return say('Say what blocks it.', 'A few words, or a name, so that somebody can help.')
    case 'wrong-state':
      return say(`The meeting is ${stateWords[problem.state]}, so this cannot be done now.`, 'Nothing was changed.')
    case 'locked-record':
      return say(
        'The minutes are approved and locked.',
        'Nothing was changed. A correction is agreed at the next meeting.',
      )
    case 'has-number':
      return say('It has a number already, so it stays on record.', 'Drop it, with a reason, instead.')
    case 'led-to-something':
      return say(
        'Something came of it already, so it stays on record with its meeting.',
        'Nothing was changed. An item can be copied by hand, and a meeting can be cancelled instead of removed.',
      )
    case 'unfinished-business':
      return say(
        'It comes from an earlier meeting, or was handed in, so it cannot just be deleted.',
        'Nothing was changed. Park it, skip it or drop it, with a reason.',
      )
    case 'another-meeting-is-live':
      return say('Another meeting is going on.', 'Finish or suspend it first, then start this one.')
    case 'ends-before-it-starts':
      return say('The end is before the start.', 'Nothing was changed. Put the later time second.')
    case 'approved-before-it-met':
      return say(
        `The meeting was on ${longDay(problem.metOn)}: it cannot have been approved before.`,
        'Nothing was changed. Choose that day or a later one.',
      )
    case 'code-taken':
      return say(`The code ${problem.taken} is taken by another place.`, 'Choose other letters.')
    case 'code-in-use':
      return say(
        `Numbers already carry the code ${problem.inUse}.`,
        'It stays, so that every paper that names one of them can still be read. Nothing was changed.',
      )
    case 'seen-after-answered':
      return say(
        'An escalation would have to be answered before it is seen.',
        'Nothing was changed. Give as many days to answer as to be seen, or more.',
      )
    case 'role-ends-before-it-starts':
      return say('A role would end before it begins.', 'Nothing was changed. Look at its two dates.')
    case 'role-twice':
      return say(
        'The same role would be held twice at the same time in one place.',
        'Nothing was changed. Change the one that is there, or its dates.',
      )
    case 'not-printed':
      return say(
        'The paper was not printed.',
        `Nothing is lost. Look whether the printer is on, or save as Word and print from there. (${problem.detail})`,
      )
    case 'not-opened':
      return problem.what === 'mail'
        ? say(
            'No mail program is set up on this computer.',
            'Copy the address and write from where you read your mail.',
          )
        : say('No browser opened on this computer.', 'Copy the address into a browser.')
    case 'not-for-us':
      return say(
        problem.ending === ''
          ? 'We cannot read a file of that kind.'
          : `We cannot read a file of the kind “.${problem.ending}”.`,
        'Nothing was brought in. An action log or a list of people can be a CSV, a text or an Excel file (.xlsx); from Word or an e-mail, copy the table and paste it.',
      )
    case 'has-password':
      return say(
        'That file opens only with a password, or was saved by an Excel before 2007.',
        'Open it in Excel, copy the rows with Ctrl A and Ctrl C, and paste them here.',
      )
    case 'damaged-file':
      return say(
        'That file is damaged: it begins as it should and cannot be read to its end.',
        'Nothing was brought in. Open it in Excel and save it again, or copy the rows and paste them here.',
      )
    case 'initials-taken':
      return say(`Somebody else here has the initials ${problem.taken}.`, 'Choose others: a middle letter helps.')
    case 'nothing-to-undo':
      return say('There is nothing to take back.', '')
    case 'nothing-to-redo':
      return say('There is nothing to do again.', '')
    case 'changed-since':
      return say(
        `“${problem.label}” cannot be taken back: it was changed since.`,
        'Nothing was changed. Change it by hand instead.',
      )
    case 'nothing-to-import':
      return say('There are no rows to bring in.', 'Copy the log with its headings and paste it here.')
    case 'too-large':
      return say(
        `That is too large: ${megabytes(problem.bytes)}, and ${megabytes(problem.limit)} is the most.`,
        'Nothing was brought in. Save the log in two parts and bring in one after the other.',
      )
    case 'not-text':
      return say('That file is not text, CSV or Excel.', 'Open it in Excel, copy the rows and paste them here.')
    case 'not-a-table':
      return say(
        'No table was found in that.',
        'It needs a line for each action and a column for each fact. Copy the rows and paste them here.',
      )
    case 'too-many-columns':
      return say(
        `That has ${problem.columns} columns, and ${problem.limit} is the most.`,
        'Copy only the columns of the log and paste them here.',
      )
    case 'too-many-rows':
      return say(
        `That has ${thousands(problem.rows)} rows, and ${thousands(problem.limit)} is the most.`,
        'Nothing was brought in. Bring the log in two parts.',
      )
    case 'no-such-day':
      return say(
        `There is no ${problem.text}.`,
        problem.suggestion === null ? 'Write the day as 12 June 2026.' : `Perhaps ${longDay(problem.suggestion)}?`,
      )
    case 'file-gone':
      return say('That file is no longer there.', 'Nothing was brought in. Choose it again.')
    case 'backup-missing':
      return say(
        'That backup is no longer in the backups folder.',
        'Nothing was changed. Choose another, or another folder.',
      )
    case 'backup-damaged':
      return say('That backup did not read back as it was written.', 'Nothing was changed. Choose an older one.')
    case 'backup-newer':
      return say(
        'That backup was made by a newer version of this app.',
        'Nothing was changed. Update the app and restore it then, or choose an older one.',
      )
    case 'cancelled':
      return say('Stopped.', 'Nothing was changed.')
    case 'disk-full':
      return say(
        'The disk is full.',
        `Nothing is lost, and nothing new can be saved. Make room on the disk of ${problem.path}, then go on.`,
      )
    case 'may-not-write':
      return say(
        'This folder does not let us write.',
        `Nothing is lost. Ask for the right to write in ${problem.path}, or choose another folder.`,
      )
    case 'file-in-use':
      return say(
        'The file is open in another program.',
        `Nothing is lost. Close it there and try again, or save beside it as ${fileName(problem.beside)}.`,
      )
    case 'folder-gone':
      return say(
        'That folder is not there any more.',
        'It was moved or deleted, or its disk is not plugged in. Nothing is lost: choose another folder, or make it again.',
      )
    case 'lock-lost':
      return say(
        `${problem.holder === '' ? 'Somebody else' : problem.holder} has taken this workspace over.`,
        'What was saved before is safe. You are reading only now.',
      )
    case 'disk-failed':
      return say(
        'The disk did not save it.',
        `What was saved before is safe. Check the disk of ${problem.path} and try again.`,
      )
    case 'bug':
      return say(
        'Something went wrong in the app. It is our mistake, not yours.',
        `What was saved before is safe. Try again; if it happens twice, tell us this reference: ${problem.reference}.`,
      )
    case 'undo-would-unlock':
      return say(
        `That would change the approved minutes of ${longDay(problem.metOn)}.`,
        'Nothing was changed. Reopen them first, with a reason: what was approved stays to be read.',
      )
    case 'no-outcome-yet':
      return say(
        `“${problem.title}” has no outcome yet.`,
        'Nothing was closed. Carry it over, park it or drop it, or write down what came of it.',
      )
    case 'not-held-yet':
      return say(
        `${longDay(problem.on)} is still to come.`,
        'Nothing was written down. Choose the day on which the meeting was held, or plan it.',
      )
    case 'back-before-it-left':
      return say(
        `${longDay(problem.on)} is not after this meeting.`,
        'Nothing was changed. Choose a later day for it to come back.',
      )
    case 'not-enough-minutes':
      return say(
        `That item has only ${problem.minutes} ${problem.minutes === 1 ? 'minute' : 'minutes'} to give.`,
        'Nothing was changed. Borrow fewer, or from another item.',
      )
    case 'on-an-agenda':
      return say(`It is on the agenda of ${weekdayDay(problem.on)} already.`, 'It is talked about there.')
    case 'no-longer-proposed':
      return say('That does not ask for a place on this agenda any more.', 'It is on it already, or it is over.')
    default:
      return cardProblemWords(problem)
  }
}

const stateWords = {
  planned: 'planned and not yet issued',
  issued: 'issued and not yet started',
  live: 'going on',
  suspended: 'suspended',
  draft: 'over, with its minutes in draft',
  approved: 'over, and its minutes are approved',
  cancelled: 'cancelled',
} as const

const say = (title: string, whatToDo: string): ProblemWords => ({ title, whatToDo })
const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_048_576))} MB`
const thousands = (count: number): string => count.toLocaleString('en-GB')
const fileName = (path: string): string => `“${path.split(/[\\/]/).at(-1) ?? path}”`
