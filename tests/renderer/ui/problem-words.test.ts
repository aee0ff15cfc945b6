import { describe, expect, it } from 'vitest'
import { problemWords } from '../../../renderer/src/ui/problem-words'

describe('the words for what cannot be done', () => {
  it('say what happened, that nothing is lost and what to do', () => {
    const beside = 'C:\\Team\\Minutes (2).docx'
    expect(problemWords({ code: 'file-in-use', path: 'C:\\Team\\Minutes.docx', beside })).toEqual({
      title: 'The file is open in another program.',
      whatToDo: 'Nothing is lost. Close it there and try again, or save beside it as “Minutes (2).docx”.',
    })
    expect(problemWords({ code: 'too-many-rows', rows: 25_000, limit: 20_000 }).title).toBe(
      'That has 25,000 rows, and 20,000 is the most.',
    )
  })

  it('give the reference of a mistake of ours', () => {
    expect(problemWords({ code: 'bug', reference: 'R-7F3A' }).whatToDo).toContain('R-7F3A')
  })
})
