import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { assetHeaders, resolveAsset } from './policy'

/** What the build makes, and nothing else: a file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
}

/** Serves the built renderer from `root` on app://connected-team, with the policy's headers on every answer. */
export function serveRenderer(root: string): (request: { readonly url: string }) => Promise<Response> {
  // Listed when first asked: the list is what was shipped, and a file that appears later is not ours.
  let known: Promise<ReadonlySet<string>> | undefined
  return async ({ url }) => {
    known ??= listFiles(root)
    const file = resolveAsset(url, root, await known)
    const type = file === null ? undefined : types[extname(file)]
    const content = file === null || type === undefined ? null : await readFile(file).catch(() => null)
    if (content === null || type === undefined) return new Response('Not found', { status: 404, headers: assetHeaders })
    return new Response(new Uint8Array(content), { headers: { ...assetHeaders, 'Content-Type': type } })
  }
}

/** Paths relative to the root, with `/`. */
async function listFiles(root: string): Promise<ReadonlySet<string>> {
  // No folder, no files: each answer is "not found", and the window says so.
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  return new Set(files.map((file) => file.split(sep).join('/')))
}
