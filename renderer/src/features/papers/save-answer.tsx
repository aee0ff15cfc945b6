import { FolderOpen } from 'lucide-react'
import type { HostState, SaveAnswer } from '../../../../shared/contract'
import type { Problem } from '../../../../shared/refusals'
import { counted } from '../../../../shared/rules/near-days'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { fileOf, folderWords, nameOf } from './save-words'

/** Where the file is now, and which of a year's were left out. */
export function SavedNotice(props: {
  readonly answer: SaveAnswer
  readonly platform: HostState['platform']
  readonly onShow: () => void
}) {
  const { answer, platform, onShow } = props
  const { saved, files, leftOut } = answer
  const isFolder = files !== 1 || leftOut.length > 0
  return (
    <>
      <Notice
        kind="done"
        title={isFolder ? `${counted(files, 'file')} saved.` : 'Saved.'}
        actions={
          <Button size="small" icon={<FolderOpen aria-hidden="true" />} onPress={onShow}>
            {platform === 'windows' ? 'Show in Explorer' : 'Show in folder'}
          </Button>
        }
      >
        <span title={saved}>{isFolder ? folderWords(saved, platform) : fileOf(saved)}</span>
        {!isFolder && <> in {folderWords(saved.slice(0, -fileOf(saved).length), platform)}</>}
      </Notice>
      {leftOut.length > 0 && (
        <Notice kind="soon" title={`${counted(leftOut.length, 'file')} not saved.`}>
          They are listed above, by meeting, with the way to each.
        </Notice>
      )}
    </>
  )
}

/** What stood in the way, and what can be done instead: another name, another folder, once more. */
export function ProblemNotice(props: {
  readonly problem: Problem
  readonly isWord: boolean
  readonly onSave: (how: { readonly replace?: boolean; readonly name?: string }) => void
  readonly onChooseFolder: () => void
}) {
  const { problem, isWord, onSave, onChooseFolder } = props
  const beside = 'beside' in problem && (
    <Button size="small" autoFocus onPress={() => onSave({ name: nameOf(problem.beside) })}>
      Save beside it as “{nameOf(problem.beside)}”
    </Button>
  )
  const folder = (
    <Button size="small" autoFocus onPress={onChooseFolder}>
      Another folder…
    </Button>
  )
  const again = (
    <Button size="small" autoFocus={!('beside' in problem)} onPress={() => onSave({})}>
      Try again
    </Button>
  )
  const { title, whatToDo } = problemWords(problem)
  switch (problem.code) {
    case 'cancelled':
      return (
        <Notice kind="done" title="Stopped.">
          Nothing was written.
        </Notice>
      )
    case 'bad-file-name':
      // Said at the field, which has the focus.
      return null
    case 'file-exists':
      return (
        <Notice
          kind="soon"
          title="There is a file of that name."
          actions={
            <>
              {beside}
              <Button size="small" onPress={() => onSave({ replace: true })}>
                Replace it
              </Button>
            </>
          }
        >
          “{fileOf(problem.path)}” is in that folder already, and is as it was.
        </Notice>
      )
    case 'file-in-use':
      return (
        <Notice
          kind="late"
          title={isWord ? 'It is open in Word.' : 'It is open in another program.'}
          actions={
            <>
              {beside}
              {again}
            </>
          }
        >
          Nothing is lost. Close it there and try again, or save this one beside it.
        </Notice>
      )
    case 'folder-gone':
    case 'may-not-write':
      return (
        <Notice kind="late" title={title} actions={folder}>
          {whatToDo}
        </Notice>
      )
    case 'disk-full':
    case 'disk-failed':
      return (
        <Notice
          kind="late"
          title={title}
          actions={
            <>
              {folder}
              <Button size="small" onPress={() => onSave({})}>
                Try again
              </Button>
            </>
          }
        >
          {whatToDo}
        </Notice>
      )
    case 'personal-data':
      return (
        <Notice kind="late" title="It was not saved: there is personal data in it.">
          Settle what the check found, or choose the team version.
        </Notice>
      )
    default:
      return (
        <Notice kind="late" title={title} actions={again}>
          {whatToDo}
        </Notice>
      )
  }
}
