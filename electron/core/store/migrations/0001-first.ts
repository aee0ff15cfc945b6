import type { Migration } from './migration'

/** The first format: an empty workspace with an id of its own, and a device id on every change. There is nothing before it. */
export const first: Migration = { to: 1, name: 'first', migrate: (documents) => documents }
