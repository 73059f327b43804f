import { useChange, type ChangeState } from "../app/useChange.ts";
import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { ChooseHolidayZoneInput, SaveHolidayInput } from "../graph/graphql.ts";

const ChooseHolidayZone = graphql(`
  mutation ChooseHolidayZone($input: ChooseHolidayZoneInput!) {
    chooseHolidayZone(input: $input) {
      school {
        id
        ...Holidays_school
      }
    }
  }
`);

const SaveHoliday = graphql(`
  mutation SaveHoliday($input: SaveHolidayInput!) {
    saveHoliday(input: $input) {
      school {
        id
        ...Holidays_school
      }
    }
  }
`);

const RemoveHoliday = graphql(`
  mutation RemoveHoliday($holidayId: ID!) {
    removeHoliday(holidayId: $holidayId) {
      school {
        id
        ...Holidays_school
      }
    }
  }
`);

export function useChooseHolidayZone(): [(input: ChooseHolidayZoneInput) => Promise<boolean>, VerbState] {
  const [choose, state] = useVerb(ChooseHolidayZone);
  return [(input) => choose({ input }), state];
}

export function useSaveHoliday(): [(input: SaveHolidayInput) => Promise<boolean>, ChangeState] {
  const [save, state] = useChange(SaveHoliday);
  return [(input) => save({ input }), state];
}

export function useRemoveHoliday(): [(holidayId: string) => Promise<boolean>, VerbState] {
  const [remove, state] = useVerb(RemoveHoliday);
  return [(holidayId) => remove({ holidayId }), state];
}
