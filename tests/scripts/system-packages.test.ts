import { describe, expect, test } from 'vitest'
import {
  aptLine,
  missingPackages,
  PACKAGES,
  parseAvailable,
  parseInstalled,
  pickNames,
  whyNotInstall,
} from '../../scripts/system-packages.mjs'

const POLICY = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
  Version table:
     1.2.11-1build2 500
xvfb:
  Installed: 2:21.1.7
  Candidate: 2:21.1.7
`

describe('a Debian package', () => {
  test('counts as there under its name, with t64, or as what does as well', () => {
    const installed = parseInstalled(
      'libasound2t64 installed\nlibgtk-3-0 config-files\nlibreoffice-writer installed\nxvfb installed\n',
    )
    const wanted = ['libasound2', 'libgtk-3-0', 'libreoffice-writer-nogui', 'xvfb', 'pandoc']
    expect(missingPackages(wanted, installed)).toEqual(['libgtk-3-0', 'pandoc'])
  })

  test('is asked for in the spelling that this system has, and a virtual name is not one', () => {
    expect(pickNames(['libasound2', 'xvfb', 'unheard-of'], parseAvailable(POLICY))).toEqual([
      'libasound2t64',
      'xvfb',
      'unheard-of',
    ])
  })

  test('is named in one line that can be pasted', () => {
    expect(aptLine(['xvfb', 'pandoc'])).toBe(
      'sudo apt-get update && sudo apt-get install --no-install-recommends xvfb pandoc',
    )
  })
})

describe('installing', () => {
  const ci = { root: true, ci: true, container: false, optedOut: false }

  test('is ours to do as root in CI or in a container', () => {
    expect(whyNotInstall(ci)).toBeNull()
    expect(whyNotInstall({ ...ci, ci: false, container: true })).toBeNull()
  })

  test.each([
    ['an ordinary user', { root: false }, /root/],
    ['root on somebody’s own machine', { ci: false }, /neither/],
    ['whoever opted out', { optedOut: true }, /CONNECTED_TEAM_NO_APT/],
  ])('is not for %s', (_, differently, words) => {
    expect(whyNotInstall({ ...ci, ...differently })).toMatch(words)
  })
})

test('the list names no package with t64, so that one list serves every release', () => {
  expect(
    Object.values(PACKAGES)
      .flat()
      .filter((name) => name.endsWith('t64')),
  ).toEqual([])
})
