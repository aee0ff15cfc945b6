import { ChevronDown, Plus, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Locality } from '../../../../shared/model/locality'
import { Button } from '../../ui/button'
import { ActionMenu } from '../../ui/menu'
import { PageHeader } from '../../ui/page-header'
import { Segmented } from '../../ui/segmented'
import type { PledgesAs } from './use-pledge-view'

export function PledgesHead(props: {
  /** Absent over all places. */
  readonly place: Locality | undefined
  readonly sentence: ReactNode
  readonly as: PledgesAs
  readonly onShow: (as: PledgesAs) => void
  readonly hasPapers: boolean
  readonly onSave: (sheet: 'wall' | 'thanks') => void
  /** Absent where nothing can be written. */
  readonly onWrite: (() => void) | undefined
}) {
  const { place } = props
  return (
    <PageHeader
      {...(place && { plate: { code: place.code, shape: place.shape } })}
      title={place === undefined ? 'Pledges of all places' : 'Pledges'}
      sentence={props.sentence}
      actions={
        <>
          <Segmented
            label="Show as"
            isLabelHidden
            options={[
              { id: 'list', label: 'List' },
              { id: 'board', label: 'Board' },
            ]}
            value={props.as}
            onChange={props.onShow}
          />
          {props.hasPapers && (
            <ActionMenu
              label="For the wall"
              trigger={
                <Button icon={<Printer aria-hidden />}>
                  For the wall
                  <ChevronDown aria-hidden />
                </Button>
              }
              items={[
                { id: 'wall', label: 'Pledges for the wall…', keys: 'W' },
                { id: 'thanks', label: 'Thank-you sheet…' },
              ]}
              onAction={props.onSave}
            />
          )}
          {props.onWrite !== undefined && <WriteButton onPress={props.onWrite} />}
        </>
      }
    />
  )
}

export function WriteButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button kind="primary" icon={<Plus aria-hidden />} keys="N" onPress={onPress}>
      Add
    </Button>
  )
}
