import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Announcements, Desktop } from '../shared/ipc.ts';

/** A plain pipe: which requests exist and what they accept is decided in the main process. */
const desktop: Desktop = {
  request: (name, ...[input]) => ipcRenderer.invoke('request', name, input),
  on<K extends keyof Announcements>(name: K, listener: (payload: Announcements[K]) => void) {
    const forward = (_event: IpcRendererEvent, payload: Announcements[K]) => listener(payload);
    ipcRenderer.on(`announce:${name}`, forward);
    return () => ipcRenderer.off(`announce:${name}`, forward);
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
