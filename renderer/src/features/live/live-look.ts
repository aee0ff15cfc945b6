import { create } from 'zustand'

/** Live begins light whatever the theme, since a wall cannot show black; in a dark room somebody may turn it. */
export const useLiveLook = create<{ readonly look: 'light' | 'dark'; turn(): void }>((set) => ({
  look: 'light',
  turn: () => set(({ look }) => ({ look: look === 'light' ? 'dark' : 'light' })),
}))
