import { describe, expect, test } from 'vitest'
import { closingLine, countVitest, exitCode, failures, sum } from '../../scripts/tally.mjs'

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const report = (changes: object = {}) => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [passedFile],
  ...changes,
})

describe('the closing line', () => {
  test('adds every layer up', () => {
    const all = sum([{ passed: 1, failed: 0 }, { passed: 0, failed: 1 }, countVitest(report(), { exit: 0, ci: true })])
    expect(closingLine(all)).toBe('4 passed, 1 failed')
    expect(exitCode(all)).toBe(1)
  })

  test('with nothing in it is a failed run', () => {
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1)
    expect(exitCode({ passed: 1, failed: 0 })).toBe(0)
  })
})

describe('vitest’s report counts', () => {
  test('failed tests, and a file that could not be loaded as one more', () => {
    const testResults = [
      passedFile,
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ]
    const tally = countVitest(report({ numPassedTests: 2, numFailedTests: 1, testResults }), { exit: 1, ci: false })
    expect(tally).toMatchObject({ passed: 2, failed: 2 })
  })

  test('an error outside any test, which only the exit code tells', () => {
    expect(countVitest(report(), { exit: 1, ci: false })).toMatchObject({ passed: 3, failed: 1 })
  })

  test('skipped tests as failed in CI, and only there', () => {
    const skipped = report({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 })
    expect(countVitest(skipped, { exit: 0, ci: true })).toEqual({ passed: 1, failed: 2, skipped: 2 })
    expect(countVitest(skipped, { exit: 0, ci: false })).toEqual({ passed: 1, failed: 0, skipped: 2 })
  })

  test('a run without tests, and a run without a report, as failed', () => {
    const none = report({ numTotalTests: 0, numPassedTests: 0, testResults: [] })
    expect(countVitest(none, { exit: 0, ci: false })).toMatchObject({ failed: 1 })
    expect(countVitest(undefined, { exit: 0, ci: false })).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('the end of the log', () => {
  const failed = {
    status: 'failed',
    fullName: 'the clock stops',
    failureMessages: ['AssertionError: 3 is not 4\n at line 5'],
  }
  const skipped = { status: 'skipped', fullName: 'the clock goes on' }
  const broken = report({
    testResults: [passedFile, { name: 'clock.test.ts', status: 'failed', assertionResults: [failed, skipped] }],
  })

  test('names each test that failed, with its file and its error', () => {
    const [one, ...more] = failures(broken, { ci: false })
    expect(one).toMatch(/^clock\.test\.ts › the clock stops\n/)
    expect(one).toContain('3 is not 4')
    expect(more).toEqual([])
  })

  test('names in CI also what was skipped, as it counts there', () => {
    expect(failures(broken, { ci: true }).join('\n')).toContain('the clock goes on')
  })

  test('names a file that could not be loaded, and a run that left no report', () => {
    const unloaded = report({
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
    })
    expect(failures(unloaded, { ci: true }).join('\n')).toMatch(/a\.test\.ts could not be loaded\n {4}no such module/)
    expect(failures(undefined, { ci: true })).toHaveLength(1)
    expect(failures(report(), { ci: true })).toEqual([])
  })
})
