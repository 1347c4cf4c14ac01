/** Turns UTF-8 byte offsets, as PostgreSQL counts, into UTF-16 offsets, as JavaScript does. */
export interface ByteOffsets {
  toUtf16(byte: number): number;
}

const CHUNK = 256;

/** One pass over the text; each look-up then walks at most a chunk. Free for ASCII. */
export function indexBytes(text: string): ByteOffsets {
  if (Buffer.byteLength(text) === text.length) return { toUtf16: (byte) => Math.min(Math.max(byte, 0), text.length) };
  const bytesAtChunk = [0];
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    bytes += unitBytes(text, at);
    if ((at + 1) % CHUNK === 0) bytesAtChunk.push(bytes);
  }
  return {
    toUtf16(byte) {
      let chunk = upperBound(bytesAtChunk, byte) - 1;
      if (chunk < 0) chunk = 0;
      let at = chunk * CHUNK;
      let count = bytesAtChunk[chunk] ?? 0;
      while (count < byte && at < text.length) {
        count += unitBytes(text, at);
        at += 1;
      }
      while (at < text.length && unitBytes(text, at) === 0) at += 1;
      return at;
    },
  };
}

/** UTF-8 bytes that a UTF-16 unit accounts for: a surrogate pair is four bytes, all counted at its first half. */
function unitBytes(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  if (unit < 0xdc00) return isLowSurrogate(text, at + 1) ? 4 : 3;
  return at > 0 && isHighSurrogate(text, at - 1) ? 0 : 3;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function upperBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
