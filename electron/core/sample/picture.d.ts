/** A picture of `resources`, built in as a `data:` address. */
declare module '*.png?inline' {
  const address: string
  export default address
}
