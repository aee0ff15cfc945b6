import { Undo2 } from 'lucide-react'
import type { Locality } from '../../../../shared/model/locality'
import { longDay } from '../../../../shared/rules/dates'
import { useHistory } from '../../app/use-global-keys'
import { useIsReadOnly, useRecord, useWorking } from '../../data/data-provider'
import { go } from '../../data/route'
import { useCommand } from '../../data/use-command'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { KeyBar } from '../../ui/keys'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { showToast } from '../../ui/toasts'
import { KeptField } from '../settings/kept-field'
import { Fields, Section, Tick } from '../settings/setting'
import { ListPart } from './list-part'
import { MeetsPart } from './meets-part'
import { PlacePart } from './place-part'
import styles from './places.module.css'
import { PotPart } from './pot-part'
import { stageWords } from './stage-words'
import { TemplatePart } from './template-part'
import { useEditPlace } from './use-place'

/** A place with its days, pledge, pot and standing agenda. Every change counts at once. */
export function PlaceScreen({ localityId }: { readonly localityId: string }) {
  const place = useRecord('locality', localityId)
  if (place === undefined) {
    return (
      <div className={styles.missing}>
        <Empty
          title="That place is no longer here"
          action={<Button onPress={() => go({ screen: 'home' })}>Go to Today</Button>}
        >
          It was taken away a moment ago, perhaps by Undo.
        </Empty>
      </div>
    )
  }
  return <Sheet place={place} />
}

function Sheet({ place }: { readonly place: Locality }) {
  const edit = useEditPlace(place.id)
  const isReadOnly = useIsReadOnly()
  const canUndo = useWorking((state) => state.undo !== null)
  const { undo } = useHistory()
  const isOff = isReadOnly || place.retiredOn !== null
  return (
    <div className={styles.screen}>
      <PageHeader
        plate={{ code: place.code, shape: place.shape }}
        title={place.name}
        sentence={<Sentence place={place} isReadOnly={isReadOnly} />}
        actions={
          canUndo &&
          !isReadOnly && (
            <Button icon={<Undo2 aria-hidden />} keys="Ctrl Z" onPress={undo}>
              Undo
            </Button>
          )
        }
      />
      {/* With every field off there is nothing to stand on, and a long sheet must scroll from the keyboard. */}
      <div className={styles.work} {...(isOff && { tabIndex: 0, role: 'group', 'aria-label': `About ${place.name}` })}>
        {place.retiredOn !== null && <RetiredNotice place={place} isReadOnly={isReadOnly} />}
        <Fields isOff={isOff}>
          <div className={styles.columns}>
            <div className={styles.column}>
              <PlacePart place={place} edit={edit} />
              <MeetsPart place={place} edit={edit} isOff={isOff} />
            </div>
            <div className={styles.column}>
              <TemplatePart place={place} isOff={isOff} />
              <Section title="When an action is done">
                <Tick
                  label="The meeting agrees that an action is done"
                  isOn={place.meetingAgreesClosure}
                  onChange={(meetingAgreesClosure) => edit.change({ meetingAgreesClosure })}
                />
                <p className={styles.quiet}>
                  {place.meetingAgreesClosure
                    ? 'On the board its owner proposes it; the next meeting agrees.'
                    : 'Anybody can move an action to Done on the board, at any time.'}
                </p>
              </Section>
              <Section title="Its standing pledge">
                <KeptField
                  label="Standing pledge"
                  isLabelHidden
                  multiline
                  rows={2}
                  value={place.standingPledge}
                  placeholder="What this team always promises: “We ring back within two days.”"
                  onKeep={(text) => edit.keep({ standingPledge: text.replace(/\s*\n\s*/g, ' ') })}
                />
              </Section>
              <PotPart place={place} isOff={isOff} />
              {!isOff && <ListPart place={place} />}
            </div>
          </div>
        </Fields>
      </div>
      <KeyBar keys={isOff ? readKeys : keys} />
    </div>
  )
}

function Sentence({ place, isReadOnly }: { readonly place: Locality; readonly isReadOnly: boolean }) {
  if (isReadOnly) return <>You are reading only: nothing here can be changed now.</>
  if (place.retiredOn !== null) return <>Retired on {longDay(place.retiredOn)}.</>
  return (
    <>
      {stageWords[place.stage].name}
      {place.district === '' ? '' : `, in ${place.district}`}. <b>Every change counts at once.</b>
    </>
  )
}

function RetiredNotice({ place, isReadOnly }: { readonly place: Locality; readonly isReadOnly: boolean }) {
  const run = useCommand()
  const bringBack = async () => {
    const outcome = await run('locality.bring-back', { localityId: place.id })
    if (outcome.ok) showToast({ words: `${place.name} is back, as established`, canUndo: true })
  }
  return (
    <Notice
      kind="held"
      title="This place is retired."
      actions={
        !isReadOnly && (
          <Button size="small" onPress={() => void bringBack()}>
            Bring it back
          </Button>
        )
      }
    >
      It has left the lists, and nothing of its records was thrown away. It comes back as established.
    </Notice>
  )
}

const readKeys = [{ keys: 'Esc', does: 'back' }]
const keys = [
  { keys: 'N', does: 'add an item' },
  { keys: 'Alt ↑ ↓', does: 'move it' },
  { keys: 'Enter', does: 'keep what is typed' },
  { keys: 'Esc', does: 'back' },
]
