/** Why a whole file is refused. Each code is a sentence in the web's messages that says what to do. */
export type FileRefusalCode =
  /** Nothing in it. */
  | "FILE_EMPTY"
  /** It is no longer on the server's disk. */
  | "FILE_LOST"
  /** Over what any school's export can weigh { maxMegabytes }. */
  | "FILE_TOO_LARGE"
  /** Nothing that Jalon knows. */
  | "FILE_NOT_RECOGNISED"
  /** A workbook that is no list of students, or of an old kind: give the CSV that Pix Orga made, not a copy saved as a workbook. */
  | "SPREADSHEET"
  /** A workbook that cannot be read to its end. */
  | "WORKBOOK_DAMAGED"
  /** A list of students from somebody who may not import one. */
  | "LIST_NOT_ALLOWED"
  /** A text document. */
  | "DOCUMENT"
  | "PICTURE"
  | "PDF"
  /** rar, 7z, gzip, tar: only zip is opened. */
  | "ARCHIVE_NOT_SUPPORTED"
  /** Pix's certification results of a class: another file than a campaign's results. */
  | "CERTIFICATION_RESULTS"
  /** { encoding } as declared. */
  | "ENCODING_NOT_SUPPORTED"
  /** The bytes are not in the encoding that the file declares { encoding }. */
  | "ENCODING_WRONG"
  /** Columns are missing { missing, count }. */
  | "HEADER_INCOMPLETE"
  /** { max } */
  | "TOO_MANY_COLUMNS"
  /** { max } */
  | "TOO_MANY_LINES"
  /** { max } characters. */
  | "LINE_TOO_LONG"
  /** A quote is opened and never closed. */
  | "QUOTE_NOT_CLOSED"
  /** A header, or a school, and nobody in it. */
  | "NO_LINES"
  /** Cut short, or not a zip although it begins like one. */
  | "ZIP_DAMAGED"
  /** With a password. */
  | "ZIP_ENCRYPTED"
  /** { max } */
  | "ZIP_TOO_MANY_FILES"
  /** Would unpack to more than { maxMegabytes }. */
  | "ZIP_TOO_LARGE"
  /** Packed too tightly to be a file that a person wrote. */
  | "ZIP_SUSPICIOUS"
  /** Names that lead out of the archive, links. */
  | "ZIP_UNSAFE_NAME"
  | "ZIP_DUPLICATE_NAMES"
  /** An archive in the archive. */
  | "ZIP_NESTED"
  | "ZIP_WITHOUT_XML"
  | "ZIP_MANY_XML"
  /** Broken or cut short { line }. */
  | "XML_MALFORMED"
  /** A document type declaration: SIECLE writes none. */
  | "XML_DOCTYPE"
  /** Deeper, longer or bigger than SIECLE ever is { limit }. */
  | "XML_LIMIT"
  /** XML, of another kind { root }: SIECLE's « élèves sans adresses » is wanted. */
  | "XML_NOT_STUDENTS"
  /** No UAJ before the students. */
  | "XML_WITHOUT_SCHOOL"
  /** For callers: a campaign of that number or code is known, and is of the other kind. */
  | "CAMPAIGN_KIND_DIFFERS"
  /** For callers: the file is of another school. */
  | "UAI_MISMATCH";

export type RefusalParams = Record<string, string | number>;

/** Thrown for the whole file; carries a code and figures, never a line of the file. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileRefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = "FileRefusal";
  }
}
