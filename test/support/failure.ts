import { errorCode } from '../../src/engines/connect.ts';

/** The code of the error that work ends with, `no code` where it has none, or `undefined` where there is no error. */
export async function failureOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return errorCode(error) ?? 'no code';
  }
}
