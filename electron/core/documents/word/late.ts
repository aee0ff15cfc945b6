import { FileChild, type IContext } from 'docx'

/**
 * A paragraph or table that is made when the packer comes to write it. A document of a million words would otherwise
 * stand in memory twice, as objects and as their XML, before its first byte is packed.
 */
export class Late extends FileChild {
  readonly #make: () => FileChild

  constructor(make: () => FileChild) {
    super('w:p')
    this.#make = make
  }

  override prepForXml(context: IContext): ReturnType<FileChild['prepForXml']> {
    return this.#make().prepForXml(context)
  }
}
