import type { TemplateFinding, TemplateReport } from '../../../../shared/model/word-template'
import styles from './template.module.css'
import { findingSentences, groupTitles } from './template-words'

const groups = ['mended', 'removed', 'used', 'lacking'] as const satisfies readonly TemplateFinding['group'][]

/** What papers take from a template and what they do not, what was changed first. */
export function ReportOfTemplate({ report }: { readonly report: TemplateReport }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the dialog, it is read with the arrow keys
    <section className={styles.report} aria-label="What it gives" tabIndex={0}>
      <p>
        Word documents follow it. In PDF and in print, font, size and colours follow; head, foot and margins stay ours.
      </p>
      {groups.map((group) => {
        const sentences = findingSentences(report.findings.filter((finding) => finding.group === group))
        if (sentences.length === 0) return null
        return (
          <section key={group}>
            <h3>{groupTitles[group]}</h3>
            <ul>
              {sentences.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
