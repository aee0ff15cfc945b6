import { useId, useState } from 'react'
import type { PledgeHead } from '../../../../shared/contract'
import type { PledgeSide } from '../../../../shared/model/cards'
import { useCommand } from '../../data/use-command'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { lineProblem } from '../../ui/line-problem'
import { TextField } from '../../ui/text-field'
import { useKeys } from '../../ui/use-keys'
import { EditButtons, InPlace, LineEdit } from './in-place'
import styles from './pledge-pages.module.css'
import { type SideName, sideWords, whoIs, whoOf } from './pledge-words'
import { type Marked, SideMarks } from './side-marks'
import { typedWho, useNamed, useReadWho, WhoField } from './who-field'

/** One of the two facing pages: what is promised, by whom, and whether it was kept. */
export function SidePage(props: {
  readonly of: SideName
  readonly head: PledgeHead
  /** Null while the record is read: a head does not hold the words. */
  readonly side: PledgeSide | null
  readonly isReadOnly: boolean
  readonly ask: string | null
  readonly onMark: (marked: Marked) => void
}) {
  const { of, head, side, isReadOnly } = props
  const run = useCommand()
  const named = useNamed()
  const labelId = useId()
  const by = side?.by ?? head[of].by
  const who = whoOf(by, named)
  const edit = (change: Partial<Pick<PledgeSide, 'by' | 'text'>>) =>
    run('pledge.edit', { pledgeId: head.id, [of]: change })
  if (who === null) return <MissingPage of={of} head={head} text={side?.text ?? ''} isReadOnly={isReadOnly} />
  return (
    <section className={styles.side} aria-labelledby={labelId}>
      <div>
        <p id={labelId} className={styles.label}>
          {sideWords[of]}
        </p>
        <div className={styles.big} dir="auto">
          {side !== null && (
            <InPlace
              label={`what ${of === 'weWill' ? 'we' : 'you'} will do`}
              look="large"
              isReadOnly={isReadOnly}
              field={(done) => (
                <LineEdit
                  label={sideWords[of]}
                  value={side.text}
                  onSave={(text) => edit({ text })}
                  onDone={done}
                  isRequired
                />
              )}
            >
              {side.text === '' ? <span className={styles.nothing}>Nothing said yet</span> : side.text}
            </InPlace>
          )}
        </div>
      </div>
      <div className={styles.below}>
        <div className={styles.by}>
          {who.person !== null && <PersonBadge person={who.person} isNamed />}
          <InPlace
            label={`who ${of === 'weWill' ? 'we are' : 'you are'}`}
            isReadOnly={isReadOnly}
            field={(done) => (
              <WhoEdit of={of} value={typedWho(by, named)} onSave={(next) => void edit({ by: next })} onDone={done} />
            )}
          >
            {who.name}
            {who.organisation !== '' && <span className={styles.organisation}> {who.organisation}</span>}
          </InPlace>
        </div>
        {side !== null && (
          <SideMarks of={of} side={side} isReadOnly={isReadOnly} ask={props.ask} onMark={props.onMark} />
        )}
      </div>
    </section>
  )
}

function WhoEdit(props: {
  readonly of: SideName
  readonly value: string
  readonly onSave: (by: PledgeSide['by']) => void
  readonly onDone: () => void
}) {
  const readWho = useReadWho()
  const [text, setText] = useState(props.value)
  const [problem, setProblem] = useState<string | undefined>()
  const save = () => {
    const who = readWho(text)
    if (who.kind === 'unclear') return setProblem(who.why)
    props.onDone()
    if (text.trim() !== props.value) props.onSave(who.by)
  }
  useKeys({ escape: props.onDone })
  return (
    <div className={styles.editing}>
      <WhoField
        label={whoIs[props.of]}
        isLabelHidden
        value={text}
        onChange={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        problem={problem}
        onEnter={save}
        autoFocus
      />
      <EditButtons onSave={save} onDone={props.onDone} />
    </div>
  )
}

/** Nobody says "you will" yet: a dashed page with its fields in place. */
function MissingPage(props: {
  readonly of: SideName
  readonly head: PledgeHead
  readonly text: string
  readonly isReadOnly: boolean
}) {
  const { of, head, isReadOnly } = props
  const run = useCommand()
  return (
    <section className={styles.missing} aria-label={sideWords[of]}>
      <p className={styles.label}>{sideWords[of]}</p>
      <p className={styles.whoIs}>{whoIs[of]}</p>
      {isReadOnly ? (
        <p className={styles.label}>{props.text === '' ? 'Nobody has said so yet.' : props.text}</p>
      ) : (
        <MissingFields
          key={props.text}
          of={of}
          text={props.text}
          by={unknown}
          saveWords="Save this side"
          onSave={(change) => void run('pledge.edit', { pledgeId: head.id, [of]: change })}
        />
      )}
    </section>
  )
}

const unknown: PledgeSide['by'] = { kind: 'unknown' }

/** Who, and what they will do: both are needed before it can be agreed. */
export function MissingFields(props: {
  readonly of: SideName
  readonly text: string
  readonly by: PledgeSide['by']
  readonly saveWords: string
  readonly onSave: (side: Pick<PledgeSide, 'by' | 'text'>) => unknown
  readonly autoFocus?: boolean
}) {
  const { of } = props
  const named = useNamed()
  const readWho = useReadWho()
  const [who, setWho] = useState(() => typedWho(props.by, named))
  const [will, setWill] = useState(props.text)
  const [problem, setProblem] = useState<{ readonly who?: string; readonly will?: string }>({})
  const save = () => {
    const read = readWho(who)
    const wrong = {
      ...(read.kind === 'unclear' && { who: read.why }),
      ...(read.kind === 'read' &&
        read.by.kind === 'unknown' && { who: 'Say who: a name, an organisation or residents.' }),
      ...(lineProblem(will, true) !== undefined && { will: lineProblem(will, true) ?? '' }),
    }
    setProblem(wrong)
    if (read.kind === 'read' && Object.keys(wrong).length === 0) props.onSave({ by: read.by, text: will.trim() })
  }
  return (
    <div className={styles.editing} data-missing={of}>
      <WhoField
        label={whoIs[of]}
        value={who}
        onChange={(next) => {
          setWho(next)
          setProblem((now) => ({ ...(now.will !== undefined && { will: now.will }) }))
        }}
        problem={problem.who}
        onEnter={save}
        {...(props.autoFocus && { autoFocus: true })}
      />
      <TextField label={sideWords[of]} value={will} onChange={setWill} onEnter={save} error={problem.will} />
      <div>
        <Button kind="primary" size="small" keys="Enter" onPress={save}>
          {props.saveWords}
        </Button>
      </div>
    </div>
  )
}
