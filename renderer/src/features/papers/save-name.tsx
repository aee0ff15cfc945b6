import { FieldError, Input, Label, TextField } from 'react-aria-components'
import type { FileFormat } from '../../../../shared/model/document-request'
import { Button } from '../../ui/button'
import { Tick } from './save-parts'
import styles from './save-parts.module.css'
import { folderWords } from './save-words'

/** The longest name a file may be given, without its ending. */
const longest = 200

/** What the file is called; its ending stands beside it and cannot be typed over. */
export function NameField(props: {
  /** As somebody typed it; null while it follows what was chosen. */
  readonly typed: string | null
  /** By the house's pattern; empty until it is known. */
  readonly suggested: string
  readonly ending: FileFormat
  readonly error: string | undefined
  readonly onType: (name: string | null) => void
}) {
  const { typed, suggested, ending, error, onType } = props
  return (
    <TextField
      className={styles.name ?? ''}
      value={typed ?? suggested}
      onChange={onType}
      onBlur={() => {
        if (typed !== null && typed.trim() === '') onType(null)
      }}
      isInvalid={error !== undefined}
      maxLength={longest}
    >
      <Label>File name</Label>
      <span className={styles.nameLine}>
        <Input className={styles.nameBox ?? ''} />
        <span className={styles.ending}>
          <span className="visually-hidden">It ends in </span>.{ending}
        </span>
      </span>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  )
}

/** Where it goes. */
export function FolderLine(props: {
  readonly path: string
  readonly platform: 'windows' | 'mac' | 'linux'
  /** Chosen just now: not the one of last time. */
  readonly isNew: boolean
  readonly onChoose: () => void
}) {
  const { path, platform, isNew, onChoose } = props
  const words = folderWords(path, platform)
  // Where nothing was saved yet papers go to Documents.
  const isLast = !isNew && !/^(?:.*[\\/])?Documents$/.test(words)
  return (
    <p className={styles.folder}>
      <span title={path}>
        In <b>{words}</b>
        {isLast ? ', as last time.' : '.'}
      </span>{' '}
      <Button kind="quiet" size="small" onPress={onChoose}>
        Another folder
      </Button>
    </p>
  )
}

export function OpenTick(props: {
  readonly format: FileFormat
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  const label = props.format === 'docx' ? 'Open it in Word when it is saved' : 'Open it when it is saved'
  return <Tick label={label} isOn={props.isOn} onChange={props.onChange} />
}
