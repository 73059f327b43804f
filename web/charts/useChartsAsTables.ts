import { useSearchParams } from "react-router";

const PARAMETER = "charts";
const TABLES = "tables";

/** One choice for every chart, in the address: it holds from tab to tab and is there again with Back. */
export function useChartsAsTables(): [boolean, (asTables: boolean) => void] {
  const [parameters, setParameters] = useSearchParams();
  const show = (asTables: boolean): void =>
    setParameters(
      (now) => {
        if (asTables) now.set(PARAMETER, TABLES);
        else now.delete(PARAMETER);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return [parameters.get(PARAMETER) === TABLES, show];
}
