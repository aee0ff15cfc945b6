import { ConcreteHyperlink, type IContext, type ParagraphChild, TextRun, type XmlComponent } from 'docx'
import type { Run } from '../../../../shared/model/document'
import { linkTarget } from '../links'
import { directedParts } from '../right-to-left'
import { styleIds } from './styles'

/** Lists and links are numbered through the document. */
export type Count = { lists: number; links: number }

export function inline(runs: readonly Run[], count: Count): readonly ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const target = run.href === undefined ? null : linkTarget(run.href)
    if (target === null) return textRuns(run)
    count.links += 1
    return [new Link(`Link${count.links}`, target, textRuns(run, styleIds.link))]
  })
}

/** A run split where its direction changes, so that Word sets Arabic and Hebrew with the right font and order. */
export function textRuns(run: Run, style?: string): TextRun[] {
  return directedParts(run.text).map(
    ({ text, rightToLeft }, index) =>
      new TextRun({
        text,
        ...(style === undefined ? {} : { style }),
        ...(run.bold === true ? { bold: true } : {}),
        ...(rightToLeft ? { rightToLeft } : {}),
        ...(run.breakBefore === true && index === 0 ? { break: 1 } : {}),
      }),
  )
}

/** docx gives links random ids; ours count, so that the same words make the same file. */
class Link extends ConcreteHyperlink {
  readonly #target: string

  constructor(id: string, target: string, children: readonly ParagraphChild[]) {
    super(children, id)
    this.#target = target
  }

  override prepForXml(context: IContext): ReturnType<XmlComponent['prepForXml']> {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    context.viewWrapper.Relationships.addRelationship(this.linkId, type, this.#target, 'External')
    return super.prepForXml(context)
  }
}
