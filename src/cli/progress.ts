import type { Environment } from '../core/engine.ts';
import type { Progress } from '../core/progress.ts';
import { visibleLine, withoutCommands } from '../reporters/escape.ts';
import { isLive } from './terminal.ts';

/** In a log, details come this often at most, in milliseconds: a line for each of a thousand files helps nobody. */
const DETAIL_EVERY_MS = 3_000;

/** Progress as it suits the stream: a list that lives on a terminal, plain lines elsewhere; nothing after an interrupt. */
export async function createProgress(
  stream: NodeJS.WriteStream,
  environment: Environment,
  signal: AbortSignal,
): Promise<Progress & Disposable> {
  const progress = isLive(stream, environment) ? await liveProgress(stream) : plainProgress(stream);
  signal.addEventListener('abort', () => progress[Symbol.dispose](), { once: true });
  return {
    step(label) {
      if (!signal.aborted) progress.step(label);
    },
    detail(text) {
      if (!signal.aborted) progress.detail(text);
    },
    done: () => progress.done(),
    [Symbol.dispose]: () => progress[Symbol.dispose](),
  };
}

function plainProgress(stream: NodeJS.WriteStream): Progress & Disposable {
  let spokenAt = 0;
  const say = (text: string) => {
    spokenAt = Date.now();
    stream.write(`${withoutCommands(visibleLine(text))}\n`);
  };
  return {
    step: (label) => say(`${label} …`),
    detail(text) {
      if (Date.now() - spokenAt >= DETAIL_EVERY_MS) say(`  ${text}`);
    },
    done() {},
    [Symbol.dispose]() {},
  };
}

async function liveProgress(stream: NodeJS.WriteStream): Promise<Progress & Disposable> {
  const { default: yoctoSpinner } = await import('yocto-spinner');
  let current:
    | { readonly label: string; readonly spinner: ReturnType<typeof yoctoSpinner>; readonly began: number }
    | undefined;
  const finish = (end: 'success' | 'stop') => {
    if (current === undefined) return;
    const seconds = ((Date.now() - current.began) / 1_000).toFixed(1);
    if (end === 'success') current.spinner.success(`${current.label} ${seconds} s`);
    else current.spinner.stop();
    current = undefined;
  };
  return {
    step(text) {
      finish('success');
      const label = visibleLine(text);
      // The spinner would end the process by itself on a signal, and clean-up with it.
      const spinner = yoctoSpinner({ text: label, stream, handleSignals: false }).start();
      current = { label, spinner, began: Date.now() };
    },
    detail(text) {
      if (current !== undefined) current.spinner.text = `${current.label}: ${visibleLine(text)}`;
    },
    done: () => finish('success'),
    [Symbol.dispose]: () => finish('stop'),
  };
}
