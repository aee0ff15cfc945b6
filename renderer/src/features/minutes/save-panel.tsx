import { FileText, FolderOpen } from 'lucide-react'
import { useHostState } from '../../data/data-provider'
import { useHostCall } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import styles from './minutes.module.css'
import type { useSaveAsWord } from './use-save-as-word'

/** What became of saving, and the button for it. `fileName` is without the ending; null while the page is being made. */
export function SavePanel({
  word,
  fileName,
}: {
  readonly word: ReturnType<typeof useSaveAsWord>
  readonly fileName: string | null
}) {
  const hostCall = useHostCall()
  const isWindows = useHostState()?.platform === 'windows'
  return (
    <>
      {word.problem !== null && (
        <Notice
          kind="late"
          title={problemWords(word.problem).title}
          actions={
            <>
              <Button onPress={() => void word.save()}>Try again</Button>
              {word.problem.code === 'file-in-use' && (
                <Button onPress={() => void word.saveBeside()}>Save beside it</Button>
              )}
            </>
          }
        >
          {problemWords(word.problem).whatToDo}
        </Notice>
      )}
      {word.saved !== null && (
        <Notice
          kind="done"
          title="Saved as Word."
          actions={
            <Button
              icon={<FolderOpen aria-hidden="true" />}
              onPress={() => void hostCall('host.show-in-folder', { path: word.saved ?? '' })}
            >
              {isWindows ? 'Show in Explorer' : 'Show in folder'}
            </Button>
          }
        >
          {word.saved}
        </Notice>
      )}
      <div className={styles.save}>
        {fileName !== null && (
          <p className={styles.fileName}>
            <FileText aria-hidden="true" /> {fileName}.docx
          </p>
        )}
        <Button kind="primary" keys="Ctrl S" isDisabled={word.isSaving} onPress={() => void word.save()}>
          {word.isSaving ? 'Making the Word file…' : 'Save as Word'}
        </Button>
      </div>
    </>
  )
}
