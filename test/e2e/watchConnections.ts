import { appendFileSync } from 'node:fs';
import { refuseConnections } from '../double/connections.ts';

/** Loaded into the server of the browser edition before anything else. */
refuseConnections((url) => appendFileSync(process.env.BUFFYCOAT_CONNECTIONS ?? '', `${url}\n`));
