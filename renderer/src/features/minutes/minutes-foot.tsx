import { ChevronUp } from 'lucide-react'
import { useState } from 'react'
import type { MeetingView } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { KeyBar, type KeyLine } from '../../ui/keys'
import { ActionMenu } from '../../ui/menu'
import { useKeyMode } from '../../ui/typing-mode'
import { saveActionSheet } from '../meetings/save-of-meeting'
import { ExtractDialog } from './extract-dialog'

type Other = 'actions' | 'extract' | 'papers'

/** The keys, and the other papers of this meeting. */
export function MinutesFoot(props: {
  readonly keys: readonly KeyLine[]
  readonly view: MeetingView
  readonly itemId: Id | null
}) {
  const { meeting } = props.view
  const [isAsking, setAsking] = useState(false)
  const isTyping = useKeyMode() === 'typing'
  // Whoever types is in the notes already.
  const keys = isTyping ? props.keys.filter((line) => line.keys !== 'W') : props.keys
  const others: Readonly<Record<Other, () => void>> = {
    actions: () => saveActionSheet(meeting),
    extract: () => setAsking(true),
    papers: () => go({ screen: 'papers', localityId: meeting.localityId }),
  }
  useDoables([
    { name: 'Save the action sheet…', also: 'tasks to do list', run: others.actions },
    { name: 'Save an extract of an item…', key: 'i', run: others.extract },
  ])
  return (
    <KeyBar keys={keys}>
      <ActionMenu
        label="Other papers"
        trigger={
          <Button size="small" kind="quiet">
            Other papers
            <ChevronUp aria-hidden />
          </Button>
        }
        items={[
          { id: 'actions', label: 'Action sheet of the day…' },
          { id: 'extract', label: 'Extract of an item…', keys: 'I' },
          { id: 'papers', label: 'All papers of the place' },
        ]}
        onAction={(id: Other) => others[id]()}
      />
      {isAsking && <ExtractDialog view={props.view} itemId={props.itemId} onClose={() => setAsking(false)} />}
    </KeyBar>
  )
}
