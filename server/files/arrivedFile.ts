/** What a file is that came in from outside: in memory, or waiting on disk. */

export interface UploadedFile {
  /** As the sender named it: show it, never use it as a path. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** An uploaded file that waits on disk until its handler opens it; gone once the answer is sent. */
export interface ArrivedFile {
  /** As the sender named it: show it, never use it as a path. */
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  /** Of its bytes, hex. */
  readonly sha256: string;
  readonly open: () => Promise<Buffer>;
}
