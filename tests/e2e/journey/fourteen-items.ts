import { strict as assert } from 'node:assert'
import { titles } from './agenda'
import type { Lead } from './lead'

/** In the order in which the meeting will come to them. */
export const fourteen = [
  'Welcome and confidentiality',
  'Good news and stories',
  'Minutes of the last meeting',
  'Matters arising',
  'Pledges',
  'Bins in Mill Lane',
  'Weir Court lift',
  'Summer tea, 14 July',
  'A family at Carr Top',
  'Escalations',
  'Ideas',
  'The pot',
  'Any other business',
  'Date of the next meeting',
]

/** Two standing lines go for this time, four things come, one of them confidential. */
export async function fillFourteen(lead: Lead): Promise<void> {
  const { app, main, press, type, hears, stands, goTo } = lead
  const row = (title: string) => main().locator('[data-card]', { hasText: title }).first()
  for (const title of ['Events', 'Challenges']) {
    await goTo(title)
    await press('Delete')
    await hears(new RegExp(`^Removed ${title}`))
  }
  await goTo('Bins in Mill Lane')
  await press('n')
  await stands('textbox', 'What is to be talked about')
  for (const title of ['Weir Court lift', 'A family at Carr Top', 'Summer tea, 14 July', 'A bench on Ring Road']) {
    await type(title)
    await press('Enter')
    await hears(new RegExp(`^Added ${title}, 5 minutes$`))
    // The line goes below it, to stand where the next one will.
    await row(title).waitFor()
    await stands('textbox', 'What is to be talked about')
  }
  await press('Escape')
  await stands('button', 'Challenge A bench on Ring Road')

  await goTo('A family at Carr Top')
  await press('Alt+ArrowDown')
  await hears(/^Moved A family at Carr Top to 9 of 15$/)
  await press('o')
  await stands('radio', /^Open/)
  await press('ArrowDown', 'ArrowDown', 'Tab')
  await stands('textbox', 'Reason')
  await type('about named people')
  await press('Enter')
  await stands('button', 'Confidential Challenge A family at Carr Top')
  assert.deepEqual(
    (await titles(app)).filter((title) => title !== 'A bench on Ring Road'),
    fourteen,
  )
}

/** What must stay is kept, lines give minutes by hand, F does the rest, and it goes out. */
export async function fitAndIssue(lead: Lead): Promise<void> {
  const { app, main, press, hears, goTo } = lead
  for (const title of ['A family at Carr Top', 'Summer tea', 'Weir Court lift', 'Bins in Mill Lane']) {
    await goTo(title)
    await press('k')
    await hears(new RegExp(`^Kept: ${title}`))
  }
  for (const [title, less, left] of [
    ['Good news and stories', 3, 5],
    ['Escalations', 2, 4],
    ['Ideas', 4, 3],
  ] as const) {
    await goTo(title)
    for (let n = 0; n < less; n += 1) await press('-')
    await hears(new RegExp(`^${left} minutes$`))
  }
  await main().getByText('To fit:').waitFor()
  await press('f')
  await hears(/^Fitted to the hour: one change/)
  await main().getByText('14 items, 60 minutes for an hour.').waitFor()
  assert.deepEqual(await titles(app), fourteen)
  await press('ControlOrMeta+I')
  await hears(/^The agenda is issued\. Save it as Word/)
  await main()
    .getByText(/^Issued on Tuesday 9 June 2026/)
    .waitFor()
}
