import { create } from 'zustand'

/** The last place one was in, and the folder of its workspace. */
type LastPlace = { readonly localityId: string | null; readonly dir: string | null }

export const useLastPlace = create<LastPlace>(() => ({ localityId: null, dir: null }))
