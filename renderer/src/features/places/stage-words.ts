import type { LocalityStage } from '../../../../shared/model/locality'

/** What each stage is called, and what it says of a place. */
export const stageWords: Readonly<Record<LocalityStage, { readonly name: string; readonly says: string }>> = {
  exploring: { name: 'Exploring', says: 'People are being asked whether they would come.' },
  new: { name: 'New', says: 'The team has begun to meet.' },
  established: { name: 'Established', says: 'The team meets as it says below.' },
  paused: { name: 'Paused', says: 'The team does not meet for a while.' },
  retired: { name: 'Retired', says: 'The team has ended.' },
}
