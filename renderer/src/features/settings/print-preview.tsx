import type { CSSProperties } from 'react'
import type { Locality } from '../../../../shared/model/locality'
import type { Logo } from '../../../../shared/model/logo'
import type { WorkspaceSettings } from '../../../../shared/model/settings'
import { isRefused } from '../../../../shared/refusals'
import { addDays, longDay } from '../../../../shared/rules/dates'
import { numberYear, printFullNumber } from '../../../../shared/rules/numbers'
import { changePaper, type PaperTyped } from '../../../../shared/rules/paper-look'
import { useToday } from '../../ui/use-today'
import styles from './print-preview.module.css'

/** The first page of a meeting's minutes, and how they end, as the settings make them: invented words, real wording and numbers. */
export function PrintPreview(props: {
  readonly settings: WorkspaceSettings
  /** As typed, before it is kept. */
  readonly bodyName: string
  readonly typed: PaperTyped
  readonly logo: Logo | null
  readonly place: Locality | undefined
}) {
  const { settings, bodyName, logo, place } = props
  const today = useToday()
  const paper = withTyped(settings.paper, props.typed)
  const code = place?.code ?? 'MILL'
  const team = `${place?.name ?? 'Millbrook'} Connected Team`
  const year = numberYear(today, settings)
  const body = bodyName.trim() === '' ? team : `${team}, ${bodyName.trim()}`
  // The page is narrower than paper: what is least on paper, 12 point, is here what is least on a screen.
  const words: CSSProperties = {
    fontFamily: `"${paper.font}", Arial, sans-serif`,
    fontSize: `${(paper.size / 12) * 0.875}rem`,
  }
  const heading: CSSProperties = { color: paper.headingColour }
  const line: CSSProperties = { borderColor: paper.lineColour }
  const foot = (page: number) => (
    <p className={styles.pageFoot} style={line}>
      {paper.footer !== '' && <span>{paper.footer}</span>}
      <span>Page {page} of 3</span>
    </p>
  )
  return (
    <>
      <article className={styles.page} style={words} aria-label="How minutes print now">
        <p className={styles.pageTop} style={line}>
          <span>{team}</span>
          <b>DRAFT – to be approved at the next meeting</b>
        </p>
        {logo !== null && <img className={styles.pageLogo} src={pictureOf(logo)} alt={logo.alt} />}
        <p className={styles.pageTitle} style={heading}>
          DRAFT minutes of {team}, {longDay(today)}
        </p>
        <p>
          <b>Body:</b> {body}
        </p>
        <p style={heading}>
          <b>{settings.numbering.items ? '6. Weir Court lift' : 'Weir Court lift'}</b>
        </p>
        <p>
          <b>
            {settings.decisionWording} ({printFullNumber('decision', { year, n: 14 }, code)}):
          </b>{' '}
          Neighbours on the third floor get a knock every day.
        </p>
        <p>
          <b>
            Action {printFullNumber('action', { year, n: 48 }, code)} (the housing officer, by{' '}
            {longDay(addDays(today, 1))}):
          </b>{' '}
          Ask for a date in writing.
        </p>
        {foot(1)}
      </article>
      {paper.retentionNote !== '' && (
        <article className={styles.page} style={words} aria-label="How minutes end now">
          <p style={heading}>
            <b>How long these minutes are kept</b>
          </p>
          <p className={styles.lines}>{paper.retentionNote}</p>
          {foot(3)}
        </article>
      )}
    </>
  )
}

export function pictureOf({ type, data }: Logo): string {
  return `data:image/${type};base64,${data}`
}

/** What would be refused is not shown: each field by itself, so that one that is half typed holds none of the others up. */
function withTyped(kept: WorkspaceSettings['paper'], typed: PaperTyped): WorkspaceSettings['paper'] {
  return Object.entries(typed).reduce((paper, [field, value]) => {
    const changed = changePaper(paper, { [field]: value })
    return isRefused(changed) ? paper : changed
  }, kept)
}
