import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { type LaunchedApp, launch } from './harness/launch'
import { openBoard } from './journey/board'
import { cutAndPut, findTheFilter, saveTheFilter } from './journey/board-cut'
import { giveByLane } from './journey/board-lanes'
import { prepareBoards } from './journey/board-places'
import {
  blockByQuestion,
  dropAndBringBack,
  filterByPerson,
  lookEverywhere,
  moveTwoByKeys,
  moveTwoByPointer,
} from './journey/board-work'
import { pictureOfFailure } from './journey/failure'
import { type Hands, keyboard } from './journey/hands'
import { tuesday } from './journey/prepare'

describe('the actions board, by keys and by pointer', () => {
  let app: LaunchedApp
  let hands: Hands
  let hasFailed = false

  const open = async (again?: LaunchedApp): Promise<void> => {
    app = await launch({ now: tuesday, size: { width: 1366, height: 768 }, ...(again && { again: again.folders }) })
    app.window.setDefaultTimeout(15_000)
    hands = keyboard(app.window)
  }
  beforeAll(async () => {
    await open()
    await prepareBoards(app)
  })
  afterAll(() => app?.close())
  // Each step stands on the one before it.
  beforeEach((context) => context.skip(hasFailed))
  afterEach(async (context) => {
    hasFailed ||= context.task.result?.state === 'fail'
    await pictureOfFailure(app, context)
  })

  it('lifts several with the keys and moves them at once; one undo takes it back', async () => {
    await openBoard(app, hands)
    await moveTwoByKeys(app)
  })
  it('drags several by the grip of one; one undo takes it back', () => moveTwoByPointer(app))
  it('is blocked by a question that is chosen, with a link both ways', () => blockByQuestion(app, hands))
  it('cuts several, and puts them in a column that is empty and after another card', () => cutAndPut(app))
  it('shows what one person has to do, and says how many of how many', () => filterByPerson(app, hands))
  it('stands in lanes by owner; a card put into a lane is given to whom it is of', () => giveByLane(app))
  it('is of all places, and of this one again', () => lookEverywhere(app))
  it('drops with a reason; Closed has it and brings it back', () => dropAndBringBack(app))
  it('keeps a filter under its name from one start to the next', async () => {
    await saveTheFilter(app)
    await app.close({ keep: true })
    await open(app)
    await openBoard(app, hands)
    await findTheFilter(app)
  })
})
