import { Name, Ref } from "./pdf-objects.ts";
import type { Dict, PdfObjects, Value } from "./pdf-objects.ts";

/** An element of the structure with what hangs on it; `id` is its object. */
export interface Tagged {
  id: number;
  /** As readers know it: a name of ours is looked up in the map of roles. */
  type: string;
  /** Of its attributes, whoever owns them. */
  attributes: Dict;
  dict: Dict;
  children: Tagged[];
  /** What of the pages is its own. */
  content: { page: number; mcid: number }[];
  /** Links and the like that belong to it. */
  annotations: number[];
  words: string;
}

/** The structure as it hangs together, with the words that each element shows itself. */
export function elementsOf(
  objects: PdfObjects,
  wordsOn: (page: number, mcid: number) => string,
  fault: (words: string) => void,
): Tagged[] {
  const tree = objects.get(objects.root.get("StructTreeRoot"));
  if (!(tree instanceof Map)) {
    fault("it has no structure");
    return [];
  }
  const roles = objects.get(tree.get("RoleMap"));
  const typeOf = (dict: Dict): string => {
    const { name } = (objects.get(dict.get("S")) ?? new Name("nothing")) as Name;
    const role = roles instanceof Map ? objects.get(roles.get(name)) : null;
    return role instanceof Name ? role.name : name;
  };

  const read = (ref: Ref, parent: number): Tagged => {
    const dict = objects.dict(ref);
    const above = dict.get("P");
    const tagged: Tagged = {
      ...{ id: ref.id, type: typeOf(dict), attributes: attributesOf(objects, dict), dict, words: "" },
      ...{ children: [], content: [], annotations: [] },
    };
    if (!(above instanceof Ref && above.id === parent)) fault(`${tagged.type} does not name the element it is in`);
    for (const kid of listed(objects, dict.get("K"))) take(tagged, kid);
    return tagged;
  };
  const take = (tagged: Tagged, kid: Value): void => {
    const found = objects.get(kid);
    const dict = found instanceof Map ? found : null;
    const kind = dict && objects.get(dict.get("Type"));
    const name = kind instanceof Name ? kind.name : null;
    const page = dict?.get("Pg") ?? tagged.dict.get("Pg");
    const mcid = dict && name === "MCR" ? dict.get("MCID") : found;
    if (typeof mcid === "number" && page instanceof Ref) {
      tagged.content.push({ page: page.id, mcid });
      tagged.words += `${wordsOn(page.id, mcid)} `;
    } else if (name === "OBJR" && dict!.get("Obj") instanceof Ref)
      tagged.annotations.push((dict!.get("Obj") as Ref).id);
    else if (kid instanceof Ref && dict) tagged.children.push(read(kid, tagged.id));
    else fault(`${tagged.type} holds what is nothing`);
  };

  const root = objects.root.get("StructTreeRoot") as Ref;
  return listed(objects, tree.get("K")).map((kid) => read(kid as Ref, root.id));
}

function listed(objects: PdfObjects, value: Value | undefined): Value[] {
  const found = objects.get(value);
  if (found === null) return [];
  return Array.isArray(found) ? found : [value!];
}

function attributesOf(objects: PdfObjects, dict: Dict): Dict {
  const all = listed(objects, dict.get("A")).map((one) => objects.get(one));
  return new Map(all.flatMap((one) => (one instanceof Map ? [...one] : [])));
}

/** An element and all inside, in the order of reading. */
export function within(tagged: Tagged): Tagged[] {
  return [tagged, ...tagged.children.flatMap(within)];
}

export function wordsWithin(tagged: Tagged): string {
  return within(tagged)
    .map(({ words }) => words)
    .join(" ")
    .trim();
}
