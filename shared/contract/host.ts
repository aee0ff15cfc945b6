import * as z from 'zod'
import { SavedFilter } from '../model/board-filter'
import { Id, Instant } from '../model/common'
import { DocumentRequest } from '../model/document-request'
import type { ChosenFolder, HostState, LookedInto, PickedFile } from './answers/laptop'
import { type Done, host, nothing } from './call'

/** What concerns this laptop: folders, windows, who is at the keyboard. */
export const hostCalls = {
  'host.state': host<HostState>()(nothing),
  'host.create-workspace': host<HostState>()(z.object({ dir: z.string().max(4_000).nullable() })),
  /** With no folder: asks for one. */
  'host.open-workspace': host<HostState>()(z.object({ dir: z.string().max(4_000).nullable() })),
  'host.close-workspace': host<HostState>()(nothing),
  'host.take-over': host<HostState>()(nothing),
  /** Asks for a folder; says whether it shares a disk with `beside` (the other of the two folders) and who copies it. */
  'host.choose-folder': host<ChosenFolder>()(
    z.object({ purpose: z.enum(['workspace', 'backups', 'papers']), beside: z.string().max(4_000).optional() }),
  ),
  'host.edit-user-settings': host<HostState>()(
    z.object({
      keyboardPersonId: Id.nullable().optional(),
      look: z.enum(['system', 'light', 'dark']).optional(),
      textSize: z.number().min(87.5).max(200).optional(),
      contrast: z.enum(['system', 'more']).optional(),
      motion: z.enum(['system', 'less']).optional(),
      oneKeyCommands: z.boolean().optional(),
      backupsDir: z.string().max(4_000).optional(),
      /** `had`: the questions that stood on the desk then. */
      deskLooked: z.object({ personId: Id, at: Instant, had: z.array(Id).max(5_000) }).optional(),
      /** All of them, of all boards: nine of each. */
      savedFilters: z.array(SavedFilter).max(27).optional(),
    }),
  ),
  'host.pick-file': host<{ file: PickedFile | null }>()(
    z.object({ purpose: z.enum(['action-log', 'people', 'logo', 'word-template', 'any']) }),
  ),
  /** What a file is that somebody sent, before any workspace is open. Anything else is refused in words (`not-for-us`). */
  'host.look-into-file': host<LookedInto>()(z.object({ fileId: Id })),
  /** A workspace of its own with four invented places, beside the real one; made anew where there is none. */
  'host.open-sample': host<HostState>()(nothing),
  /** Deletes the sample workspace and its backups, and goes back to where one was before. */
  'host.discard-sample': host<HostState>()(nothing),
  /** Prints a paper, or, without one, what the window shows; false where the person closed the dialog. */
  'host.print': host<{ printed: boolean }>()(z.object({ request: DocumentRequest.optional() })),
  'host.copy-text': host<Done>()(z.object({ text: z.string().max(1_000_000) })),
  'host.show-in-folder': host<Done>()(z.object({ path: z.string().max(4_000) })),
  'host.full-screen': host<Done>()(z.object({ on: z.boolean() })),
  'host.keep-awake': host<Done>()(z.object({ on: z.boolean() })),
  'host.open-outside': host<Done>()(z.object({ url: z.string().max(2_000) })),
  'host.cancel': host<Done>()(z.object({ callId: Id })),
  'host.quit': host<Done>()(nothing),
} as const
