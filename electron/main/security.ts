import type { Session, WebContents } from 'electron'
import { answerToNewWindow, mayNavigate, mayRequest, mayUse } from './policy'

/** Wires the policy to the session: permissions (5), requests, downloads, dictionaries. */
export function secureSession(session: Session, may: (url: string) => boolean = mayRequest): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => mayUse('device'))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !may(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Wires the policy to every page there will ever be: navigation (13), new windows (14), webviews (11, 12). */
export function secureContents(contents: WebContents): void {
  const stop = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!mayNavigate(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stop)
  contents.on('will-frame-navigate', stop)
  contents.on('will-redirect', stop)
  contents.setWindowOpenHandler(() => answerToNewWindow)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
