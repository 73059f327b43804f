/** What a person is told: nothing was changed, but for OUTCOME_UNKNOWN, where nobody knows. */
export type OutageCode = "SERVICE_UNAVAILABLE" | "SERVER_BUSY" | "STORAGE_FULL" | "OUTCOME_UNKNOWN";

/** Of PostgreSQL, of the network or of the driver; the driver's own failures have only their words. */
export interface DatabaseFailure {
  name?: string;
  code?: string;
  message?: string;
}

const CONNECTION_EXCEPTION = /^08/;
/** Shut down by an administrator, crashed, starting up, no room for one more, idle for too long. */
const ENDED = ["57P01", "57P02", "57P03", "53300", "25P03"];
const NETWORK = ["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];
const NAMES = ["ENOTFOUND", "EAI_AGAIN"];
const DRIVER = /^(connection terminated|client (has encountered|was closed)|query read timeout|timeout expired)/i;
/** TypeORM's, for what is asked of a connection after it was lost. */
const RELEASED = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** The connection is gone, or there is none. */
export function isConnectionLost({ name = "", code = "", message = "" }: DatabaseFailure): boolean {
  return (
    CONNECTION_EXCEPTION.test(code) ||
    [...ENDED, ...NETWORK, ...NAMES].includes(code) ||
    DRIVER.test(message) ||
    RELEASED.test(name)
  );
}

/** Who has waited for a network that says nothing has waited long enough. */
export function isSilence({ message = "" }: DatabaseFailure): boolean {
  return /timeout/i.test(message);
}

/** Never sent: the driver knew already that the connection was gone. */
export function isUnsent({ message = "" }: DatabaseFailure): boolean {
  return /^client (has encountered|was closed)/i.test(message);
}

/** A statement, a lock or a place in the pool took too long, or two changes waited for each other. */
const TOO_LONG = ["57014", "55P03", "40P01", "40001"];
const NO_PLACE = /^timeout exceeded when trying to connect/i;
const FULL = ["53100", "53200"];

/** Null for whatever is no outage: a mistake of ours, or a rule of the database. */
export function outageOf(failure: DatabaseFailure): OutageCode | null {
  const { code = "", message = "" } = failure;
  if (TOO_LONG.includes(code) || NO_PLACE.test(message)) return "SERVER_BUSY";
  if (FULL.includes(code)) return "STORAGE_FULL";
  return isConnectionLost(failure) ? "SERVICE_UNAVAILABLE" : null;
}
