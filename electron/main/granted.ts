import { resolve } from 'node:path'

/**
 * Paths a person chose in a dialog of ours, or that we offered or made. The renderer may send these back and no others:
 * a page that was taken over must not point the app at any file it likes.
 */
export class GrantedPaths {
  readonly #folders = new Set<string>()
  readonly #files = new Set<string>()
  /** Files for which the dialog asked "replace?" and the answer has not been used yet. */
  readonly #replaceable = new Set<string>()

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

  /** The save dialog returned this path, having asked before replacing. Holds until one save succeeds. */
  grantReplacing(path: string): string {
    this.#replaceable.add(resolve(path))
    return this.grantFile(path)
  }

  mayReplace(path: string): boolean {
    return this.#replaceable.has(resolve(path))
  }

  replaced(path: string): void {
    this.#replaceable.delete(resolve(path))
  }
}
