import { describe, expect, test } from 'vitest'
import { printPage } from '../../../electron/core/documents/page/print-page'
import { pledgeSheet } from '../../../electron/core/documents/pledge-sheet'
import { docx } from '../../../electron/core/documents/word/docx'
import { aLocality, aPledge, theSettings } from '../../builders'
import { aPledgesSnapshot, confidential, headingOnly, headingsOf, wordsOf } from './papers-of-a-place'
import { paragraphsOf, readDocx, styleOf, textOf } from './read-docx'

const asked = (version: 'team' | 'partner' | 'public', sheet: 'wall' | 'thanks') =>
  ({ document: 'pledges', localityId: 'mill', version, sheet }) as const

describe('the pledges for the wall', () => {
  test('say what each side will do and who, the target and when they are looked at again', () => {
    const words = wordsOf(pledgeSheet(aPledgesSnapshot()))
    expect(words).toContain('Shed keys at the café')
    expect(words).toContain('We will (Owen Larkspur): lend the ladder.')
    expect(words).toContain('You will (residents): bring it back.')
    expect(words).toContain('We aim for: twelve Thursdays')
    expect(words).toContain('We look again on: Thursday 3 September 2026')
    expect(words).toContain('Pledge: MILL 26/P01')
  })

  test('are large, whatever the size of other papers', () => {
    expect(pledgeSheet(aPledgesSnapshot()).look.size).toBe(16)
    const settings = theSettings()
    const large = { ...settings, paper: { ...settings.paper, size: 20 } }
    expect(pledgeSheet(aPledgesSnapshot({ settings: large })).look.size).toBe(20)
  })

  test('stand whole on one page each: every paragraph but the last goes with the next, in Word and in print', async () => {
    const condition = { needed: 6, found: 4, by: '2026-07-01' }
    const pledges = [aPledge({ id: 'one', condition }), aPledge({ id: 'two' })]
    for (const sheet of ['wall', 'thanks'] as const) {
      const model = pledgeSheet(
        aPledgesSnapshot({ pledges, request: { document: 'pledges', localityId: 'mill', version: 'team', sheet } }),
      )
      const file = await readDocx(await docx(model))
      const keeps = paragraphsOf(file).map((paragraph) => [
        styleOf(paragraph) === 'Heading2' || paragraph.child('w:pPr')?.child('w:keepNext') !== undefined,
        textOf(paragraph).slice(0, 12),
      ])
      const from = keeps.findIndex(([, words]) => words === pledges[0]?.title.slice(0, 12))
      const ends = keeps.slice(from).filter(([isKept]) => isKept === false)
      expect(ends).toHaveLength(2)
      expect(keeps.at(-1)?.[0]).toBe(false)
      const { html } = printPage(model)
      expect(html.match(/<p class="(?:fact )?with-next">/g)?.length).toBe(keeps.slice(from).length - 4)
    }
  })

  test('name people as the version does', () => {
    expect(wordsOf(pledgeSheet(aPledgesSnapshot({ request: asked('partner', 'wall') })))).toContain('We will (OL)')
    const inPublic = wordsOf(pledgeSheet(aPledgesSnapshot({ request: asked('public', 'wall') })))
    expect(inPublic).toContain('We will (the housing officer from Peakside Homes)')
    expect(inPublic).not.toContain('Larkspur')
  })

  test.each(['team', 'partner', 'public'] as const)(
    'keep off the wall, in the %s version too, what is not open to all',
    (version) => {
      const pledges = [
        aPledge({ id: 'secret', title: 'SECRET' }),
        aPledge({ id: 'half', title: 'HALF' }),
        aPledge({ id: 'past', title: 'Past its confidence' }),
      ]
      const closed = { secret: confidential, half: headingOnly, past: { ...confidential, until: '2026-06-01' } }
      const model = pledgeSheet(aPledgesSnapshot({ pledges, closed, request: asked(version, 'wall') }))
      expect(wordsOf(model)).not.toMatch(/SECRET|HALF|About a resident/)
      expect(headingsOf(model)).toContain('Past its confidence')
      expect(wordsOf(model)).toContain('2 pledges are left out')
    },
  )

  test('print the standing pledge, a condition, and say so where nothing is promised', () => {
    const locality = aLocality({ standingPledge: 'We say what we can do' })
    const condition = { needed: 6, found: 4, by: '2026-07-01' }
    const words = wordsOf(pledgeSheet(aPledgesSnapshot({ locality, pledges: [aPledge({ condition })] })))
    expect(words).toContain('We always: We say what we can do.')
    expect(words).toContain('If: 6 others by Wednesday 1 July 2026, 4 so far')
    expect(wordsOf(pledgeSheet(aPledgesSnapshot({ pledges: [] })))).toContain('Nothing is promised just now.')
  })
})

describe('the thank-you sheet', () => {
  test('thanks each side for what was kept, and says what came of it', () => {
    const model = pledgeSheet(aPledgesSnapshot({ request: asked('team', 'thanks') }))
    expect(wordsOf(model)).toContain(
      'Thank you to Owen Larkspur. Promised and kept: lend the ladder. What came of it: Out nine times.',
    )
    expect(wordsOf(model)).toContain('Thank you to residents. Promised and kept: bring it back.')
    expect(model.title).toBe('Thank you from Millbrook Connected Team')
    expect(model.fileName).toBe('MILL 2026-06-12 thank you team')
  })

  test('thanks whoever is not named in public in words that read on', () => {
    const model = pledgeSheet(aPledgesSnapshot({ request: asked('public', 'thanks') }))
    expect(wordsOf(model)).toContain('Thank you to the housing officer from Peakside Homes.')
  })

  test('of nothing kept says so', () => {
    const model = pledgeSheet(aPledgesSnapshot({ pledges: [], request: asked('public', 'thanks') }))
    expect(wordsOf(model)).toContain('No promise has come to its end this year yet.')
  })
})
