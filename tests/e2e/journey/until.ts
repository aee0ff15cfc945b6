import { setTimeout as pause } from 'node:timers/promises'

const patience = 15_000
const between = 25

/** Asks again until the answer is right; the error says the last one. Also usable outside vitest: the demo plays these steps. */
export async function until<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end) throw new Error(`After ${patience / 1000} seconds it was still: ${JSON.stringify(answer)}`)
    await pause(between)
  }
}
