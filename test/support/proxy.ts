import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ConnectionSettings } from '../../src/core/engine.ts';

export interface Proxy extends AsyncDisposable {
  /** The server behind it, through 127.0.0.1 and a free port. */
  through(settings: ConnectionSettings): ConnectionSettings;
  /** Cuts all connections, and takes no more. */
  cut(): Promise<void>;
  /** Lets all connections open and carries nothing more, as a network does that drops packets; new ones, too. */
  stall(): void;
}

/** A port of this machine that leads to a server behind a Unix socket; with no server, it takes connections and is silent. */
export async function proxyTo(target?: ConnectionSettings): Promise<Proxy> {
  const open = new Set<Socket>();
  let stalled = false;
  const listener = createServer((incoming) => {
    const ends = target === undefined ? [incoming] : [incoming, connect(`${target.host}/.s.PGSQL.${target.port}`)];
    const close = () => {
      for (const end of ends) end.destroy();
    };
    for (const end of ends) open.add(end.on('error', close).on('close', close));
    if (ends[1] !== undefined && !stalled) incoming.pipe(ends[1]).pipe(incoming);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const cut = async () => {
    for (const socket of open) socket.destroy();
    if (listener.listening) {
      listener.close();
      await once(listener, 'close');
    }
  };
  const stall = () => {
    stalled = true;
    for (const socket of open) socket.unpipe().pause();
  };
  const through = (settings: ConnectionSettings) => ({ ...settings, host: '127.0.0.1', port });
  return { through, cut, stall, [Symbol.asyncDispose]: cut };
}
