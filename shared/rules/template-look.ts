import type { DocumentLook } from '../model/document'
import type { TemplateReport, WordTemplate } from '../model/word-template'

/** What every paper takes from a council's own template, in Word or not. */
export function lookOfTemplate({ styles, lineColour }: WordTemplate): DocumentLook {
  const { normal, heading1 } = styles
  return {
    font: normal.font,
    size: normal.size,
    headingColour: heading1.colour ?? '#000000',
    lineColour,
  }
}

export function reportOf(template: WordTemplate): TemplateReport {
  return { name: template.name, findings: template.findings, look: lookOfTemplate(template) }
}
