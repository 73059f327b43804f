import { useState } from "react";
import { useSessionLock } from "../app/Graph.tsx";
import { refusal, type Refusal } from "../app/refusals.ts";
import { uploadFiles, UploadRefused } from "./upload-files.ts";

/** share: 0 to 1 while files are on their way, else null. */
interface Upload {
  share: number | null;
  refusal: Refusal | null;
}

/** Sends files; true once the server has them all. */
export function useUpload(): [(files: readonly File[]) => Promise<boolean>, Upload] {
  const lock = useSessionLock();
  const [upload, setUpload] = useState<Upload>({ share: null, refusal: null });

  const send = async (files: readonly File[]): Promise<boolean> => {
    setUpload({ share: 0, refusal: null });
    try {
      await uploadFiles(files, (share) => setUpload({ share, refusal: null }));
      setUpload({ share: null, refusal: null });
      return true;
    } catch (error) {
      const code = error instanceof UploadRefused ? error.code : "UNEXPECTED";
      setUpload({ share: null, refusal: refusal(code) });
      if (code === "UNAUTHENTICATED") void lock.end();
      return false;
    }
  };
  return [send, upload];
}
