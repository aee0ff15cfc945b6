import { findingGroups, type TemplateFinding, type TemplateFindingKind } from '../../../../shared/model/word-template'

/** What is said of a template, each thing once, in the order it was found. */
export class Findings {
  readonly #found = new Map<string, TemplateFinding>()

  say(what: TemplateFindingKind, of = '', was = '', now = ''): void {
    const finding = { group: groupOf(what), what, of: short(of), was: short(was), now: short(now) }
    // Two hundred are more than anybody reads; a hostile file could give a million.
    if (this.#found.size < 200) this.#found.set([what, finding.of, finding.was, finding.now].join('\n'), finding)
  }

  all(): readonly TemplateFinding[] {
    const order = ['used', 'lacking', 'mended', 'removed']
    return [...this.#found.values()].toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
  }
}

function groupOf(what: TemplateFindingKind): TemplateFinding['group'] {
  for (const group of ['used', 'lacking', 'mended'] as const) {
    if (findingGroups[group].some((one) => one === what)) return group
  }
  return 'removed'
}

/** Names and addresses of somebody else's file: one line, and not without end. */
function short(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  const letters = [...line.slice(0, 400)]
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : line
}
