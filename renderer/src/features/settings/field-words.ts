import type { Problem } from '../../../../shared/refusals'
import { problemWords } from '../../ui/problem-words'

/** Why a field was refused, in one go, under it. */
export function fieldWords(problem: Problem): string {
  const { title, whatToDo } = problemWords(problem)
  return `${title} ${whatToDo}`.trim()
}

/** Of a picture: what is said of files elsewhere speaks of tables and of Excel. */
export function logoWords(problem: Problem): string {
  switch (problem.code) {
    case 'damaged-file':
      return 'That picture is damaged: part of it is missing, or it is not as large as it says. Save it again, or ask for it once more.'
    case 'too-large':
      return 'That picture is too large: 500 kB is the most. Save it smaller, 600 pixels wide or so.'
    case 'file-gone':
      return 'That file is not there any more. Nothing was changed.'
    default:
      return fieldWords(problem)
  }
}
