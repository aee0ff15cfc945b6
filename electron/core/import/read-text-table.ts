/** An answered or forwarded e-mail puts ">" before each line: taken away where most lines have one. */
export function withoutQuoteMarks(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const quoted = lines.filter((line) => /^\s?>/u.test(line)).length
  if (quoted < 2 || quoted * 2 < lines.length) return text
  return text.replace(/^\s?(?:>[ ]?){1,20}/gmu, '')
}

/**
 * Tables drawn with bars, as Markdown and plain e-mails have them: "| Action | Owner |". What stands between two of them
 * belongs to none. Empty where the text has no such table.
 */
export function readBarTables(text: string): string[][][] {
  const tables: string[][][] = []
  let rows: string[][] = []
  const end = () => {
    // One line with a bar at both ends is no table.
    if (rows.length > 1) tables.push(rows)
    rows = []
  }
  for (const line of text.split(/\r\n?|\n/u)) {
    const bare = line.trim()
    if (isRule(bare)) continue
    if (bare.length > 2 && bare.startsWith('|') && bare.endsWith('|')) rows.push(cellsOf(bare))
    else end()
  }
  end()
  return tables
}

/** "|---|:--:|" under the headings, "+-----+----+" between rows. */
function isRule(line: string): boolean {
  return /^[|+][\s|+:=-]{2,}$/u.test(line) && /[-=]/u.test(line)
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s{0,3}\/?>/giu, '\n')
        .trim(),
    )
}
