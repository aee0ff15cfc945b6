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

describe('the words for papers', () => {
  it('say which rule a choice would break', () => {
    expect(
      problemWords({ code: 'against-paper-rules', rule: { kind: 'text-too-small', size: 10, least: 12 } }),
    ).toEqual({
      title: '10 points is too small to read.',
      whatToDo: 'Papers are printed in 12 points or more. Nothing was changed.',
    })
    const tooPale = { kind: 'too-pale', colour: '#aaaaaa', contrast: 2.32, least: 4.5 } as const
    expect(problemWords({ code: 'against-paper-rules', rule: tooPale }).whatToDo).toContain('2.3 to 1, and 4.5 to 1')
    const ending = { kind: 'logo-not-a-picture', ending: 'svg' } as const
    expect(problemWords({ code: 'against-paper-rules', rule: ending }).title).toBe('A “.svg” file cannot be the logo.')
  })

  it('say what stops a save, and the way on', () => {
    expect(problemWords({ code: 'personal-data', unsettled: 2 }).title).toBe(
      'Two things look like they are about a person, and are not settled.',
    )
    expect(problemWords({ code: 'file-exists', path: 'C:\\a\\m.docx', beside: 'C:\\a\\m (2).docx' })).toEqual({
      title: 'There is a file called “m.docx” in that folder already.',
      whatToDo: 'Nothing was saved. Replace it, or save beside it as “m (2).docx”.',
    })
    expect(problemWords({ code: 'not-opened', what: 'mail' }).title).toBe('No mail program is set up on this computer.')
    expect(problemWords({ code: 'bad-file-name', name: 'a:b' }).title).toBe('No file can be called “a:b”.')
    expect(problemWords({ code: 'no-minutes-in-year', year: 2024 }).title).toBe('There are no minutes of 2024.')
  })
})
