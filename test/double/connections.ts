import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** From now on this process can connect to nothing but its own machine; whatever else it tries is told, and fails. */
export function refuseConnections(tell: (url: string) => void): void {
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    const refuse = (host: string, port: number | string) => {
      if (host === '127.0.0.1' || host === '::1' || host === 'localhost') return;
      tell(`tcp://${host}:${port}`);
      socket.destroy(new Error('this test has no network'));
    };
    socket.once('lookup', (_error, _address, _family, host: string) => refuse(host, ''));
    socket.once('connectionAttempt', refuse);
  });
}
