import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export type Source = { readonly file: string; readonly text: string }
export type Import = { readonly file: string; readonly from: string; readonly isType: boolean }

export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

/** Import lines, `export … from`, dynamic imports and side-effect imports: by pattern, because they all are one line or a list. */
export function importsOf({ file, text }: Source): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const lines = code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm)
  const dynamic = code.matchAll(/\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/g)
  return [
    ...[...lines].map(([, type, from]) => ({ file, from: from ?? '', isType: type !== undefined })),
    ...[...dynamic].map(([, from]) => ({ file, from: from ?? '', isType: false })),
  ]
}
