import "reflect-metadata";
import { connect } from "./database/connect.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, makeDemoSchool } from "./database/demo/make-demo-school.ts";
import { findAccounts, refuseDemoInEarnest } from "./database/demo-gate.ts";
import { readEnvironment, type Environment } from "./environment.ts";
import { readTrustedDocuments } from "./guard/trusted-documents.ts";
import { startDatabase } from "./start-database.ts";
import { sentenceFor } from "./start-sentence.ts";
import { PATIENCE } from "./mails/patience.ts";
import { startHttp } from "./http.ts";
import { stopAll, stopOnSignal, type Running } from "./stop.ts";
import { startWorkerProcess } from "./worker-process.ts";

const CONNECTIONS = 8;
const LOST = "The embedded database ended by itself: see postgres.log in the data folder, then start again.";

/** Each part is handed to `running` as soon as it is there, so that a signal or a failure half-way stops what was started. */
async function start(environment: Environment, running: Running): Promise<void> {
  const { host, port, dataDir, secure, production, freeDocuments, demoAllowed, demoWanted, mail, appUrl } = environment;
  const documents = await readTrustedDocuments({ needed: !freeDocuments });
  const database = (running.database = await startDatabase(environment, () => fail(LOST)));
  await refuseDemoInEarnest(database.ownerUrl, demoAllowed);
  if (demoWanted && !(await findAccounts(database.ownerUrl)).any) {
    const maker = (running.source = await connect(database.ownerUrl, { max: 1 }));
    await makeDemoSchool(maker, new Date());
    await maker.destroy();
  }
  const source = (running.source = await connect(database.ownerUrl, { max: CONNECTIONS, answers: true }));

  const worker = (running.worker = startWorkerProcess({
    ownerUrl: database.ownerUrl,
    dataDir,
    mail,
    patience: PATIENCE,
  }));
  const http = (running.http = await startHttp({
    source,
    host,
    port,
    dataDir,
    secure,
    development: !production,
    documents,
    freeDocuments,
    mail,
    appUrl,
    onWork: worker.wake,
  }));
  const { demo } = await findAccounts(database.ownerUrl);
  console.log(greeting(appUrl ?? http.url, demo));
}

function greeting(url: string, demo: boolean): string {
  const accounts = demo ? DEMO_ACCOUNTS.map(({ email, role }) => `    ${email}  ${role}`) : [];
  return [
    "",
    `  Jalon is ready: ${url}`,
    ...(demo ? [`  Demo accounts, password ${DEMO_PASSWORD}:`, ...accounts] : []),
    "",
  ].join("\n");
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function main(): Promise<void> {
  const running: Running = {};
  let where: Pick<Environment, "host" | "port"> = { host: "", port: 0 };
  try {
    const environment = readEnvironment(process.env);
    where = environment;
    stopOnSignal(running);
    await start(environment, running);
  } catch (failure) {
    await stopAll(running).catch(() => {});
    fail(sentenceFor(failure, where));
  }
}

await main();
