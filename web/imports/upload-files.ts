import { REQUESTED_WITH } from "../app/graph-client.ts";

const ACCEPTED = 202;

/** What HTTP says before any code can be read. */
const CODES: Record<number, string> = {
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  413: "FILE_TOO_LARGE",
  415: "NOT_MULTIPART",
  429: "TOO_MANY_REQUESTS",
};

export class UploadRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Sends the files as they are; onProgress gets the share sent, 0 to 1 (which fetch cannot tell). Resolves with the identifiers of
 * their imports, in the same order; rejects with UploadRefused.
 */
export function uploadFiles(files: readonly File[], onProgress: (share: number) => void): Promise<string[]> {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  // A list of students shows what it will change, and waits for a yes.
  body.append("preview", "lists");

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/imports");
    for (const [name, value] of Object.entries(REQUESTED_WITH)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total);
    request.onerror = () => reject(new UploadRefused("UNREACHABLE"));
    request.onload = () =>
      request.status === ACCEPTED
        ? resolve(idsOf(request.responseText))
        : reject(new UploadRefused(codeOf(request.status, request.responseText)));
    request.send(body);
  });
}

function idsOf(answer: string): string[] {
  return (JSON.parse(answer) as { imports: { id: string }[] }).imports.map(({ id }) => id);
}

function codeOf(status: number, answer: string): string {
  try {
    return (JSON.parse(answer) as { error: { code: string } }).error.code;
  } catch {
    return CODES[status] ?? "UNEXPECTED";
  }
}
