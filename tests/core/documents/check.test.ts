import { describe, expect, test } from 'vitest'
import { checked } from '../../../electron/core/documents/check/check'
import type { DocumentSnapshot } from '../../../electron/core/documents/snapshot'
import type { DocumentModel } from '../../../shared/model/document'
import type { DocumentVersion } from '../../../shared/model/document-request'
import { attendeeOf } from '../../../shared/rules/attendance'
import { anAttendance, anItem, anOrganisation, theSettings } from '../../builders'
import { aModel, everybody, paragraph, snapshotFor } from './a-checked'
import { aSnapshot } from './a-snapshot'

const found = (model: DocumentModel, snapshot: DocumentSnapshot) =>
  checked(model, snapshot).findings.map(({ kind, text }) => `${kind}: ${text}`)

describe('where the check looks', () => {
  test('everywhere a document has words, and over the boundaries of runs', () => {
    const model = aModel(
      [
        { kind: 'heading', level: 2, text: '1. Mrs Aldous and the fence', id: 'item-1' },
        { kind: 'paragraph', runs: [{ text: 'Ask Mrs ' }, { text: 'Bun', bold: true }, { text: 'nell' }] },
        {
          kind: 'list',
          ordered: false,
          items: [
            {
              runs: [{ text: 'Mr Crabbe' }],
              children: [{ kind: 'list', ordered: true, items: [{ runs: [{ text: 'Mr Dorrit' }] }] }],
            },
          ],
        },
        { kind: 'facts', facts: [{ label: 'Chair', value: 'Mr Elphick' }] },
        {
          kind: 'table',
          caption: 'For Mr Fagg',
          header: ['Mr Gribble'],
          widths: [1],
          rows: [[[{ text: 'Mr Hubble' }]]],
        },
        { kind: 'write-line', label: 'Signed by Mr Inskip' },
        {
          kind: 'paragraph',
          runs: [
            { text: 'Write to her', href: 'mailto:jo%40post.example' },
            { text: ' or ' },
            { text: 'ring', href: 'tel:+447700900123' },
          ],
        },
      ],
      {
        header: { left: 'Mr Jupp', right: 'Mr Kemp' },
        footer: 'Mr Lusk',
        logo: { type: 'png', data: '', width: 1, height: 1, alt: 'Mr Mudd' },
        fileName: 'MILL Mr Nunn',
        title: 'Mr Onn',
        author: 'Mr Prout',
      },
    )
    expect(found(model, snapshotFor('public')).map((one) => one.replace(/^titled-name: /, ''))).toEqual([
      ...['Mrs Aldous', 'Mrs Bunnell', 'Mr Crabbe', 'Mr Dorrit', 'Mr Elphick', 'Mr Fagg', 'Mr Gribble', 'Mr Hubble'],
      ...['Mr Inskip', 'e-mail: jo@post.example', 'phone: +447700900123', 'Mr Jupp', 'Mr Kemp', 'Mr Lusk', 'Mr Mudd'],
      ...['Mr Nunn', 'Mr Onn', 'Mr Prout'],
    ])
  })

  test('the same words are one finding, with the first sentence, the heading and the item they stand in', () => {
    const model = aModel([
      { kind: 'heading', level: 2, text: 'Weir Court lift', id: 'item-7' },
      paragraph('The hall was cold. The lift stopped while Mrs Pottle was in it, with two bags. She was calm.'),
      { kind: 'heading', level: 2, text: 'Other business' },
      paragraph('MRS POTTLE was thanked.'),
    ])
    expect(checked(model, snapshotFor('public')).findings).toMatchObject([
      {
        kind: 'titled-name',
        text: 'Mrs Pottle',
        times: 2,
        before: 'The lift stopped while ',
        after: ' was in it, with two bags.',
        heading: 'Weir Court lift',
        itemId: 'item-7',
        suggestions: ['a resident'],
        answer: null,
      },
    ])
  })

  test('offers first what the version itself writes for somebody of the team, and “a resident” for anybody else', () => {
    const model = aModel([paragraph('Owen Larkspur, Idris Vaughan, Bev Oakley, Mrs Larkspur and Cllr Pike spoke.')])
    const offered = (version: DocumentVersion) =>
      checked(model, snapshotFor(version)).findings.map(({ suggestions }) => suggestions.join(' / '))
    expect(offered('public')).toEqual([
      ...['a member of the team / a resident', 'a volunteer / a resident', 'a resident'],
      ...['a resident', 'a councillor / a resident'],
    ])
    expect(offered('partner')[0]).toBe('OL / a resident')
  })

  test('for typed initials in the public version alone, and says whom they may mean', () => {
    const model = aModel([paragraph('OL and I.V. to go, JW to ask. MILL 26/A014 is open.')])
    for (const version of ['team', 'partner'] as const) expect(found(model, snapshotFor(version))).toEqual([])
    expect(checked(model, snapshotFor('public')).findings).toMatchObject([
      { text: 'OL', suggestions: ['a member of the team', 'a resident'] },
      { text: 'I.V.', suggestions: ['a volunteer', 'a resident'] },
      { text: 'JW', suggestions: ['Jean Whitby', 'a resident'] },
    ])
    const mill = { id: 'milo', name: 'Milo Ill', initials: 'MILL', mayBeNamedInPublic: false, roles: [] }
    expect(found(model, snapshotFor('public', { everybody: [mill] }))).toEqual([])
  })

  test('not on the signing-in sheet, which is nothing but names; on the agenda, as for the team', () => {
    const meetingId = 'meeting-june'
    const model = aModel([paragraph('Mrs Pottle and Owen Larkspur')])
    expect(found(model, aSnapshot({ request: { document: 'signing-in', meetingId }, everybody }))).toEqual([])
    expect(found(model, aSnapshot({ request: { document: 'agenda', meetingId }, everybody }))).toEqual([
      'titled-name: Mrs Pottle',
    ])
    // It hangs on the door: a resident who presents an item is asked about, a member of the team is not.
    const items = ['bev', 'owen'].map((presenterId) => anItem({ presenterId }))
    const pinned = aSnapshot({ request: { document: 'agenda', meetingId }, everybody }, { items })
    expect(found(aModel([paragraph('Bev Oakley and Owen Larkspur')]), pinned)).toEqual(['person: Bev Oakley'])
  })
})

