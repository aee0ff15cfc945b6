import { type Tally, troubles } from './import-draft'

/** "42 rows read. 41 are ready, one has a date that does not exist." */
export function TallySentence({ tally, newPeople }: { readonly tally: Tally; readonly newPeople: number }) {
  const { read, known } = tally
  if (known > 0 && known === read) {
    return (
      <b>{known === 1 ? 'Nothing new: it is here already.' : `Nothing new: all ${said(known)} are here already.`}</b>
    )
  }
  const trouble = troubles(tally, newPeople)
  const ready = tally.ready.length
  return (
    <>
      {read === 1 ? '1 row read.' : `${said(read)} rows read.`} <b>{howManyReady(ready, read)}</b>
      {trouble.length > 0 && `, ${trouble.join(', ')}`}.
    </>
  )
}

function howManyReady(ready: number, read: number): string {
  if (ready === 0) return 'None is ready'
  if (ready === read) return ready === 1 ? 'It is ready' : 'All are ready'
  return `${said(ready)} ${ready === 1 ? 'is' : 'are'} ready`
}

const said = (count: number): string => count.toLocaleString('en-GB')
