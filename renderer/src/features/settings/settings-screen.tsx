import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { PaperTyped } from '../../../../shared/rules/paper-look'
import { defaultSettings, settingsId } from '../../../../shared/rules/workspace-settings'
import { useHistory } from '../../app/use-global-keys'
import { useShell } from '../../app/use-shell'
import { placesInOrder } from '../../app/where'
import { useHostState, useIsReadOnly, useRecord, useRecords, useWorking } from '../../data/data-provider'
import { useQuery } from '../../data/use-query'
import { Button } from '../../ui/button'
import { KeyBar } from '../../ui/keys'
import { Loading } from '../../ui/loading'
import { PageHeader } from '../../ui/page-header'
import { FoldersPart } from './folders-part'
import { PaperPart } from './paper-part'
import { PlacesPart } from './places-part'
import { PrintPreview } from './print-preview'
import { SamplePart } from './sample-part'
import { ScreenPart } from './screen-part'
import { Section, Setting } from './setting'
import styles from './settings.module.css'

/** Paper for all places, this screen for who sits here, and where it all lies. */
export function SettingsScreen() {
  const host = useHostState()
  const settings = useRecord('settings', settingsId) ?? defaultSettings
  const localities = useRecords('locality')
  const isReadOnly = useIsReadOnly()
  const canUndo = useWorking((state) => state.undo !== null)
  const { undo } = useHistory()
  const person = useRecord('person', host?.user.keyboardPersonId ?? null)
  // Null: as it is kept.
  const [typedBody, setTypedBody] = useState<string | null>(null)
  const [typedPaper, setTypedPaper] = useState<PaperTyped>({})
  const logo = useQuery('logo.open', {}, (touched) => touched.some(({ kind }) => kind === 'logo'))
  const template = useQuery('template.open', {}, (touched) => touched.some(({ kind }) => kind === 'word-template'))
  const ofTemplate = template.kind === 'ready' ? template.value.template : null
  if (host === null) return <Loading what="Opening the settings" />
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Settings"
        sentence={
          <>
            Every change counts at once, and Ctrl Z takes back those for all places.{' '}
            <b>How it prints is shown as you type.</b>
          </>
        }
        actions={
          canUndo &&
          !isReadOnly && (
            <Button icon={<Undo2 aria-hidden />} keys="Ctrl Z" onPress={undo}>
              Undo
            </Button>
          )
        }
      />
      <div className={styles.work}>
        <div className={styles.parts}>
          {host.isSample && <SamplePart />}
          <PaperPart
            settings={settings}
            isReadOnly={isReadOnly}
            logo={logo}
            template={template}
            onTypingBody={setTypedBody}
            onTypingPaper={(typed) => setTypedPaper((before) => ({ ...before, ...typed }))}
          />
          <ScreenPart host={host} />
          <FoldersPart folders={host.folders} />
          <Section title="At this keyboard" aside="Every change is signed with this name">
            <Setting
              name={person?.name ?? 'Nobody named'}
              under={person?.jobTitle === '' ? undefined : person?.jobTitle}
            >
              <Button size="small" onPress={() => useShell.getState().show('keyboard')}>
                Change who is at the keyboard
              </Button>
            </Setting>
          </Section>
          <PlacesPart isReadOnly={isReadOnly} />
        </div>
        <aside className={styles.beside} aria-label="Preview" data-keeps-corner="above">
          <Section title="How it prints now" aside="Minutes, page 1">
            <PrintPreview
              settings={
                ofTemplate === null ? settings : { ...settings, paper: { ...settings.paper, ...ofTemplate.look } }
              }
              bodyName={typedBody ?? settings.bodyName}
              typed={typedPaper}
              logo={logo.kind === 'ready' ? logo.value.logo : null}
              place={placesInOrder(localities)[0]}
            />
          </Section>
          <p className={styles.hint}>
            Left aligned, 12 point or more, no watermark: what would break that is refused here, with the reason. The
            words of the meeting are invented.
            {ofTemplate !== null && ' Head, foot and margins of your Word template are in Word documents only.'}
          </p>
        </aside>
      </div>
      <KeyBar keys={keys} />
    </div>
  )
}

const keys = [
  { keys: 'Tab', does: 'next setting' },
  { keys: 'Enter', does: 'keep what is typed' },
  { keys: 'Esc', does: 'back' },
]
