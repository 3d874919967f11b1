import { z } from 'zod';

// Compiled checks need `new Function`, which the page's Trusted Types forbid. Imported first: schemas decide it when they are made.
z.config({ jitless: true });
