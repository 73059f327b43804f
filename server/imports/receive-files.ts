import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import busboy from "busboy";

/** A SIECLE file of a hundred thousand students weighs 97 MB. */
const LARGEST_FILE = 128 * 1024 * 1024;
const MOST_FILES = 100;

/** Why an upload is refused before any file is read; `code` is what the answer says. */
export class UploadRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export interface Received {
  files: ReceivedFile[];
  /** Form field preview=lists: a list of students shows what it would change before it does. */
  previewLists: boolean;
}

export interface ReceivedFile {
  fileName: string;
  filePath: string;
  fileSize: number;
}

/** Streams the parts to disk, durably. Of an upload that is refused or cut, nothing stays. */
export async function receiveFiles(request: IncomingMessage, dataDir: string): Promise<Received> {
  if (!/^multipart\/form-data;/i.test(request.headers["content-type"] ?? "")) throw new UploadRefusal("NOT_MULTIPART");
  const folder = path.join(dataDir, "imports");
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const kept: Promise<ReceivedFile>[] = [];
  let previewLists = false;
  try {
    await parts(request, {
      file: (name, stream) => {
        const receiving = keep(folder, name, stream);
        kept.push(receiving);
        return receiving;
      },
      field: (name, value) => {
        if (name === "preview") previewLists = value === "lists";
      },
    });
    const files = await Promise.all(kept);
    if (files.length === 0) throw new UploadRefusal("NO_FILE");
    return { files, previewLists };
  } catch (failure) {
    const settled = await Promise.allSettled(kept);
    await forgetFiles(settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
    throw refusalOf(failure);
  }
}

function refusalOf(failure: unknown): UploadRefusal {
  if (failure instanceof UploadRefusal) return failure;
  const { code } = failure as { code?: string };
  return new UploadRefusal(code === "ENOSPC" || code === "EDQUOT" ? "STORAGE_FULL" : "UPLOAD_INTERRUPTED");
}

export async function forgetFiles(files: readonly ReceivedFile[]): Promise<void> {
  await Promise.all(files.map(({ filePath }) => rm(filePath, { force: true })));
}

interface Parts {
  file(name: string, stream: Readable): Promise<unknown>;
  field(name: string, value: string): void;
}

/** Ends with the first thing that goes wrong; the file that was just coming is told so, as nothing more will come of it. */
function parts(request: IncomingMessage, on: Parts): Promise<void> {
  const limits = { fileSize: LARGEST_FILE, files: MOST_FILES, fields: 20, fieldSize: 10_000 };
  const parser = busboy({ headers: request.headers, limits, defParamCharset: "utf8" });
  return new Promise((resolve, reject) => {
    const fail = (failure: unknown): void => {
      reject(refusalOf(failure));
      request.unpipe(parser);
      parser.destroy();
    };
    parser.on("file", (field, stream, { filename }) => {
      if (field === "file") return void on.file(filename ?? "", stream).catch(fail);
      stream.resume();
    });
    parser.on("field", (name, value) => on.field(name, value));
    parser.on("filesLimit", () => fail(new UploadRefusal("TOO_MANY_FILES")));
    parser.on("error", fail);
    parser.on("close", resolve);
    request.on("aborted", () => fail(new UploadRefusal("UPLOAD_INTERRUPTED")));
    request.pipe(parser);
  });
}

async function keep(folder: string, name: string, stream: Readable): Promise<ReceivedFile> {
  const filePath = path.join(folder, randomUUID());
  try {
    await pipeline(stream, createWriteStream(filePath, { mode: 0o600 }));
    if ((stream as Readable & { truncated?: boolean }).truncated) throw new UploadRefusal("FILE_TOO_LARGE");
    const file = await open(filePath, "r+");
    try {
      await file.sync();
      return { fileName: displayName(name), filePath, fileSize: (await file.stat()).size };
    } finally {
      await file.close();
    }
  } catch (failure) {
    await rm(filePath, { force: true });
    throw failure;
  }
}

/** For reading only: it never becomes a path. */
function displayName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  return (
    base
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(0, 200) || "—"
  );
}
