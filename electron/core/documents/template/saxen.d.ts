// What we use of saxen, which comes without types (its README, "Supported Hooks").
declare module 'saxen' {
  type Decode = (raw: string) => string
  export class Parser {
    /** URI to the prefix its elements and attributes are given, whatever the file calls them. */
    ns(prefixes: Readonly<Record<string, string>>): this
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (raw: string, decode: Decode) => void): this
    on(event: 'cdata', listener: (text: string) => void): this
    /** A `<!…>` that is neither comment nor CDATA: a document type. */
    on(event: 'attention', listener: (raw: string) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    parse(xml: string): unknown
  }
}
