import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

type Part = 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors';

/** `nativeTheme`: the colour scheme of the machine, unless the app asks for one. */
export class NativeTheme extends EventEmitter implements Pick<Electron.NativeTheme, Part> {
  readonly shouldUseHighContrastColors = false;
  private readonly ofTheMachine: 'light' | 'dark';
  private source: 'system' | 'light' | 'dark' = 'system';

  constructor(ofTheMachine: 'light' | 'dark') {
    super();
    this.ofTheMachine = ofTheMachine;
  }

  get shouldUseDarkColors(): boolean {
    return this.scheme() === 'dark';
  }

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source;
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.source = source;
    this.emit('updated');
  }

  scheme(): 'light' | 'dark' {
    return this.source === 'system' ? this.ofTheMachine : this.source;
  }
}
