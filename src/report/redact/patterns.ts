/**
 * Patterns of host names, user names and paths in the text of logs and messages.
 *
 * @module
 */

/** Kinds of private text; the kind is part of the replacement. */
export type Kind = 'host' | 'path' | 'user'

/** A letter, digit or underscore of any language. */
const word = '\\p{L}\\p{N}_'
const inPath = '[^\\s\'"<>|,;:()[\\]{}`]'
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const domains =
  'com|org|net|edu|gov|mil|int|io|ai|cloud|local|localdomain|internal|intranet|lan|corp|home|cluster|svc|hpc|private'

/**
 * Alternatives in the order of matching; the group names identify the match. A slash within a word (`images/s`,
 * `closed/open`) is not a path; three or more names with slashes between them are. Each
 * alternative begins where no longer text of its form can begin, so that the time grows with the length of a text.
 */
export const privateText = [
  // A URL: scheme, user, host, path.
  `(?<scheme>(?<![\\w+.-])[a-z][a-z0-9+.-]*://)(?:(?<urlUser>[\\w.-]+)(?::[^\\s@/]*)?@)?(?<urlHost>[\\w.-]*)(?<port>:\\d+)?(?<urlPath>/${inPath}*)?`,
  // Windows, with a drive or a server.
  `(?<windows>\\b[a-z]:[\\\\/]${inPath}+|\\\\\\\\[\\w.-]+\\\\${inPath}+)`,
  // From the root or a home folder; does not end with punctuation.
  `(?<absolute>(?<![${word}./:<\\\\-])(?:~[\\w.-]*)?/${inPath}*[^\\s'"<>|,;:()[\\]{}\`.])`,
  `(?<dotted>(?<![\\w./])\\.{1,2}/${inPath}*[^\\s'"<>|,;:()[\\]{}\`.])`,
  `(?<relative>(?:(?<![${word}./:@+=-])|(?<=[/:][${word}.@-]*[+=]))(?=[${word}.@+=-]*[\\p{L}_])[${word}.@+=-]+(?:/[${word}.@+=-]+){2,}(?<!\\.))`,
  // user@host
  `(?<user>(?<![\\w.-])[a-z_][\\w.-]*)@(?<at>[a-z0-9](?:[\\w.-]*\\w)?)`,
  `(?<address>(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.]*\\w)|(?<![\\w:.])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]*[0-9a-f])`,
  `(?<domain>(?<![\\w.-])[a-z](?:[a-z0-9-]*[a-z0-9])?(?:\\.${label})*\\.(?:${domains})(?![\\w-]|\\.\\w))`,
  // node17, ip-10-0-0-1, worker-3a
  `(?<node>(?<![\\w.-])(?:node|host|worker|compute|login|nid|ip|cn|rack)[-_]?\\d[\\w-]*)`,
].join('|')

/** Text that labels a name; the name then counts as private everywhere. */
export const labelledNames: readonly (readonly [Kind, RegExp])[] = [
  ['host', /\b(?:host(?:[_-]?name)?|node[_-]?name|machine)["']?\s*[:=]\s*["']?([a-z0-9][\w.-]*)/gi],
  ['user', /\b(?:user(?:[_-]?name)?|login|author|owner)["']?\s*[:=]\s*["']?([a-z_][\w.-]*)/gi],
  ['user', /(?<![\w.-])([a-z_][\w.-]*)@[a-z0-9]/gi],
  ['user', /(?:^|[\\/])(?:home|Users)[\\/]([\w.-]+)/g],
  // Names of glog's files: program.host.user.log.SEVERITY.time.pid
  ['host', /(?:^|[\\/])[\w-]+\.([\w-]+)\.[\w-]+\.log\.(?:INFO|WARNING|ERROR|FATAL)\b/g],
  ['user', /(?:^|[\\/])[\w-]+\.[\w-]+\.([\w-]+)\.log\.(?:INFO|WARNING|ERROR|FATAL)\b/g],
]

/** Document members that label a name. */
export const labelledMembers: ReadonlyMap<string, Kind> = new Map([
  ['host', 'host'],
  ['hostname', 'host'],
  ['host_name', 'host'],
  ['nodename', 'host'],
  ['node_name', 'host'],
  ['machine', 'host'],
  ['user', 'user'],
  ['username', 'user'],
  ['user_name', 'user'],
  ['author', 'user'],
  ['owner', 'user'],
  ['submission_poc_name', 'user'],
  ['submission_poc_email', 'user'],
])

/** Common names, which identify nobody and occur in too many words. */
export const commonNames: ReadonlySet<string> = new Set([
  'admin',
  'host',
  'localhost',
  'mlperf',
  'none',
  'null',
  'root',
  'true',
  'false',
  'ubuntu',
  'user',
])

/** File names from the MLPerf rules. */
export const commonFile = /^(?:result_\d+\.txt|rcps_[\w.-]+\.(?:json|md)|scaling\.json)$/
