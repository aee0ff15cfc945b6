/** All documents of a workspace by name. Their records are of an older format than the schemas know. */
export type DocumentSet = ReadonlyMap<string, { readonly records: readonly unknown[] }>

/**
 * Pure: the same documents in, the same out. Never changed once released. It looks at one record at a time: a workspace
 * that can only be read is migrated record by record, as each is shown.
 */
export type Migration = {
  readonly to: number
  readonly name: string
  readonly migrate: (documents: DocumentSet) => DocumentSet
}
