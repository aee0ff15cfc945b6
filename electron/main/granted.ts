import { resolve } from 'node:path'

/**
 * Paths a person chose in a dialog of ours, or that we offered or made. The renderer may send these back and no others:
 * a page that was taken over must not point the app at any file it likes.
 */
export class GrantedPaths {
  readonly #folders = new Set<string>()
  readonly #files = new Set<string>()

  grantFolder(path: string): string {
    this.#folders.add(resolve(path))
    return path
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(resolve(path))
  }

  grantFile(path: string): string {
    this.#files.add(resolve(path))
    return path
  }

  hasFile(path: string): boolean {
    return this.#files.has(resolve(path))
  }
}
