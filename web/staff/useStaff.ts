import { useAnswer } from "../app/useAnswer.ts";
import { graphql } from "../graph/index.ts";

const InviteStaff = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) {
      account {
        id
      }
      link {
        url
        hours
      }
    }
  }
`);

const UpdateStaff = graphql(`
  mutation UpdateStaff($input: UpdateStaffInput!) {
    updateStaff(input: $input) {
      account {
        id
        version
      }
    }
  }
`);

const RevokeStaff = graphql(`
  mutation RevokeStaff($staffId: ID!) {
    revokeStaff(staffId: $staffId) {
      account {
        id
      }
    }
  }
`);

const RestoreStaff = graphql(`
  mutation RestoreStaff($staffId: ID!) {
    restoreStaff(staffId: $staffId) {
      account {
        id
      }
    }
  }
`);

const RenewStaffLink = graphql(`
  mutation RenewStaffLink($input: RenewStaffLinkInput!) {
    renewStaffLink(input: $input) {
      account {
        id
      }
      link {
        url
        hours
      }
    }
  }
`);

const ImportStaff = graphql(`
  mutation ImportStaff($input: ImportStaffInput!) {
    importStaff(input: $input) {
      addedCount
      changedCount
      links {
        url
        hours
        account {
          id
          firstName
          lastName
          email
        }
      }
    }
  }
`);

const FollowClassesAgain = graphql(`
  mutation FollowClassesAgain($staffIds: [ID!]!) {
    followClassesAgain(staffIds: $staffIds) {
      peopleCount
    }
  }
`);

export const useInviteStaff = () => useAnswer(InviteStaff);
export const useUpdateStaff = () => useAnswer(UpdateStaff);
export const useRevokeStaff = () => useAnswer(RevokeStaff);
export const useRestoreStaff = () => useAnswer(RestoreStaff);
export const useRenewStaffLink = () => useAnswer(RenewStaffLink);
export const useImportStaff = () => useAnswer(ImportStaff);
export const useFollowClassesAgain = () => useAnswer(FollowClassesAgain);
