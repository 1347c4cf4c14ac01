import type pg from 'pg';

const MEGABYTE = 1_048_576;
/** Longest message taken from the server: a row, an error, a notice. JavaScript cannot hold texts of 512 MB. */
const LONGEST_MESSAGE = 64 * MEGABYTE;
/** One byte that says what it is, and four with its length, which count themselves (protocol-message-formats.html). */
const HEADER = 5;
const LENGTH_BYTES = 4;

/**
 * Ends a connection as soon as the server announces a message that is longer than we can hold: SQL can make rows and
 * errors of a gigabyte, and `pg` collects each whole. Call it when the connection is up and idle.
 */
export function refuseLongMessages(client: pg.Client): void {
  const { stream } = client.connection;
  const header = Buffer.alloc(HEADER);
  let filled = 0;
  let left = 0;
  stream.prependListener('data', (chunk: Buffer) => {
    let at = 0;
    while (at < chunk.length) {
      const skipped = Math.min(left, chunk.length - at);
      left -= skipped;
      at += skipped;
      const copied = chunk.copy(header, filled, at, Math.min(chunk.length, at + HEADER - filled));
      filled += copied;
      at += copied;
      if (filled < HEADER) return;
      filled = 0;
      left = header.readUInt32BE(1) - LENGTH_BYTES;
      if (left > LONGEST_MESSAGE) return void stream.destroy(new TooLongMessage(left));
    }
  });
}

/** Why a connection was ended. */
export class TooLongMessage extends Error {
  constructor(bytes: number) {
    super(
      `the server sent one row or message of ${Math.round(bytes / MEGABYTE)} MB, and ${LONGEST_MESSAGE / MEGABYTE} MB are the most that a rehearsal takes`,
    );
  }
}
