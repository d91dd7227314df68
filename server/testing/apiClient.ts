/** Decides how a test talks to the server: over real HTTP, with real credentials, and the answer fully read. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** Parsed when the answer is JSON, else undefined; each test asserts its shape itself. */
  readonly body: ReturnType<typeof JSON.parse>;
}
export type HeaderValues = Readonly<Record<string, string>>;

export interface ApiClient {
  get(path: string, headers?: HeaderValues): Promise<Answer>;
  post(path: string, body?: unknown, headers?: HeaderValues): Promise<Answer>;
  put(path: string, body?: unknown, headers?: HeaderValues): Promise<Answer>;
  delete(path: string, headers?: HeaderValues): Promise<Answer>;
  /** Multipart form: text fields, and files under one field name. */
  upload(path: string, form: UploadForm, headers?: HeaderValues): Promise<Answer>;
}
export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly field: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly type?: string }[];
}

/**
 * A client of one server with fixed credentials.
 * @param url of the server, without a slash at the end
 * @param credentials gives the headers that say who asks, anew for each request
 * @param answered is awaited behind each answer, so that a test finds in the store what follows from it
 */
export function createApiClient(
  url: string,
  credentials: () => HeaderValues,
  answered: () => Promise<void> = () => Promise.resolve(),
): ApiClient {
  async function send(path: string, init: RequestInit & { readonly headers: HeaderValues }): Promise<Answer> {
    // Packing and unpacking each answer on one machine costs a twentieth of a test; what is packed has tests of its own.
    const headers = { 'Accept-Encoding': 'identity', ...init.headers };
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    await answered();
    const text = bytes.toString('utf8');
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  }
  function sendJson(
    method: string,
    path: string,
    [body, headers]: [unknown, HeaderValues | undefined],
  ): Promise<Answer> {
    const json = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return send(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...credentials(), ...headers },
      ...json,
    });
  }
  return {
    get: (path, headers) => send(path, { headers: { ...credentials(), ...headers } }),
    post: (path, body, headers) => sendJson('POST', path, [body, headers]),
    put: (path, body, headers) => sendJson('PUT', path, [body, headers]),
    delete: (path, headers) => send(path, { method: 'DELETE', headers: { ...credentials(), ...headers } }),
    upload: (path, form, headers) =>
      send(path, { method: 'POST', headers: { ...credentials(), ...headers }, body: formData(form) }),
  };
}

function formData({ fields, field, files }: UploadForm): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    data.append(name, value);
  }
  for (const { name, bytes, type } of files) {
    data.append(field, new Blob([bytes], type === undefined ? {} : { type }), name);
  }
  return data;
}
