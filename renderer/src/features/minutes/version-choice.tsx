import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type DocumentVersion, documentVersions } from '../../../../shared/model/document-request'
import { Keys } from '../../ui/keys'
import styles from './version-choice.module.css'
import { shows, versionNames } from './version-words'

/** Who the paper is for, with what each sees; of the chosen one also what it leaves out. */
export function VersionChoice(props: {
  readonly version: DocumentVersion
  /** "Leaves out item 11." of the chosen one; empty where that is nothing, or not known yet. */
  readonly leavesOut: string
  readonly onChoose: (version: DocumentVersion) => void
}) {
  const { version, leavesOut, onChoose } = props
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      value={version}
      onChange={(value) => {
        const chosen = documentVersions.find((one) => one === value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <Label className="visually-hidden">Which version</Label>
      {documentVersions.map((one, index) => (
        <Radio key={one} value={one} className={styles.way ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            <b>{versionNames[one]}</b>
            <span className={styles.shows}>
              {shows[one]}
              {one === version && leavesOut !== '' && `. ${leavesOut}`}
            </span>
          </span>
          <span aria-hidden="true">
            <Keys keys={String(index + 1)} />
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
