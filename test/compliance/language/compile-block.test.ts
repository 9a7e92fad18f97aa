import { describe, expect, it } from 'vitest'
import { stateAfter } from '../../support/rule.ts'

/** Each second member is what Python 3.11 gives for `json.dumps(s, sort_keys=True)`, without blanks between members. */
const cases: readonly (readonly [code: string, python: string, v?: string])[] = [
  ["s['b'] = 1; s['a'] = 2.0", '{"a": 2.0,"b": 1}'],
  ["s.update({'lr': 1e-5, 'bs': 6})", '{"bs": 6,"lr": 1e-05}'],
  ["s['l'] = []\ns['m'] = s['l']\ns['l'] += [1]\ns['m'].append(2)", '{"l": [1,2],"m": [1,2]}'],
  ["s['n'] = 1\ns['n'] += 0.5", '{"n": 1.5}'],
  ["if (v > 1): s['big'] = True", '{"big": true}', '2'],
  ["if v > 1:\n    s['big'] = True\n\n    # a comment\n    s['n'] = v", '{}', '1'],
  ["for x in v:\n  if x != 2:\n    s[x] = 'seen'", '{"1": "seen","3": "seen"}', '[1, 2, 3]'],
  ["s['é'] = 'a\"b'", '{"\\u00e9": "a\\"b"}'],
  ["s['a'] = missing\nmissing = 1", 'NameError'],
  ["s['a'] = {'x', 1}", 'TypeError'],
  ["s[1] = 0; s['b'] = 0", 'TypeError'],
]

describe('statements of the rule language', () => {
  it.each(cases.map(([code, python, v = 'null']) => [code, python, v] as const))(
    '%s leaves %s, as in Python 3.11 (v = %s)',
    (code, python, v) => {
      expect(stateAfter(code, v)).toBe(python)
    },
  )
})
