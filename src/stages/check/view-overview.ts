import type { LaneItem, MarkSymbol, OverviewLook } from '../../report/plot.ts'
import type { Section } from '../../report/report.ts'
import { marginText } from '../../report/submission/margin-text.ts'
import type { ShownSubmission } from '../../report/submission/shown-submission.ts'
import {
  type ShownVerdict,
  shownVerdict,
  shownVerdicts,
  verdictRole,
} from '../../report/submission/shown-verdict.ts'

const symbols: Readonly<Record<ShownVerdict, MarkSymbol>> = {
  pass: 'dot',
  fail: 'cross',
  'missing-rcp': 'hollow',
  'pass by bypass': 'triangle',
  'insufficient-convergence': 'cross',
  unreadable: 'cross',
  'not-applicable': 'hollow',
}

const looks = new Map<ShownVerdict, OverviewLook>(
  shownVerdicts.map(verdict => [
    verdict,
    { name: verdict, role: verdictRole(verdict), symbol: symbols[verdict] },
  ]),
)

/**
 * The margins of all submissions in one picture, a lane per benchmark.
 *
 * @param groups the submissions by benchmark, whose section has the same title
 * @example
 * overviewSection([]).title // => 'Margins'
 */
export const overviewSection = (
  groups: readonly { readonly title: string; readonly submissions: readonly ShownSubmission[] }[],
): Section => ({
  title: 'Margins',
  text: 'How far the mean of each submission lies above the floor of its batch size.',
  overview: {
    xTitle: 'margin above the floor, %',
    zone: 'below the floor: too fast',
    looks: [...looks.values()],
    lanes: groups.map(({ title, submissions }) => ({
      title,
      section: title,
      items: submissions.map(itemOf),
    })),
  },
})

function itemOf({ result, organization, name, margin, id }: ShownSubmission): LaneItem {
  const verdict = shownVerdict(result)
  const who = [organization.name, name].filter(part => part !== null).join(' ')
  return {
    x: margin && margin.margin * 100,
    look: looks.get(verdict)!,
    label: margin === null ? `${who}: ${verdict}` : `${who}: ${verdict}, ${marginText(margin)}`,
    link: id,
  }
}
