import { useState } from 'react'
import type { ImportPreview, ImportReading } from '../../../../shared/model/import'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'

/** Corrects how the source was taken apart: what stands between the columns, and whether the first row is headings. */
export function AnotherWay(props: {
  readonly isOpen: boolean
  readonly preview: ImportPreview
  readonly onClose: () => void
  readonly onRead: (reading: ImportReading) => void
}) {
  const { isOpen, preview, onClose, onRead } = props
  const [separator, setSeparator] = useState(preview.separator)
  const [hasHeader, setHasHeader] = useState(preview.hasHeader)
  return (
    <Dialog
      title="Read it another way"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button keys="Esc" onPress={onClose}>
            Keep it
          </Button>
          <Button kind="primary" onPress={() => onRead({ ...(preview.format === 'text' && { separator }), hasHeader })}>
            Read it so
          </Button>
        </>
      }
    >
      {preview.format === 'text' && (
        <Select
          label="Between the columns stands"
          options={[
            { id: 'comma', label: 'A comma' },
            { id: 'semicolon', label: 'A semicolon' },
            { id: 'tab', label: 'A tab' },
          ]}
          value={separator}
          onChange={setSeparator}
        />
      )}
      <Segmented
        label="The first row holds"
        options={[
          { id: 'headings', label: 'Headings' },
          { id: 'action', label: 'An action' },
        ]}
        value={hasHeader ? 'headings' : 'action'}
        onChange={(holds) => setHasHeader(holds === 'headings')}
      />
    </Dialog>
  )
}
