import { FileSpreadsheet } from 'lucide-react'
import type { ImportPreview } from '../../../../shared/model/import'
import { Button } from '../../ui/button'
import { CellSelect } from '../../ui/cell-fields'
import styles from './import.module.css'
import { howRead } from './import-draft'

/** What was read and how, which of several tables, and the ways to another. */
export function SourceLine(props: {
  readonly preview: ImportPreview
  readonly onTable: (table: number) => void
  readonly onOtherWay: () => void
  readonly onAnother: () => void
}) {
  const { preview, onTable, onOtherWay, onAnother } = props
  const { tables, chosen, format } = preview
  return (
    <div className={styles.source}>
      <span className={styles.sourceName}>
        <FileSpreadsheet aria-hidden /> <bdi>{preview.name}</bdi>
      </span>
      {tables.length > 1 && (
        <span className={styles.tables}>
          <CellSelect
            look="box"
            label={format === 'excel' ? 'Sheet' : 'Table'}
            options={tables.map(({ name, rows }, index) => ({
              id: String(index),
              label: `${name} (${rows === 1 ? '1 row' : `${rows.toLocaleString('en-GB')} rows`})`,
            }))}
            value={String(chosen)}
            onChange={(id) => onTable(Number(id))}
          />
        </span>
      )}
      <span>{howRead(preview)}</span>
      <Button kind="quiet" size="small" onPress={onOtherWay}>
        Read it another way…
      </Button>
      <Button kind="quiet" size="small" onPress={onAnother}>
        Paste or choose another
      </Button>
    </div>
  )
}
