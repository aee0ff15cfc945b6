/**
 * The address as a relationship target: a well-formed URI in ASCII. Word calls a file damaged when a target is not one.
 * Null where it is none, or leads elsewhere than the web, an e-mail address or a telephone: then only the words are printed.
 */
export function linkTarget(href: string): string | null {
  if (!URL.canParse(href)) return null
  const { protocol, href: address } = new URL(href)
  if (protocol !== 'https:' && protocol !== 'mailto:' && protocol !== 'tel:') return null
  // URL leaves some characters that a URI may not hold in mailto and tel addresses, in queries and in fragments.
  const target = address
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
  return target.length > longest ? null : target
}

/** Word refuses longer targets. */
const longest = 2_000
