import { type Found, isName } from '../../../../shared/rules/personal-data/found'

/** What the address behind a link says of somebody: whom it writes to or rings, a name in the path of a page. */
export function linkFindings(href: string, find: (text: string) => readonly Found[]): readonly Found[] {
  const [, scheme = '', rest = ''] = /^([a-z]+):(?:\/\/)?(.*)$/isu.exec(href) ?? []
  const address = decoded(rest)
  if (scheme.toLowerCase() !== 'https') return find(address)
  // Pages are full of numbers that ring nobody; names stand between signs.
  const names = find(address.replace(/[._/+=&?#-]/gu, ' ')).filter(({ kind }) => isName(kind))
  return [...find(address).filter(({ kind }) => kind === 'e-mail'), ...names]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