describe('what stands by right', () => {
  const words = aModel([
    paragraph('Owen Larkspur, Bev Oakley, Idris Vaughan, Jean Whitby, Ada Farrow and Lena Hobb spoke.'),
  ])

  test('for the team: who has a role in the place, and residents, volunteers and guests who took part', () => {
    const guest = attendeeOf({ kind: 'guest', guestId: 'g1', name: 'Lena Hobb', organisation: '' }, 'present')
    const attendance = anAttendance({
      meetingId: 'meeting-june',
      attendees: [attendeeOf({ kind: 'person', personId: 'bev' }, 'present'), guest],
    })
    const snapshot = aSnapshot({ everybody }, { attendance })
    expect(found(words, snapshot)).toEqual(['person: Idris Vaughan', 'person: Ada Farrow'])
  })

  test('for the team: who came instead, though somebody elsewhere has the same name', () => {
    const attendees = [
      { ...attendeeOf({ kind: 'person', personId: 'owen' }, 'substitute'), substitute: 'Ada Farrow, Highways' },
    ]
    const snapshot = aSnapshot({ everybody }, { attendance: anAttendance({ meetingId: 'meeting-june', attendees }) })
    expect(found(aModel([paragraph('Ada Farrow, Highways, for Owen Larkspur')]), snapshot)).toEqual([])
  })

  test('for the public: who may be named in public, today; for partners, who read initials, nobody', () => {
    const hidden = ['Owen Larkspur', 'Bev Oakley', 'Idris Vaughan', 'Ada Farrow'].map((name) => `person: ${name}`)
    expect(found(words, snapshotFor('public'))).toEqual(hidden)
    const partner = found(words, snapshotFor('partner'))
    expect(partner).toEqual(expect.arrayContaining([...hidden, 'person: Jean Whitby']))
    expect(partner).toHaveLength(hidden.length + 1)
  })

  test('in public a surname with a title may be anybody of the family', () => {
    const model = aModel([paragraph('Mrs Whitby and Cllr Whitby spoke, and Jean.')])
    expect(found(model, snapshotFor('public'))).toEqual(['person: Mrs Whitby'])
    expect(found(model, snapshotFor('team'))).toEqual([])
  })

  test('bodies and venues called after people, and how to reach the council where it says so on all papers', () => {
    const settings = theSettings()
    const footer = 'The clerk, 01629 960 114, clerk@northfold.example, or Owen Larkspur'
    const snapshot = snapshotFor('public', {
      organisations: [anOrganisation({ id: 'body', name: 'Dr Barnaby and Sons' })],
      settings: { ...settings, bodyName: 'Mr Toad Parish Council', paper: { ...settings.paper, footer } },
    })
    const model = aModel([paragraph('Dr Barnaby and Sons of Mr Toad Parish Council; Dr Barnaby alone.')], { footer })
    expect(found(model, snapshot)).toEqual(['titled-name: Dr Barnaby', 'person: Owen Larkspur'])
  })
})
