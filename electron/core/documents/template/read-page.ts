import type { WordTemplate } from '../../../../shared/model/word-template'
import type { Findings } from './findings'
import { child, value, type Xml } from './xml-tree'

/** Twips. Least is what papers have, 2.5 cm; more than the most leaves the words too narrow a page. */
const least = 1_417
const most = { top: 2_835, right: 2_268, bottom: 2_835, left: 2_268 } as const
const a4 = { width: 11_906, height: 16_838 } as const

/** The margins of its page; the sheet itself is always A4 upright. */
export function readPage(section: Xml | undefined, findings: Findings): WordTemplate['margins'] {
  const size = child(section, 'w:pgSz')
  const width = Number(value(size, 'w:w') ?? a4.width)
  const height = Number(value(size, 'w:h') ?? a4.height)
  const isLandscape = width > height || value(size, 'w:orient') === 'landscape'
  if (isLandscape) findings.say('landscape')
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  // Programs round: a fifth of a millimetre is nothing.
  if (Math.abs(short - a4.width) > 12 || Math.abs(long - a4.height) > 12) {
    findings.say('not-a4', '', `${centimetres(short)} by ${centimetres(long)} cm`)
  }
  const asked = child(section, 'w:pgMar')
  const margin = (side: keyof typeof most): number => {
    // A negative one means that the header may not move the words.
    const wanted = Math.abs(Number(value(asked, `w:${side}`) ?? least))
    const held = Number.isFinite(wanted) ? Math.round(Math.min(most[side], Math.max(least, wanted))) : least
    if (Math.abs(held - wanted) > 12)
      findings.say('margins', side, `${centimetres(wanted)} cm`, `${centimetres(held)} cm`)
    return held
  }
  const margins = { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') }
  const { top, right, bottom, left } = margins
  findings.say('page', '', '', [top, right, bottom, left].map(centimetres).join(', '))
  return margins
}

/** `2.5` */
function centimetres(twips: number): string {
  return String(Math.round((twips / 1440) * 25.4) / 10)
}
