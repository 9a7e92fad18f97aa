import { escapeMarkup } from '../escape.ts'
import type { Finding, Report } from '../report.ts'
import type { Reporter } from '../reporter.ts'

function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')
}

function testCase({ severity, code, path, line, message }: Finding): string {
  const element = attributes({ name: `${code}: ${path}`, classname: code, file: path, line })
  const text = escapeMarkup(message)
  const outcome =
    severity === 'error'
      ? `<failure${attributes({ type: code, message })}>${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`
  return `    <testcase${element}>${outcome}</testcase>\n`
}

function testCases({ title, findings }: Report): string {
  if (findings.length === 0) return `    <testcase${attributes({ name: title, classname: 'passed' })}/>\n`
  return findings.map(testCase).join('')
}

/**
 * The findings as JUnit XML, for build servers: one test case each, failed if the severity is error. Without
 * findings there is one passed test case, because some servers treat an empty suite as a failure.
 *
 * @example
 * junit(report, context) // => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites …>…</testsuites>\n'
 */
export const junit: Reporter = (report, { tool }) => {
  const failures = report.findings.filter(finding => finding.severity === 'error').length
  const counts = { tests: Math.max(1, report.findings.length), failures }
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes({ name: tool.name, ...counts })}>
  <testsuite${attributes({ name: report.title, ...counts, errors: 0, skipped: 0 })}>
${testCases(report)}    <system-out>${escapeMarkup(report.summary)}</system-out>
  </testsuite>
</testsuites>
`
}
