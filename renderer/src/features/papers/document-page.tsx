import { useEffect, useRef } from 'react'
import type { DocumentModel } from '../../../../shared/model/document'
import styles from './document-page.module.css'
import { PageBlocks, PageLogo } from './page-blocks'
import { useLook } from './page-look'

/**
 * A document as it will be printed, as one long page: the same words in the same order as the Word file, from the same
 * model. `markedId` is the item somebody came for, `marked` are words somebody is at: each is brought into sight and marked.
 */
export function DocumentPage(props: {
  readonly model: DocumentModel
  readonly label: string
  readonly markedId?: string | null
  readonly marked?: { readonly text: string } | null
}) {
  const { model, label, markedId = null } = props
  const words = props.marked?.text ?? null
  const page = useRef<HTMLElement>(null)
  useLook(page, model.look)
  useEffect(() => {
    if (markedId !== null)
      page.current?.querySelector(`[id="${CSS.escape(markedId)}"]`)?.scrollIntoView({ block: 'start' })
  }, [markedId])
  useEffect(() => {
    if (words !== null) page.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [words])
  return (
    <article ref={page} className={styles.page} aria-label={label}>
      <p className={styles.head}>
        <span>{model.header.left}</span>
        <b>{model.header.right}</b>
      </p>
      {model.logo !== null && <PageLogo logo={model.logo} />}
      <PageBlocks blocks={model.blocks} markedId={markedId} words={words} isStill={false} />
      {model.footer !== '' && <p className={styles.foot}>{model.footer}</p>}
    </article>
  )
}
