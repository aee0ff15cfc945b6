import type { LaunchedApp } from '../harness/launch'

export type Copied = { readonly text: string; readonly html?: string }

/** What was copied in another program, put in with Ctrl V where the focus is. */
export async function paste({ electron, window }: LaunchedApp, copied: Copied): Promise<void> {
  await electron.evaluate(
    async (api, { text, html }) => {
      if ('ClipboardItem' in api) {
        const item = new api.ClipboardItem({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) })
        await api.clipboard.write([item])
        return
      }
      // The Electron that our tests have is older than the types: there `write` takes the formats themselves.
      const { clipboard } = api as { readonly clipboard: { write(formats: Copied): void } }
      clipboard.write(html === undefined ? { text } : { text, html })
    },
    { ...copied },
  )
  await window.keyboard.press('ControlOrMeta+V')
}

export function readClipboard({ electron }: LaunchedApp): Promise<string> {
  return electron.evaluate(async ({ clipboard }) => clipboard.readText())
}
