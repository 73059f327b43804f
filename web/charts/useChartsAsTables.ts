import { useAddressParameters } from "../app/useAddressParameters.ts";

const PARAMETER = "charts";
const TABLES = "tables";

/** One choice for every chart, in the address: it holds from tab to tab and is there again with Back. */
export function useChartsAsTables(): [boolean, (asTables: boolean) => void] {
  const [parameters, edit] = useAddressParameters();
  const show = (asTables: boolean): void =>
    edit((next) => {
      if (asTables) next.set(PARAMETER, TABLES);
      else next.delete(PARAMETER);
    });
  return [parameters.get(PARAMETER) === TABLES, show];
}
