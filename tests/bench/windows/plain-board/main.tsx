import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../../../../renderer/src/ui/tokens.css'
import '../../../../renderer/src/ui/base.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { ActionHead } from '../../../../shared/contract'
import type { Person } from '../../../../shared/model/person'
import { PlainBoard } from './plain-board'

/** Given by the bench before the board is opened. */
export type BenchWindow = Window & {
  benchCards?: { readonly cards: readonly ActionHead[]; readonly people: readonly Person[]; readonly today: string }
}

function Page() {
  const [isOpen, setOpen] = useState(false)
  const given = (window as BenchWindow).benchCards // the bench's own global
  return (
    <>
      <button type="button" id="switch" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Open'}
      </button>
      {isOpen && given && <PlainBoard {...given} />}
    </>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<Page />)
