// Where the search for tagged lines keeps what in its memory: what to look for and where to go on in the first page, then
// what was found, then the window, then the texts of the lines found.

/** Where the search goes on, and the line feeds before that place. */
export const position: usize = 0
export const newlineCount: usize = 4
/** Patterns are told by their fourth character, which all share. */
export const anchor: usize = 8
export const patternCount: usize = 12
export const patterns: usize = 16
/** Four numbers for each line: start, end, start of the text, line feeds before. */
export const found: usize = 32768
export const mostFound: i32 = 2048
/**
 * Eight numbers for each line: start and end of its text, then, of a plain one, the number of its key (from 1), the
 * starts of value and metadata, the first of the names in its metadata and how many they are.
 */
export const members: usize = 65536
/** One float for each line: the time of a plain one. */
export const times: usize = 131072
/** All keys so far: a table by hash of their numbers (from 1), start and length of each by its number, their texts. */
export const keySlots: usize = 147456
export const keySlotMask: u32 = 2047
export const keyPlaces: usize = 155648
export const mostKeys: u32 = 1024
export const keyTexts: usize = 163840
export const keyTextsEnd: usize = 196608
/** How many keys there are. */
export const keyCount: usize = 24576
/** How many names there are in the metadata of the lines found. */
export const nameTotal: usize = 24580
/** Three numbers for each name in metadata: its start and end, and the start of its value. */
export const names: usize = 196608
export const mostNames: u32 = 32768
/** The byte before the window is a line end. */
export const window: usize = 655360
