import yauzl from "yauzl";
import { FileRefusal } from "./file-refusal.ts";

const MAX_FILES = 10;
const MAX_PARTS = 200;
const MAX_MEGABYTES = 150;
/** Real SIECLE files pack 10 to 30 times. */
const MAX_RATIO = 200;
const SYMBOLIC_LINK = 0o120000;
const ARCHIVE = /\.(zip|7z|rar|gz|tgz|bz2|xz|tar)$/i;

export interface ZippedXml {
  /** In bytes, unpacked. */
  size: number;
  chunks: AsyncIterable<Buffer>;
}

/** Opens the only .xml of an archive as a stream; its names are never used as paths. Whoever calls reads it, or not, then it closes. */
export function withZippedXml<T>(path: string, read: (xml: ZippedXml) => Promise<T>): Promise<T> {
  return withZip(path, async (zip) => {
    const entry = await theXmlOf(zip);
    return read({ size: entry.uncompressedSize, chunks: unpacked(zip, entry) });
  });
}

/** The parts of a workbook by name, each a stream of its own. */
export interface ZipParts {
  names: readonly string[];
  open(name: string): AsyncIterable<Buffer>;
}

/** The same limits for a workbook, which is a zip of a few dozen parts. */
export function withZipParts<T>(path: string, read: (parts: ZipParts) => Promise<T>): Promise<T> {
  return withZip(path, async (zip) => {
    const entries = await opening(() => listed(zip, MAX_PARTS + 1));
    if (entries.length > MAX_PARTS) throw new FileRefusal("ZIP_TOO_MANY_FILES", { max: MAX_PARTS });
    entries.forEach(refuseUnsafe);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    if (byName.size < entries.length) throw new FileRefusal("ZIP_DUPLICATE_NAMES");
    return read({
      names: [...byName.keys()],
      open: (name) => {
        const entry = byName.get(name);
        if (!entry) throw new FileRefusal("WORKBOOK_DAMAGED");
        if (entry.isEncrypted()) throw new FileRefusal("ZIP_ENCRYPTED");
        return unpacked(zip, entry);
      },
    });
  });
}

/** Names of the first parts: they tell a workbook from an archive. */
export function namesInZip(path: string): Promise<string[]> {
  return withZip(path, async (zip) => (await opening(() => listed(zip))).map(({ fileName }) => fileName));
}

async function withZip<T>(path: string, use: (zip: yauzl.ZipFile) => Promise<T>): Promise<T> {
  const zip = await opening(() =>
    yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }),
  );
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

async function theXmlOf(zip: yauzl.ZipFile): Promise<yauzl.Entry> {
  const entries = await opening(() => listed(zip));
  const names = entries.map(({ fileName }) => fileName);
  const office = officeRefusal(names);
  if (office) throw office;
  if (zip.entryCount > MAX_FILES) throw new FileRefusal("ZIP_TOO_MANY_FILES", { max: MAX_FILES });
  if (new Set(names).size < names.length) throw new FileRefusal("ZIP_DUPLICATE_NAMES");
  entries.forEach(refuseUnsafe);
  return onlyXml(entries.filter(({ fileName }) => !isHidden(fileName)));
}

/** A few more than allowed are looked at: a workbook has many parts, and is told by their names. */
async function listed(zip: yauzl.ZipFile, most = 4 * MAX_FILES + 1): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length >= most) break;
  }
  return entries;
}

function officeRefusal(names: string[]): FileRefusal | null {
  if (names.some((name) => name.startsWith("xl/"))) return new FileRefusal("SPREADSHEET");
  if (names.some((name) => name.startsWith("word/") || name.startsWith("ppt/"))) return new FileRefusal("DOCUMENT");
  return null;
}

function refuseUnsafe(entry: yauzl.Entry): void {
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === SYMBOLIC_LINK) throw new FileRefusal("ZIP_UNSAFE_NAME");
  if (ARCHIVE.test(entry.fileName)) throw new FileRefusal("ZIP_NESTED");
  if (entry.uncompressedSize > MAX_MEGABYTES * 1024 ** 2)
    throw new FileRefusal("ZIP_TOO_LARGE", { maxMegabytes: MAX_MEGABYTES });
  if (entry.uncompressedSize > MAX_RATIO * Math.max(entry.compressedSize, 1)) throw new FileRefusal("ZIP_SUSPICIOUS");
}

/** Systems add their own: .DS_Store, __MACOSX/. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

function onlyXml(entries: yauzl.Entry[]): yauzl.Entry {
  const [entry, ...others] = entries.filter(({ fileName }) => fileName.toLowerCase().endsWith(".xml"));
  if (!entry) throw new FileRefusal("ZIP_WITHOUT_XML");
  if (others.length > 0) throw new FileRefusal("ZIP_MANY_XML");
  if (entry.isEncrypted()) throw new FileRefusal("ZIP_ENCRYPTED");
  return entry;
}

async function* unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Buffer> {
  const stream = await opening(() => zip.openReadStreamPromise(entry));
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  try {
    for (;;) {
      const step = await opening(() => chunks.next());
      if (step.done) return;
      yield step.value;
    }
  } finally {
    stream.destroy();
  }
}

/** yauzl and zlib throw plain errors; the words of theirs that matter are those about names. */
async function opening<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    const message = error instanceof Error ? error.message : "";
    if (/relative path|absolute path|invalid characters in fileName/.test(message))
      throw new FileRefusal("ZIP_UNSAFE_NAME");
    throw new FileRefusal("ZIP_DAMAGED");
  }
}
