import { useEffect, useRef, useState } from 'react'
import type { PermissionSource } from '../../../../shared/contract'
import type { Id } from '../../../../shared/model/common'
import type { Permission } from '../../../../shared/model/permission'
import { useHost } from '../../host/host'

/** As many as may be asked for at once. */
const atOnce = 200

/** In which minute each was said, as far as it has come; asked once for each that is drawn. */
export function useSources(shown: readonly Permission[]): ReadonlyMap<Id, PermissionSource> {
  const host = useHost()
  const [sources, setSources] = useState<ReadonlyMap<Id, PermissionSource>>(new Map())
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const wanted = shown.filter(({ id, minute }) => minute !== null && !asked.current.has(`${id} ${minute.itemId}`))
    for (let from = 0; from < wanted.length; from += atOnce) {
      const some = wanted.slice(from, from + atOnce)
      for (const { id, minute } of some) asked.current.add(`${id} ${minute?.itemId}`)
      void host.call('permission.sources', { permissionIds: some.map(({ id }) => id) }).then((outcome) => {
        if (!outcome.ok) return
        setSources((before) => new Map([...before, ...outcome.value.map((one) => [one.permissionId, one] as const)]))
      })
    }
  }, [host, shown])
  return sources
}
