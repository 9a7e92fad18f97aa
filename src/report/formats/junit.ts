import { escapeMarkup } from '../escape.ts'
import type { Finding, Report } from '../report.ts'
import type { Reporter } from '../reporter.ts'

/** A test: what was judged, or the place of findings of nothing that was. */
interface Test {
  readonly path: string
  readonly findings: readonly Finding[]
}

function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')
}

/** A test for everything that was judged, each with the findings at or below its path; then the other places. */
function testsOf({ judged = [], findings }: Report): Test[] {
  const tests = new Map<string, Finding[]>(judged.map(path => [path, []]))
  for (const finding of findings) {
    const path = ownerOf(finding.path, tests) ?? finding.path
    const known = tests.get(path)
    if (known === undefined) tests.set(path, [finding])
    else known.push(finding)
  }
  return [...tests].map(([path, own]) => ({ path, findings: own }))
}

/** The longest of the known paths that holds this one. */
function ownerOf(path: string, known: ReadonlyMap<string, unknown>): string | null {
  for (let owner = path; owner !== ''; owner = owner.slice(0, Math.max(0, owner.lastIndexOf('/')))) {
    if (known.has(owner)) return owner
  }
  return null
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** A server shows the first failure of a test: it has the messages of all its errors. */
function testCase({ path, findings }: Test, { title }: Report): string {
  const errors = findings.filter(isError)
  const others = findings.filter(finding => !isError(finding))
  const [first] = errors
  const line = (errors[0] ?? others[0])?.line ?? null
  const failure =
    first === undefined
      ? ''
      : `<failure${attributes({ type: first.code, message: first.message })}>${linesOf(errors)}</failure>`
  const output = others.length === 0 ? '' : `<system-out>${linesOf(others)}</system-out>`
  const element = attributes({ name: path, classname: title, file: path, line })
  const content = `${failure}${output}`
  return `    <testcase${element}${content === '' ? '/>' : `>${content}</testcase>`}\n`
}

const linesOf = (findings: readonly Finding[]): string =>
  findings
    .map(({ severity, code, path, line, message }) =>
      escapeMarkup(`${line === null ? path : `${path}:${line}`}: ${severity}[${code}]: ${message}`),
    )
    .join('\n')

/**
 * A report as JUnit XML, for build servers: a test per submission, log or file, failed if it has an error. Without any
 * there is one passed test, because some servers treat an empty suite as a failure.
 *
 * @example
 * junit(report, context) // => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites …>…</testsuites>\n'
 */
export const junit: Reporter = (report, { tool }) => {
  const tests = testsOf(report)
  const failures = tests.filter(({ findings }) => findings.some(isError)).length
  const counts = { tests: Math.max(1, tests.length), failures }
  const cases =
    tests.length === 0
      ? `    <testcase${attributes({ name: report.title, classname: report.title })}/>\n`
      : tests.map(test => testCase(test, report)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name: tool.name, ...counts })}>
  <testsuite${attributes({ name: report.title, ...counts, errors: 0, skipped: 0 })}>
${cases}    <system-out>${escapeMarkup(report.summary)}</system-out>
  </testsuite>
</testsuites>
`
}
