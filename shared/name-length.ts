/** A name in meetings of this many UTF-16 units always fits into the 255 bytes that ZEGO's engines take. */
export const longestName = 80;
