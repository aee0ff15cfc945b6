import { useRef } from 'react'
import type { DocumentPreview } from '../../../../shared/model/document'
import type { DocumentRequest } from '../../../../shared/model/document-request'
import type { Problem } from '../../../../shared/refusals'
import { useQuery } from '../../data/use-query'

/** A paper to look at. While another version is made, the last one stays on the page. */
export function usePaper(request: DocumentRequest | null): {
  readonly preview: DocumentPreview | null
  readonly problem: Problem | null
  readonly isBusy: boolean
  readonly refresh: () => void
} {
  const asked = useQuery('document.preview', request)
  const last = useRef<DocumentPreview | null>(null)
  if (asked.kind === 'ready') last.current = asked.value
  const problem = asked.kind === 'problem' ? asked.problem : null
  return {
    preview: request === null || problem !== null ? null : last.current,
    problem,
    isBusy: request !== null && asked.kind === 'loading',
    refresh: asked.refresh,
  }
}
