import type { ReactNode } from 'react'
import type { Permission } from '../../../../shared/model/permission'
import { countWords } from '../../../../shared/rules/near-days'
import { useRecords } from '../../data/data-provider'
import { Plate } from '../../ui/plate'
import styles from './permissions.module.css'

/** Plates of its places, or "All four places"; below, what it reaches there. */
export function Where({ permission, reach }: { readonly permission: Permission; readonly reach?: ReactNode }) {
  const localities = useRecords('locality')
  const { where } = permission
  const open = [...localities.values()].filter((place) => place.retiredOn === null)
  const many = open.length
  const everywhere = many === 1 ? open[0]?.name : many === 2 ? 'Both places' : `All ${countWords(many)} places`
  return (
    <>
      {where.kind === 'everywhere' ? (
        everywhere
      ) : (
        <span className={styles.plates}>
          {where.localityIds.map((id) => {
            const place = localities.get(id)
            return place === undefined ? null : <Plate key={id} code={place.code} shape={place.shape} />
          })}
        </span>
      )}
      {permission.reach !== '' && <span className={styles.second}>{reach ?? permission.reach}</span>}
    </>
  )
}
