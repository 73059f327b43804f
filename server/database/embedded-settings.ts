/** Reached from this machine only, by password only. */
const REACH = { listen_addresses: "127.0.0.1", unix_socket_directories: "", password_encryption: "scram-sha-256" };

/** An error's text can quote what somebody typed, and its detail a whole row: PostgreSQL's log gets neither, the server logs code and constraint itself. */
const LOG = {
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_timezone: "UTC",
};

/** A statement whose server was killed ends within a second, and lets go of what it holds; Windows cannot tell. */
const ORPHANS = process.platform === "win32" ? {} : { client_connection_check_interval: "1s" };

/** For tests only: a crash of the machine would lose the data. */
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** Arguments of the postgres program. */
export function postgresArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings = { ...REACH, ...LOG, ...ORPHANS, timezone: "UTC", ...(durable ? {} : FAST) };
  return [
    "-D",
    cluster,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Sorted as French is: Émile between Adam and étienne, œuvre as oeuvre. macOS knows no C.UTF-8; the sorting is ICU's anyway. */
export function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    `--locale=${process.platform === "darwin" ? "C" : "C.UTF-8"}`,
    "--locale-provider=icu",
    "--icu-locale=fr-FR",
  ];
}
