import { type Locality, LocalityCode, type LocalityStage } from '../../../../shared/model/locality'
import { useRecords } from '../../data/data-provider'
import { Plate } from '../../ui/plate'
import { Segmented } from '../../ui/segmented'
import { KeptField } from '../settings/kept-field'
import { Section } from '../settings/setting'
import styles from './places.module.css'
import { stageWords } from './stage-words'
import type { EditPlace } from './use-place'

const shapes = [
  { id: 'place', label: 'A place' },
  { id: 'theme', label: 'A theme' },
] as const
const stages = (['exploring', 'new', 'established', 'paused'] as const).map((id) => ({
  id,
  label: stageWords[id].name,
}))

export function PlacePart({ place, edit }: { readonly place: Locality; readonly edit: EditPlace }) {
  return (
    <Section title={place.shape === 'theme' ? 'The theme' : 'The place'}>
      <div className={styles.fields}>
        <div className={styles.line}>
          <KeptField
            label="Name"
            value={place.name}
            onKeep={async (name) => (name === '' ? 'It needs a name.' : edit.keep({ name }))}
          />
          <KeptField label="District" value={place.district} onKeep={(district) => edit.keep({ district })} />
        </div>
        <div className={styles.line}>
          <Segmented label="It is" options={shapes} value={place.shape} onChange={(shape) => edit.change({ shape })} />
          <Code place={place} edit={edit} />
        </div>
        <div className={styles.withWords}>
          <Segmented<LocalityStage>
            label="Stage"
            options={stages}
            value={place.stage}
            onChange={(stage) => {
              if (stage !== 'retired') edit.change({ stage })
            }}
          />
          <p className={styles.quiet}>{stageWords[place.stage].says}</p>
        </div>
      </div>
    </Section>
  )
}

/** Fixed once a number carries it. The cards at hand tell most of it; of the rest the core has the last word. */
function Code({ place, edit }: { readonly place: Locality; readonly edit: EditPlace }) {
  const actions = useRecords('action')
  const pledges = useRecords('pledge')
  const escalations = useRecords('escalation')
  const isHere = (card: { readonly localityId: string }) => card.localityId === place.id
  const isUsed = [actions, pledges, escalations].some((cards) => [...cards.values()].some(isHere))
  if (!isUsed) {
    return (
      <KeptField
        label="Code, on every paper"
        value={place.code}
        hint="Once a number carries it, it stays."
        onKeep={async (text) => {
          const code = text.toUpperCase()
          if (!LocalityCode.safeParse(code).success) return 'Two to eight letters or digits, a letter first.'
          return edit.keep({ code })
        }}
      />
    )
  }
  return (
    <div className={styles.code}>
      <span className={styles.label}>Code, on every paper</span>
      <span className={styles.codeLine}>
        <Plate code={place.code} shape={place.shape} size="large" />
        <span className={styles.quiet}>Numbers carry it, so it stays.</span>
      </span>
    </div>
  )
}
