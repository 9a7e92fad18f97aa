/**
 * Logs and RCP sets whose every text does harm somewhere, on disk.
 *
 * @module
 */
import { fixture, maskRcnnLog, temporaryFolder } from './cli.ts'
import { soundLog } from './compliance-logs.ts'
import { recordLine, setLines } from './lint.ts'
import { times } from './rcp.ts'
import { hostile } from './report.ts'
import { SubmissionPackage } from './submission-package.ts'

const ruleset = ['--ruleset', '1.1.0']
const rcps = ['--rcps', fixture('rcps')]

/** A log of an organization, on a platform and with members and values that are all the same text. */
const logOf = (text: string) =>
  maskRcnnLog({ organization: text, platform: text, hyperparameters: { opt_name: text, [text]: text } })

/** The same as Python's json.dumps writes it, in ASCII. */
const asciiLogOf = (text: string) =>
  logOf(text).replaceAll(
    /[^\0-\x7f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The same log, but of a benchmark of that name; characters that JSON does not allow raw are raw. */
const rawLogOf = (text: string) =>
  logOf(text)
    .replace('"maskrcnn"', () => JSON.stringify(text))
    .replaceAll(/\\u00([01][\da-f])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** Names that a file system takes. */
const folderName = (text: string) => text.replaceAll(/[/\0\n\ud800]/g, ' ')

/** A submission per text; of each one log is fine but for its texts. */
const round = () =>
  temporaryFolder(
    Object.fromEntries(
      Object.values(hostile).flatMap((text, index) => [
        [`${index} ${folderName(text)}/result_0.txt`, asciiLogOf(text)],
        [`${index} ${folderName(text)}/result_1.txt`, rawLogOf(text)],
        [`${folderName(text)}/result_0.txt`, logOf(text).replace('"maskrcnn"', () => JSON.stringify(text))],
      ]),
    ),
  )

/** A log per text that breaks a rule in a line that holds the text, as its folder does. */
const brokenLogs = () =>
  temporaryFolder(
    Object.fromEntries(
      Object.values(hostile).map((text, index) => [
        `${index} ${folderName(text)}/result_0.txt`,
        soundLog.join('\n').replace('"lars"', () => JSON.stringify(text)),
      ]),
    ),
  )

/** An RCP set whose records have the texts as names and values. */
const set = () => {
  const records = Object.values(hostile).map((name, index) =>
    recordLine(32 * (index + 1), times(9, 14 + index), {
      name,
      Creator: name,
      Hyperparams: { opt_name: name },
    }),
  )
  return `${temporaryFolder({ 'rcps_maskrcnn.json': setLines(...records) })}/rcps_maskrcnn.json`
}

/** A package per text, whose systems are described by it. */
function packages(): string[] {
  const folder = temporaryFolder()
  const fields = ['system_name', 'framework', 'accelerator_model_name', 'hw_notes', 'sw_notes']
  return Object.values(hostile).map((text, index) => {
    const copy = new SubmissionPackage(`${folder}/${index}`)
    return copy.describe(Object.fromEntries(fields.map(field => [field, text]))).dir
  })
}

/** Command lines that read them, by name; to be called within a test, as the folders are gone after it. */
export const hostileCommands: Readonly<Record<string, () => string[]>> = {
  extract: () => ['extract', round(), ...ruleset],
  'extract --group': () => ['extract', round(), ...ruleset, '--group'],
  check: () => ['check', round(), ...ruleset, ...rcps],
  report: () => ['report', round(), ...ruleset, ...rcps, '-o', '-'],
  comply: () => ['comply', brokenLogs(), '--ruleset', '9.9.0', '--rules', fixture('rules')],
  summarize: () => ['summarize', ...packages(), ...ruleset, ...rcps, '--rules', fixture('rules')],
  lint: () => ['lint', set(), ...ruleset],
  curve: () => ['curve', set(), ...ruleset, '--interpolate', '40'],
  diff: () => ['diff', fixture('rcps/training_1.1.0/rcps_maskrcnn.json'), set(), ...ruleset],
}
