import { OutputError } from '../../errors.ts'

const remedies: Readonly<Record<string, string>> = {
  EACCES: 'check the permissions of the file and its folder, or name another file',
  EPERM: 'check the permissions of the file and its folder, or name another file',
  EROFS: 'the file system is read-only: name a file on another one',
  ENOSPC: 'the disk is full: free some space, or name a file on another one',
  EDQUOT: 'the disk quota is used up: free some space, or name a file on another disk',
  EISDIR: 'it is a folder: name a file in it',
  ENOTDIR: 'a part of the path is a file: name a path whose folders are folders',
  EEXIST: 'a part of the path is a file: name a path whose folders are folders',
  ENAMETOOLONG: 'choose a shorter name',
}

/**
 * The error of a path that the system does not let the program write.
 *
 * @param cause - what the system threw
 * @example
 * unwritable('a.json', Object.assign(new Error('full'), { code: 'ENOSPC' })).message // => 'cannot write a.json (ENOSPC)'
 */
export function unwritable(path: string, cause: unknown): OutputError {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  const remedy = remedies[code] ?? 'name another file'
  const reason = code === '' ? '' : ` (${code})`
  return new OutputError('unwritable', `cannot write ${path}${reason}`, { file: path, remedy, cause })
}
