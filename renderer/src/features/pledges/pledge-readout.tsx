import type { PledgeHead } from '../../../../shared/contract'
import type { Locality } from '../../../../shared/model/locality'
import { printFullNumber, printNumber } from '../../../../shared/rules/numbers'
import { useQuery } from '../../data/use-query'
import { PersonBadge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { problemWords } from '../../ui/problem-words'
import { StatusShape } from '../../ui/status-shape'
import styles from './pledge-readout.module.css'
import { markShapes, markWords, type SideName, sideNames, sideWords, whoIs, whoOf } from './pledge-words'
import { useNamed } from './who-field'

/** The chosen pledge at the foot of the board, in letters that can be read out to a room. */
export function PledgeReadout(props: {
  readonly head: PledgeHead
  /** Where the pledges of all places are shown: its number is said with it. */
  readonly place: Locality | undefined
  readonly isReadOnly: boolean
  readonly onMark: () => void
  readonly onMoveTo: () => void
  readonly onOpen: () => void
  readonly onSayWho: (side: SideName) => void
}) {
  const { head, isReadOnly } = props
  const named = useNamed()
  const opened = useQuery('pledge.open', { pledgeId: head.id }, (touched) =>
    touched.some((ref) => ref.kind === 'pledge' && ref.id === head.id),
  )
  const pledge = opened.kind === 'ready' && opened.value.pledge.id === head.id ? opened.value.pledge : null
  return (
    <section className={styles.readout} aria-label="The chosen pledge">
      <div className={styles.chosen}>
        <p className={styles.label}>
          Chosen,{' '}
          {props.place === undefined
            ? printNumber('pledge', head.number)
            : printFullNumber('pledge', head.number, props.place.code)}
        </p>
        <p className={styles.title} dir="auto">
          {head.title}
        </p>
        <div className={styles.doing}>
          {!isReadOnly && (
            <>
              <Button size="small" keys="Y" onPress={props.onMark}>
                Mark a side
              </Button>
              <Button size="small" keys="M" onPress={props.onMoveTo}>
                Move to…
              </Button>
            </>
          )}
          <Button size="small" keys="O" onPress={props.onOpen}>
            Open
          </Button>
        </div>
        {opened.kind === 'problem' && <p role="alert">{problemWords(opened.problem).title}</p>}
      </div>
      {sideNames.map((of) => {
        const who = whoOf(head[of].by, named)
        const { mark } = head[of]
        return (
          <div key={of} className={styles.page} data-missing={who === null}>
            <p className={styles.label}>{sideWords[of]}</p>
            {who === null ? (
              <>
                <p className={styles.big}>{whoIs[of]}</p>
                {!isReadOnly && (
                  <Button size="small" onPress={() => props.onSayWho(of)}>
                    Say who
                  </Button>
                )}
              </>
            ) : (
              <>
                <p className={styles.big} dir="auto">
                  {pledge?.[of].text ?? ''}
                </p>
                <p className={styles.by}>
                  {who.person !== null && <PersonBadge person={who.person} isNamed />}
                  <span>
                    {who.name}
                    {who.organisation !== '' && `, ${who.organisation}`}
                  </span>
                  <span className={styles.mark} data-mark={mark}>
                    <StatusShape of={markShapes[mark]} />
                    {markWords[mark]}
                  </span>
                </p>
              </>
            )}
          </div>
        )
      })}
    </section>
  )
}
