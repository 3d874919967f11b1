/** What `import … from 'electron'` gives in tests; a test that needs more mocks the module itself. */
export const app = {};
export const ipcMain = {};
export const ipcRenderer = {};
export const contextBridge = {};
export const BrowserWindow = {};
export const Menu = {};
export const net = {};
export const protocol = {};
export const screen = {};
export const session = {};
export const shell = {};
