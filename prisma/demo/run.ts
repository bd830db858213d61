import { readClock } from "#lib/clock.ts";
import { tellDemoRequests } from "./tell.ts";

// A process of its own under `npm start`, on a first start alone: it is given the database and the secret of the desk.
await tellDemoRequests(readClock());
process.exit(0);
