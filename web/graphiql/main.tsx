import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./page.css";

const FIRST = `# Who is signed in, and the classes that they follow.
{
  viewer {
    firstName
    role
    classes {
      name
      studentCount
    }
  }
}
`;

/** As the person who is signed in. */
async function ask(params: object): Promise<object> {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon" },
    body: JSON.stringify(params),
  });
  return (await answer.json()) as object;
}

createRoot(document.getElementById("graphiql")!).render(<GraphiQL fetcher={ask} defaultQuery={FIRST} />);
