import { describe, expect, test } from 'vitest'
import type { FindingKind } from '../../../../shared/model/personal-data'
import { personalDataFinder } from '../../../../shared/rules/personal-data/find'

const find = personalDataFinder([])

function found(kind: FindingKind, text: string): readonly string[] {
  return find(text)
    .filter((one) => one.kind === kind)
    .map((one) => one.text)
}

/** Each text with what of it is found; nothing where nothing is. */
type Cases = readonly (readonly [text: string, ...found: readonly string[]])[]

const cases: Readonly<Partial<Record<FindingKind, Cases>>> = {
  'titled-name': [
    ['Mrs Pottle and Mr. J. B. Hobb', 'Mrs Pottle', 'Mr. J. B. Hobb'],
    ['Ms McArdle, Mx O’Dowd, Miss de la Cruz', 'Ms McArdle', 'Mx O’Dowd', 'Miss de la Cruz'],
    ['Cllr Mrs J Pike, Councillor Whitby-Hall', 'Cllr Mrs J Pike', 'Councillor Whitby-Hall'],
    ['Rev Tim Brady, Sir Hugh Lisle, Prof Adeyemi', 'Rev Tim Brady', 'Sir Hugh Lisle', 'Prof Adeyemi'],
    ['PC Rahman, PCSO Lowe and Sgt Ó Briain', 'PC Rahman', 'PCSO Lowe', 'Sgt Ó Briain'],
    ['Mr and Mrs Sugden; Mr & Mrs Patel', 'Mr and Mrs Sugden', 'Mr & Mrs Patel'],
    ['Thanks to Mrs Pottle. The hall was warm', 'Mrs Pottle'],
    ['Mrs May on Friday, Mrs Pottle Monday', 'Mrs May', 'Mrs Pottle'],
    ['mrs pottle rang', 'mrs pottle'],
    ['Mrs P, Mr K.'],
    ['Dr surgery, the Dr, Dr Martens, PC World, a new PC, Councillor Surgery'],
    ['I miss Thursdays; Ms is a title'],
    ["Sir William Turner's School; Dr Johnson Way"],
  ],
  postcode: [
    [
      'SK17 8ZD, sk178ze, M1 1AA, W1A 0AX, EC1A 1BB, GIR 0AA',
      'SK17 8ZD',
      'sk178ze',
      'M1 1AA',
      'W1A 0AX',
      'EC1A 1BB',
      'GIR 0AA',
    ],
    ['A041, 26/A041, 26/D014, MILL 26/E11, B2 3rd floor, A5 2pp, QX1 2AB, item 7 2AB'],
  ],
  phone: [
    ['01629 960 114 or 020 7946 0814', '01629 960 114', '020 7946 0814'],
    [
      '+44 7700 900771, +44 (0)7700 900 772, 0044 7700 900 330',
      '+44 7700 900771',
      '+44 (0)7700 900 772',
      '0044 7700 900 330',
    ],
    ['(01629) 555 018; 07700-900-118; 07700900482', '(01629) 555 018', '07700-900-118', '07700900482'],
    ['the tenant (01632 960114), (+44 7700 900771)', '01632 960114', '+44 7700 900771'],
    ['ring 582114 after 3', '582114'],
    ['+353 86 123 4567', '+353 86 123 4567'],
    ['Ring 101 or 999, Childline 0800 1111, switchboard 0300 123 4567'],
    ['01-02-2026 10:30, 2026-06-11, 11/06/2026, 07.30 to 09.00'],
    ['26/A041, £10,422.17, £01629960114, invoice 20260417, ref 0716-220-11'],
  ],
  'e-mail': [
    ['jo@post.example, <jan_k+lift@post.gov.example>.', 'jo@post.example', 'jan_k+lift@post.gov.example'],
    ['@millbrook, jo@, 4 @ £2.50, jo@post'],
  ],
  address: [
    ['14 Weir Court, Flat 2, 14 Mill Lane', '14 Weir Court', 'Flat 2, 14 Mill Lane'],
    ['Flat 22, Weir Court; Flat 7', 'Flat 22, Weir Court', 'Flat 7'],
    ['18A Mill Lane, No. 16 High St, 6, Tannery Close', '18A Mill Lane', 'No. 16 High St', '6, Tannery Close'],
    ['14 Weir Court, Millbrook, SK17 9QF was let', '14 Weir Court, Millbrook, SK17 9QF'],
    ['the lady at number 14', 'number 14'],
    ['on 27 weir lane', '27 weir lane'],
    ['Weir Court lift, Mill Lane, High Street'],
    ['12 May Street party; 14 Weir Court residents; item 7 Weir Court; in 2026 Mill Lane; 3 Weir Lane Primary pupils'],
    ['7. Weir Court lift; £14 Weir Court; 26/14 Mill Lane; a flat 10 per cent; 20 mile road; number 14 on the agenda'],
  ],
  'birth-date': [
    ['DOB 04/11/1938 and (d.o.b. 3.6.41)', 'DOB 04/11/1938', 'd.o.b. 3.6.41'],
    ['born on 12 March 1961; date of birth: 1961-03-12', 'born on 12 March 1961', 'date of birth: 1961-03-12'],
    ['born 2nd of February 1949', 'born 2nd of February 1949'],
    ['aged 84, on 12 May, the idea was born in the kitchen, newborn 12 May'],
  ],
  'nhs-number': [
    ['943 476 5919 and 4010232137', '943 476 5919', '4010232137'],
    // The check digit is wrong; too long; money.
    ['943 476 5918, 94347659190, £9434765919, 345 221 908 77'],
  ],
  'ni-number': [
    ['JG 10 37 59 A and tp400112b', 'JG 10 37 59 A', 'tp400112b'],
    ['QQ 12 34 56 C, DA 12 34 56 A, AO 12 34 56 A, GB 12 34 56 A, JG 10 37 59 E, VAT GB 123 4567 89'],
  ],
}

describe.each(Object.entries(cases))('%s', (kind, texts) => {
  test.each(texts ?? [])('in “%s”', (text, ...expected) => {
    // The keys of `cases` are kinds.
    expect(found(kind as FindingKind, text)).toEqual(expected)
  })
})

test('where findings stand is told by their place in the text, none within another', () => {
  const text = 'Mrs Pottle, 14 Weir Court, SK17 9QF, jo.pottle@post.example, dob 12/03/1958'
  const all = find(text)
  expect(all.map(({ kind }) => kind)).toEqual(['titled-name', 'address', 'e-mail', 'birth-date'])
  for (const one of all) expect(text.slice(one.start, one.end)).toBe(one.text)
})
