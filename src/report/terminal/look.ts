/** How a column of a table looks on a terminal. Other formats do not read it. */
export interface Look {
  /** Unit of the numbers, said in the heading. */
  readonly unit?: string
  /** What happens to text where there is no room: `middle` and `end` cut it there. Default `wrap`; numbers stay. */
  readonly shrink?: 'middle' | 'end' | 'wrap' | 'never'
  /** Where there is no room, columns with the highest number are left out first. Default 0: never left out. */
  readonly priority?: number
  /** Paths: the folder that all of them share is said once, above the table. */
  readonly isPath?: true
  /** Shown even if empty or the same in every row. */
  readonly isKept?: true
  /** Default: right for numbers, left for text. */
  readonly align?: 'left' | 'right'
  /** Numbers that are names, such as lines of a file: no thousands separators. */
  readonly isName?: true
  /** Numbers with their sign. */
  readonly isSigned?: true
}

/** A file or folder. */
export const pathLook: Look = { isPath: true, shrink: 'middle' }

/** A name whose both ends tell it from others. */
export const nameLook: Look = { shrink: 'middle' }

/** Text whose beginning says the most; another place has all of it. */
export const textLook: Look = { shrink: 'end' }

/** The number of a line in a file. */
export const lineLook: Look = { isName: true }
