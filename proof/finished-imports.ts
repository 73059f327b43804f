import type { ScratchServer } from "./scratch-server.ts";

/** Once all are done; throws where one failed. */
export async function finished(
  ask: ScratchServer["ask"],
  ids: readonly string[],
): Promise<{ status: string; report: { created: number } }[]> {
  const limit = performance.now() + 300_000;
  for (;;) {
    const answers = await Promise.all(
      ids.map((id) => ask(`query ($id: ID!) { import(id: $id) { status message report { created } } }`, { id })),
    );
    const imports = answers.map((answer) => answer.import);
    const failed = imports.find(({ status }) => status === "FAILED" || status === "WAITING");
    if (failed) throw new Error(`An import ended ${failed.status}: ${failed.message}`);
    if (imports.every(({ status }) => status === "DONE")) return imports;
    if (performance.now() > limit) throw new Error("The imports did not end within five minutes.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
