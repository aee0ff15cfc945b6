import { useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/common'
import { documentVersions } from '../../../../shared/model/document-request'
import { go } from '../../data/route'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Loading } from '../../ui/loading'
import { Notice } from '../../ui/notice'
import { problemWords } from '../../ui/problem-words'
import { useKeys } from '../../ui/use-keys'
import { CoverNotice } from './cover-notice'
import { PageView } from './page-view'
import { ProblemNotice, SavedNotice } from './save-answer'
import type { SaveAsked } from './save-asked'
import { hasVersions } from './save-choices'
import { DaysList } from './save-days-list'
import styles from './save-dialog.module.css'
import { SaveFoot } from './save-foot'
import { LeftOutList } from './save-left-out'
import { FolderLine, NameField, OpenTick } from './save-name'
import { SaveOptions } from './save-options'
import partStyles from './save-parts.module.css'
import { SaveHead } from './save-sheet'
import { formatWords, versionWords } from './save-words'
import { useSaveFocus } from './use-save-focus'
import { type SaveForm as Form, useSaveForm } from './use-save-form'
import type { useSaving } from './use-saving'

export function SaveForm(props: {
  readonly asked: SaveAsked
  readonly saved: ReturnType<typeof useSaving>
  readonly onLeave: () => void
  /** Without a word of what was saved: somebody goes on from what the dialog says of it. */
  readonly onClose: () => void
  readonly onShow: (path: string) => void
}) {
  const { asked, saved, onLeave, onClose, onShow } = props
  const { saving } = saved
  const form = useSaveForm(asked, saved)
  const { choices, change, why } = form
  const work = useRef<HTMLDivElement>(null)
  const isNarrow = useIsNarrow(work)
  const save = (): void => void form.save()
  const mayChoose = saving.kind !== 'saving'
  const isCovered = form.seen !== null && form.seen !== form.paper.preview
  const showCovered = (): void => {
    // The button goes with what it was for: the focus stays in the dialog, at the page.
    work.current?.querySelector<HTMLElement>('section[tabindex]')?.focus()
    form.cover.show()
  }
  useDoables([
    { name: 'Save the file', typing: 'ctrl+s', writes: true, run: save, isOn: why === null && mayChoose },
    ...documentVersions.map((version, index) => ({
      name: `${versionWords[version].name} version`,
      key: String(index + 1),
      run: () => change({ version }),
      isOn: hasVersions(asked) && mayChoose,
    })),
  ])
  // Right after the dialog has come: Ctrl S, Enter.
  useKeys({ enter: save }, { isOn: why === null && saving.kind === 'still' })
  useSaveFocus(work, {
    ...{ saving: saving.kind, canSave: why === null, version: choices.version },
    isToSettle: asked.kind === 'document' && asked.wasNot !== undefined,
  })

  const words =
    asked.kind === 'calendar'
      ? 'Save for calendars'
      : `Save ${asked.kind === 'year' ? 'all ' : ''}as ${formatWords[form.format]}`
  const leftOut = saving.kind === 'saved' ? saving.answer.leftOut : []
  const toMinutes = (meetingId: Id): void => {
    onClose()
    go({ screen: 'minutes', meetingId })
  }
  const view = (
    <div key="view" className={styles.view}>
      {leftOut.length > 0 ? <LeftOutList leftOut={leftOut} onGo={toMinutes} /> : <Looked form={form} />}
    </div>
  )
  const options = (
    <div key="options" className={styles.options}>
      {isCovered && <CoverNotice instead={form.cover.instead} onShow={showCovered} />}
      <SaveOptions
        asked={asked}
        choices={choices}
        preview={form.seen}
        isCovered={isCovered}
        onChange={change}
        onMark={form.setMarked}
      />
      <Where asked={asked} form={form} />
    </div>
  )
  return (
    <>
      <div className={styles.top}>
        <SaveHead title={form.title} sentence={form.sentence} onClose={onLeave} />
        <div ref={work} className={styles.work}>
          {/* One under the other what can be chosen comes first, for the eye and for Tab alike. */}
          {isNarrow ? [options, view] : [view, options]}
        </div>
      </div>
      {saving.kind === 'saved' && (
        <div className={styles.answer}>
          <SavedNotice answer={saving.answer} platform={form.platform} onShow={() => onShow(saving.answer.saved)} />
        </div>
      )}
      {saving.kind === 'problem' && saving.problem.code !== 'bad-file-name' && (
        <div className={styles.answer}>
          <ProblemNotice
            problem={saving.problem}
            isWord={form.format === 'docx'}
            onSave={(how) => void form.save(how)}
            onChooseFolder={() => void form.chooseFolder()}
          />
        </div>
      )}
      <SaveFoot
        saving={saving}
        words={words}
        isYear={asked.kind === 'year'}
        hasPages={(form.pages?.drawn ?? 0) > 1}
        why={why}
        warning={form.warning}
        onSave={save}
        onStop={saved.stop}
        onClose={onLeave}
      />
    </>
  )
}

/** The page, the days of a calendar, or what a year's folder will hold. */
function Looked({ form }: { readonly form: Form }) {
  const { paper, seen, request, calendar, choices } = form
  if (calendar !== null) return <DaysList days={calendar.days} />
  if (request === null) {
    return (
      <p className={styles.words}>
        {choices.year === null
          ? 'Minutes that are written up stand here by their year.'
          : `All minutes of ${choices.year} go into one folder, each in a file of its own. Files of a version that has personal data to settle are left out, and named here.`}
      </p>
    )
  }
  if (paper.problem !== null) {
    const { title, whatToDo } = problemWords(paper.problem)
    return (
      <div className={styles.words}>
        <Notice kind="late" title={title} actions={<Button onPress={paper.refresh}>Try again</Button>}>
          {whatToDo}
        </Notice>
      </div>
    )
  }
  if (seen === null) {
    return (
      <div className={styles.words}>
        <Loading what="Making the page" />
      </div>
    )
  }
  const { model } = seen
  return <PageView model={model} label="Preview" isBusy={paper.isBusy} marked={form.marked} onCount={form.setPages} />
}

/** What it is called, where it goes, and whether it is opened then. */
function Where({ asked, form }: { readonly asked: SaveAsked; readonly form: Form }) {
  const { format } = form
  return (
    <div className={partStyles.where}>
      {asked.kind !== 'year' && (
        <NameField
          typed={form.typed}
          suggested={form.suggested}
          ending={format}
          error={form.nameError}
          onType={form.setTyped}
        />
      )}
      <FolderLine
        path={form.folder}
        platform={form.platform}
        isNew={form.isNewFolder}
        onChoose={() => void form.chooseFolder()}
      />
      {asked.kind !== 'year' && <OpenTick format={format} isOn={form.opens} onChange={form.setOpens} />}
    </div>
  )
}

/** Whether there is room for one thing only beside the other: by the size of the text, as the stylesheet counts it. */
function useIsNarrow(work: React.RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    // The dialog itself, which no scrollbar makes narrower.
    const element = work.current?.closest('[role=dialog]')
    if (!element) return
    const look = (): void => {
      const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setNarrow(element.clientWidth > 0 && element.clientWidth <= 58 * em)
    }
    const watch = new ResizeObserver(look)
    watch.observe(element)
    look()
    return () => watch.disconnect()
  }, [work])
  return isNarrow
}
