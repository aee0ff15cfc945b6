import { Copy, FileDown, Printer } from 'lucide-react'
import type { Id } from '../../../../shared/model/common'
import { weekdayDay } from '../../../../shared/rules/dates'
import { useRecord } from '../../data/data-provider'
import { goBack } from '../../data/route'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { useDoables } from '../../ui/doables'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { problemWords } from '../../ui/problem-words'
import { useKeys } from '../../ui/use-keys'
import { DocumentPage } from '../papers/document-page'
import { askToSave } from '../papers/save-asked'
import { usePaperActs } from '../papers/use-paper-acts'
import styles from './agenda-paper.module.css'

/** The agenda as it is printed. What goes to the printer is the sheet alone: see the rules for print beside this file. */
export function AgendaPaper({ meetingId }: { readonly meetingId: Id }) {
  const request = { document: 'agenda', meetingId } as const
  const page = useQuery('document.preview', request)
  const meeting = useRecord('meeting', meetingId)
  const place = useRecord('locality', meeting?.localityId ?? null)
  const acts = usePaperActs()
  const isReady = page.kind === 'ready'
  const save = () => askToSave({ kind: 'document', request })
  const print = () => void acts.print(request)
  const copy = () => void acts.copy(request)
  useKeys({ escape: goBack })
  useDoables([
    { name: 'Print', key: 'ctrl+p', run: print, isOn: isReady },
    { name: 'Copy the agenda for an e-mail', key: 'e', run: copy, isOn: isReady },
    { name: 'Save as Word', key: 'ctrl+s', run: save, isOn: isReady },
    { name: 'Back to the agenda', run: goBack },
  ])
  if (page.kind === 'problem') {
    const words = problemWords(page.problem)
    return (
      <div className={styles.broken}>
        <Empty
          title={page.problem.code === 'missing' ? 'This meeting is no longer here.' : words.title}
          action={<Button onPress={goBack}>Back</Button>}
        >
          {words.whatToDo}
        </Empty>
      </div>
    )
  }
  if (page.kind === 'loading') return <Loading what="the page" />
  return (
    <div className={styles.screen}>
      <PageHeader
        {...(place && { plate: { code: place.code, shape: place.shape } })}
        title={meeting === undefined ? 'On paper' : `On paper: ${weekdayDay(meeting.on)}`}
        sentence="As it will be printed. Confidential items show their reason and no more."
        actions={
          <>
            <Button icon={<Copy aria-hidden />} keys="E" onPress={copy}>
              Copy for an e-mail
            </Button>
            <Button icon={<FileDown aria-hidden />} keys="Ctrl S" onPress={save}>
              Save as Word
            </Button>
            <Button kind="primary" icon={<Printer aria-hidden />} keys="Ctrl P" onPress={print}>
              Print
            </Button>
          </>
        }
      />
      <section
        className={styles.desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and must scroll from the keyboard
        tabIndex={0}
        aria-label="The agenda as printed"
      >
        <div className={styles.paper}>
          <DocumentPage model={page.value.model} label="Agenda" />
        </div>
      </section>
      <KeyBar keys={[{ keys: 'Esc', does: 'back' }]}>
        <Button size="small" kind="quiet" onPress={goBack}>
          Back to the agenda
        </Button>
      </KeyBar>
    </div>
  )
}
