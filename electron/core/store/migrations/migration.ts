/** All documents of a workspace by name. Their records are of an older format than the schemas know. */
export type DocumentSet = ReadonlyMap<string, { readonly records: readonly unknown[] }>

/** Pure: the same documents in, the same out. Never changed once released. */
export type Migration = {
  readonly to: number
  readonly name: string
  readonly migrate: (documents: DocumentSet) => DocumentSet
}
