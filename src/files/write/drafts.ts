/**
 * Files that are written together: all of them, or none.
 *
 * @module
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmdirSync, statSync } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { OutputError } from '../../errors.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { type Content, chunksOf } from './content.ts'
import { inputsKept } from './inputs-kept.ts'
import { lock } from './lock.ts'
import { forget, remove, removeLeftovers, temporaryPath } from './temporary.ts'
import { unwritable } from './unwritable.ts'

/** A file under a temporary name in the folder of its final one. */
interface Draft {
  /** As the caller names it. */
  readonly path: string
  /** The same with links followed. */
  readonly target: string
  readonly temporary: string
}

/**
 * Files that are written together. Each is first written to a temporary file in its folder; {@link Drafts.commit} renames
 * all of them at once, in the order in which they were written. A link stays a link, an existing file keeps its permissions, and
 * anything that is not a regular file (`/dev/null`, a pipe) is written to directly, at the end.
 *
 * @example
 * const drafts = new Drafts()
 * await drafts.write('out/rcps_bert.md', '…')
 * await drafts.write('out/rcps_bert.json', '{}\n')
 * await drafts.commit()
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>()
  readonly #kept: ((path: string) => boolean)[] = []
  readonly #direct = new Map<string, Content>()
  readonly #locks = new Map<string, () => void>()
  readonly #made: string[] = []
  readonly #views: { readonly folder: string; readonly view: string; readonly temporary: string }[] = []

  /** Refuses outputs that would replace these inputs: files, and result logs below folders. */
  keep(inputs: readonly string[]): void {
    this.#kept.push(inputsKept(inputs))
  }

  /**
   * Writes a draft; missing folders are created. A second one of the same file replaces the first.
   *
   * @throws OutputError `unwritable`, `replaces-input`
   */
  async write(path: string, content: Content): Promise<void> {
    if (this.#kept.some(isKept => isKept(path))) {
      throw new OutputError('replaces-input', `${path} is an input of this call; it is not replaced`, {
        file: path,
        remedy: 'Name another file.',
      })
    }
    const existing = await stat(path).catch(() => null)
    if (existing !== null && !existing.isFile() && !existing.isDirectory()) {
      this.#direct.set(path, content)
      return
    }
    await orUnwritable(path, async () => {
      if (existing?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
      const target = existing ? await realpath(path) : path
      const folder = dirname(target)
      await makeFolder(folder)
      removeLeftovers(folder)
      const earlier = this.#drafts.get(resolve(target))
      if (earlier !== undefined) remove(earlier.temporary)
      const temporary = temporaryPath(folder)
      this.#drafts.set(resolve(target), { path, target, temporary })
      await fill(temporary, 'wx', content)
      if (existing !== null) chmodSync(temporary, existing.mode)
    })
  }

  /**
   * Keeps other processes from a folder until everything is written or discarded. The folder is created.
   *
   * @throws OutputError `locked`, `unwritable`
   */
  async lock(folder: string): Promise<void> {
    const key = resolve(folder)
    if (this.#locks.has(key)) return
    await orUnwritable(folder, async () => {
      if ((await stat(folder).catch(() => null)) === null) this.#made.push(folder)
      await makeFolder(folder)
      removeLeftovers(folder)
      this.#locks.set(key, await lock(folder))
    })
  }

  /**
   * A folder to read from as if everything were written already: the folder itself, or a copy of its JSON files with the
   * drafts instead.
   */
  view(folder: string): string {
    const drafted = [...this.#drafts.values()].filter(
      ({ path }) => resolve(dirname(path)) === resolve(folder),
    )
    if (drafted.length === 0) return folder
    const temporary = temporaryPath(folder)
    // The last name of a folder can say the ruleset of its sets.
    const view = join(temporary, basename(resolve(folder)))
    mkdirSync(view, { recursive: true })
    this.#views.push({ folder, view, temporary })
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.endsWith('.json') && statSync(join(folder, entry.name)).isFile())
        copyFileSync(join(folder, entry.name), join(view, entry.name))
    }
    for (const { path, temporary: draft } of drafted) copyFileSync(draft, join(view, basename(path)))
    return view
  }

  /** Whether there are views, whose paths nobody should see. */
  get hasViews(): boolean {
    return this.#views.length > 0
  }

  /** A text with the folders instead of their views. */
  named(text: string): string {
    return this.#views.reduce(
      (named, { folder, view }) =>
        named.replaceAll(join(view, '/'), join(folder, '/')).replaceAll(view, folder),
      text,
    )
  }

  /**
   * Gives all files their names.
   *
   * @throws OutputError `unwritable`
   */
  async commit(): Promise<void> {
    // One after another without a pause: nothing else of this process can come in between.
    for (const { path, target, temporary } of this.#drafts.values()) {
      try {
        renameSync(temporary, target)
      } catch (error) {
        throw unwritable(path, error)
      }
      forget(temporary)
    }
    this.#drafts.clear()
    for (const [path, content] of this.#direct) await orUnwritable(path, () => fill(path, 'w', content))
    this.discard()
  }

  /** Removes what is not committed, and lets other processes in. */
  discard(): void {
    for (const { temporary } of [...this.#drafts.values(), ...this.#views]) remove(temporary)
    for (const unlock of this.#locks.values()) unlock()
    for (const folder of this.#made) removeEmpty(folder)
    for (const each of [this.#drafts, this.#direct, this.#locks]) each.clear()
    this.#views.length = 0
    this.#made.length = 0
  }
}

async function orUnwritable(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    // An error without a system code comes from the code that makes the content.
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined && code !== 'EISDIR') throw error
    throw unwritable(path, error)
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It has files.
  }
}

async function fill(path: string, flags: 'w' | 'wx', content: Content): Promise<void> {
  const file = await open(path, flags)
  try {
    for (const chunk of chunksOf(content)) await file.writeFile(chunk)
    if (flags === 'wx') await file.sync()
  } finally {
    await file.close()
  }
}
