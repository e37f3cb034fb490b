/** A data file that can't be used. The message names the file and the reason in one line, nothing of its content. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
}
