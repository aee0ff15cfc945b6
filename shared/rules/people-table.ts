import { isHonorific, titleFirst } from './names'
import type { LineParts } from './people-lines'
import { turnedRound } from './people-paste'
import { type RoleOfLine, roleOf, roleWithin, withoutEMail, withoutOpen } from './people-words'

type Column = 'name' | 'first' | 'last' | 'organisation' | 'role' | 'job' | 'ignore' | 'unknown'

const headings: readonly (readonly [RegExp, Column])[] = [
  [/^(?:full |member'?s? )?names?$|^who$|^person$|^contact(?: name)?$/u, 'name'],
  [
    /^(?:name ?\(?)?(?:last|family|sur) ?(?:names?)?(?:, ?| ?[/&] ?| and )(?:first|given|fore) ?(?:names?)?\)?$/u,
    'name',
  ],
  [/^(?:first|given|fore) ?names?$|^first$/u, 'first'],
  [/^(?:last|family|sur) ?names?$/u, 'last'],
  [/^(?:organi[sz]ations?|org|agency|company|employer|team|from|partner|body|representing)$/u, 'organisation'],
  [/^(?:role|role here|role (?:in|on) (?:the )?team)$/u, 'role'],
  [/^(?:job|job title|title|position|post|job role)$/u, 'job'],
  [
    /^(?:e-?mails?|e-?mail address|phone|tel|telephone|mobile|contact (?:number|details)|no|number|#|initials)$/u,
    'ignore',
  ],
]

function columnOf(cell: string): Column {
  const plain = cell.replace(/\s+/gu, ' ').replace(/[.:]$/u, '').trim().toLowerCase()
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown'
}

export type Heading = { readonly separator: '\t' | ',' | ';' | '|'; readonly columns: readonly Column[] }

/** The heading row of a pasted table: at least two cells are headings and one of them is a name. */
export function readHeading(line: string): Heading | null {
  for (const separator of ['\t', ';', '|', ','] as const) {
    const columns = splitCells(line, separator).map(columnOf)
    const known = columns.filter((column) => column !== 'unknown').length
    // "Surname, First" is no name, even over columns we do not know.
    const isSurnameFirst = columns[0] === 'name' && /^\W*(?:last|family|sur) ?name/iu.test(line)
    const named = columns.includes('name') || columns.includes('first')
    if (columns.length > 1 && named && (known >= 2 || isSurnameFirst)) return { separator, columns }
  }
  return null
}

/** Rows under a heading. Cells under headings we do not know go behind the job title, so that nothing is lost. */
export function readPeopleTable(heading: Heading, lines: readonly string[]): LineParts[] {
  return lines.map((line) => {
    const cells = splitCells(line, heading.separator).map((cell) => withoutOpen(withoutEMail(cell).trim()))
    const under = (...wanted: readonly Column[]) =>
      cells.flatMap(({ rest }, index) =>
        wanted.includes(heading.columns[index] ?? 'unknown') && rest !== '' ? [rest] : [],
      )
    const roleCells = under('role')
    const role: RoleOfLine | null =
      roleCells.map((cell) => roleOf(cell) ?? roleWithin(cell)).find((found) => found !== null) ?? null
    const said = [...under('job'), ...roleCells.filter((cell) => roleOf(cell) === null), ...under('unknown')]
    // Under "Title" stands either.
    const rank = said.find(isHonorific)
    const names = under('name').length > 0 ? under('name', 'first', 'last') : [...under('first'), ...under('last')]
    const plain = titleFirst(names.map((name) => turnedRound(name) ?? name).join(' '))
    const name = rank === undefined || plain === '' ? plain : `${rank} ${plain}`
    return {
      asPasted: line,
      name,
      organisation: under('organisation').join(', '),
      role: role ?? (/^(?:cllr|councillor)\b/iu.test(name) ? 'councillor' : null),
      jobTitle: (name === '' ? said : said.filter((cell) => cell !== rank)).join(', '),
      isOpen: cells.some(({ isOpen }) => isOpen),
    }
  })
}

/** A separator within quotes is part of its cell ("Tea, Toast & Co"); a doubled quote is one. */
function splitCells(line: string, separator: string): string[] {
  const cells: string[] = []
  let rest = line
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/u.exec(rest)
    const isWhole =
      quoted !== null && (rest.length === quoted[0].length || rest.startsWith(separator, quoted[0].length))
    const end = isWhole ? quoted[0].length : rest.indexOf(separator)
    cells.push(isWhole ? (quoted[1] ?? '').replaceAll('""', '"') : end === -1 ? rest : rest.slice(0, end))
    if (end === -1 || end >= rest.length) return cells
    rest = rest.slice(end + 1)
  }
}
