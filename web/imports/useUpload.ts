import { useState } from "react";
import { useSessionLock } from "../app/Graph.tsx";
import { refusal, type Refusal } from "../app/refusals.ts";
import { uploadFiles, UploadRefused } from "./upload-files.ts";

/** share: 0 to 1 while files are on their way, else null. */
interface Upload {
  share: number | null;
  refusal: Refusal | null;
}

/** Sends files; answers their imports once the server has them all, null when it refused. */
export function useUpload(): [(files: readonly File[]) => Promise<string[] | null>, Upload] {
  const lock = useSessionLock();
  const [upload, setUpload] = useState<Upload>({ share: null, refusal: null });

  const send = async (files: readonly File[]): Promise<string[] | null> => {
    setUpload({ share: 0, refusal: null });
    try {
      const received = await uploadFiles(files, (share) => setUpload({ share, refusal: null }));
      setUpload({ share: null, refusal: null });
      return received;
    } catch (error) {
      const code = error instanceof UploadRefused ? error.code : "UNEXPECTED";
      setUpload({ share: null, refusal: refusal(code) });
      if (code === "UNAUTHENTICATED") void lock.end();
      return null;
    }
  };
  return [send, upload];
}
