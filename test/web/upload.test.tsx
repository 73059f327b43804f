import { screen, waitFor } from "@testing-library/dom";
import { catchRequests } from "../support/made-up-request.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const FILES = [new File(["<BEE_ELEVES/>"], "eleves.xml"), new File(["a;b"], "resultats.csv")];

const chooseFiles = (): HTMLInputElement => document.querySelector<HTMLInputElement>("input[type=file]")!;

describe("dropping files", () => {
  test("a teacher sends several files at once, sees how far they are, and they appear", async () => {
    const requests = catchRequests();
    const nodes: unknown[] = [];
    const { user } = await renderWithGraph("/imports", signedIn(person("TEACHER"), { imports: { nodes } }));
    await screen.findByRole("button", { name: "Choisir des fichiers" });

    await user.upload(chooseFiles(), FILES);
    const [request] = requests;
    expect(request?.url).toBe("/imports");
    expect(request?.headers).toEqual({ "x-requested-with": "jalon" });
    expect((request?.body.getAll("file") as File[]).map(({ name }) => name)).toEqual(["eleves.xml", "resultats.csv"]);
    expect(request?.body.get("preview")).toBe("lists");

    request?.sent(0.5);
    await waitFor(() =>
      expect(screen.getByRole("progressbar", { name: "Envoi des fichiers" }).getAttribute("value")).toBe("50"),
    );

    nodes.push({ id: "eleves", fileName: "eleves.xml", status: "DONE" });
    request?.answer(202, { imports: [{ id: "eleves" }] });
    expect(await screen.findByRole("link", { name: "eleves.xml" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("2 fichiers reçus. La lecture commence.");
  });

  test("a file that an answer on its way did not know yet appears without a reload", async () => {
    const requests = catchRequests();
    const listed = { id: "eleves", fileName: "eleves.xml", status: "DONE" };
    let received = false;
    let asked = 0;
    const imports = (): unknown => {
      // The first answer after the file was received is still from before.
      asked += received ? 1 : 0;
      return { nodes: asked > 1 ? [listed] : [] };
    };
    const { user } = await renderWithGraph("/imports", signedIn(person("TEACHER"), { imports }));
    await screen.findByRole("button", { name: "Choisir des fichiers" });

    await user.upload(chooseFiles(), FILES.slice(0, 1));
    received = true;
    requests[0]?.answer(202, { imports: [{ id: "eleves" }] });

    expect(await screen.findByRole("link", { name: "eleves.xml" })).toBeTruthy();
  });

  test.each([
    [413, undefined, /trop lourds/],
    [403, { error: { code: "FORBIDDEN", message: "" } }, /Votre rôle ne permet pas cela/],
    [502, undefined, /pas fonctionné de notre côté/],
  ])("a teacher is told why files were refused with %i", async (status, body, sentence) => {
    const requests = catchRequests();
    const { user } = await renderWithGraph("/imports", signedIn(person("TEACHER")));
    await screen.findByRole("button", { name: "Choisir des fichiers" });

    await user.upload(chooseFiles(), FILES);
    requests[0]?.answer(status, body);

    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
  });
});
