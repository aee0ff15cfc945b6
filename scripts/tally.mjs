/** Counts checks for the closing line of `npm test`. */

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}

/** @param {Tally} tally */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/** Nothing passed means that nothing was shown to work. @param {Tally} tally */
export function exitCode({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0
}

/**
 * What vitest's JSON report amounts to. A file that could not be loaded, or an error outside any test, is a failure too.
 * @param {unknown} report the parsed report, or undefined if there is none
 * @param {{ exit: number, ci: boolean }} run vitest's exit code; in CI a skipped test counts as failed
 * @returns {Tally & { skipped: number }}
 */
export function countVitest(report, { exit, ci }) {
  if (!isReport(report)) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  const found = report.numFailedTests + unloaded + (ci ? skipped : 0)
  const unexplained = found === 0 && (exit !== 0 || report.numTotalTests === 0) ? 1 : 0
  return { passed: report.numPassedTests, failed: found + unexplained, skipped }
}

/**
 * What failed, for the end of a long log: each test with its file and the first lines of its error, files that could not
 * be loaded, and in CI what was skipped.
 * @param {unknown} report as for `countVitest`
 * @param {{ ci: boolean }} run
 * @returns {readonly string[]}
 */
export function failures(report, { ci }) {
  if (!isReport(report)) return ['A run of tests ended without a report.']
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const counted = assertionResults.filter((test) => test.status === 'failed' || (ci && isSkipped(test)))
    if (counted.length > 0) return counted.map((test) => `${name} › ${test.fullName}\n${why(test)}`)
    return status === 'failed' ? [`${name} could not be loaded\n${firstLines(message ?? '')}`] : []
  })
}

const isSkipped = ({ status }) => status === 'skipped' || status === 'pending' || status === 'todo'

const why = (test) => (isSkipped(test) ? '    skipped' : firstLines((test.failureMessages ?? []).join('\n')))

function firstLines(text) {
  return text
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n')
}

function isReport(report) {
  return (
    typeof report === 'object' && report !== null && Array.isArray(report.testResults) && 'numPassedTests' in report
  )
}
