/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Session {\n    viewer {\n      id\n      firstName\n      lastName\n      role\n      school {\n        id\n        name\n        years {\n          id\n          name\n          isCurrent\n        }\n      }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  query ImportNames($importId: ID!, $decision: MatchDecision, $after: String) {\n    import(id: $importId) {\n      id\n      matches(first: 20, after: $after, decision: $decision) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.ImportNamesDocument,
    "\n  query ImportProblems($importId: ID!, $after: String) {\n    import(id: $importId) {\n      id\n      problems(first: 50, after: $after) {\n        nodes {\n          line\n          code\n          message\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.ImportProblemsDocument,
    "\n  fragment ImportProgress_import on Import {\n    id\n    fileName\n    status\n    progress {\n      done\n      total\n    }\n  }\n": typeof types.ImportProgress_ImportFragmentDoc,
    "\n  fragment ImportReport_import on Import {\n    id\n    fileName\n    status\n    message\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n": typeof types.ImportReport_ImportFragmentDoc,
    "\n  fragment ImportRow_import on Import {\n    id\n    fileName\n    kind\n    status\n    message\n    createdAt\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n": typeof types.ImportRow_ImportFragmentDoc,
    "\n  query ImportScreen($importId: ID!) {\n    import(id: $importId) {\n      id\n      fileName\n      kind\n      status\n      createdAt\n      ...ImportReport_import\n    }\n  }\n": typeof types.ImportScreenDocument,
    "\n  query ImportsScreen($after: String) {\n    school {\n      id\n      imports(first: 20, after: $after) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportRow_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.ImportsScreenDocument,
    "\n  fragment NameToDecide_match on NameMatch {\n    id\n    lastName\n    firstName\n    className\n    schoolYear {\n      id\n      name\n    }\n    lineCount\n    decision\n    student {\n      id\n      lastName\n      firstName\n    }\n    candidates {\n      confidence\n      student {\n        id\n        lastName\n        firstName\n        schoolClass {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.NameToDecide_MatchFragmentDoc,
    "\n  query PendingNames($after: String) {\n    school {\n      id\n      pendingNames(first: 20, after: $after) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.PendingNamesDocument,
    "\n  query RunningImports {\n    school {\n      id\n      imports(first: 10) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportProgress_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n      pendingNames(first: 1) {\n        totalCount\n      }\n    }\n  }\n": typeof types.RunningImportsDocument,
    "\n  mutation ConfirmImport($importId: ID!) {\n    confirmImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n": typeof types.ConfirmImportDocument,
    "\n  mutation DismissName($matchId: ID!) {\n    dismissName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": typeof types.DismissNameDocument,
    "\n  mutation LinkName($matchId: ID!, $studentId: ID!) {\n    linkName(matchId: $matchId, studentId: $studentId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": typeof types.LinkNameDocument,
    "\n  mutation ReopenName($matchId: ID!) {\n    reopenName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": typeof types.ReopenNameDocument,
    "\n  mutation UndoImport($importId: ID!) {\n    undoImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n": typeof types.UndoImportDocument,
    "\n  fragment ClassCard_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    board {\n      pendingNameCount\n      summary {\n        certifiableCount\n        certifiabilityUnknownCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n": typeof types.ClassCard_SchoolClassFragmentDoc,
    "\n  fragment ClassRow_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    homeroomTeachers {\n      id\n      firstName\n      lastName\n    }\n    board {\n      summary {\n        certifiableCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n": typeof types.ClassRow_SchoolClassFragmentDoc,
    "\n  query ClassesScreen {\n    viewer {\n      id\n      classes {\n        id\n        gradeLevel\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n": typeof types.ClassesScreenDocument,
    "\n  query HomeScreen {\n    viewer {\n      id\n      homeroomOf {\n        id\n      }\n      classes {\n        id\n        gradeLevel\n        board {\n          summary {\n            needsSupportCount\n          }\n        }\n        ...ClassCard_schoolClass\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n": typeof types.HomeScreenDocument,
    "\n  query SupportAcrossClasses {\n    viewer {\n      id\n      classes {\n        id\n        name\n        board {\n          rows {\n            student {\n              id\n              lastName\n              firstName\n            }\n            supportNeeds {\n              reason\n              campaign {\n                id\n                name\n              }\n              since\n              missing\n            }\n            yearProgress {\n              competencesGained\n              objective\n              expectedByNow\n            }\n            lastActivityAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.SupportAcrossClassesDocument,
};
const documents: Documents = {
    "\n  query Session {\n    viewer {\n      id\n      firstName\n      lastName\n      role\n      school {\n        id\n        name\n        years {\n          id\n          name\n          isCurrent\n        }\n      }\n    }\n  }\n": types.SessionDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n": types.SignOutDocument,
    "\n  query ImportNames($importId: ID!, $decision: MatchDecision, $after: String) {\n    import(id: $importId) {\n      id\n      matches(first: 20, after: $after, decision: $decision) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.ImportNamesDocument,
    "\n  query ImportProblems($importId: ID!, $after: String) {\n    import(id: $importId) {\n      id\n      problems(first: 50, after: $after) {\n        nodes {\n          line\n          code\n          message\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.ImportProblemsDocument,
    "\n  fragment ImportProgress_import on Import {\n    id\n    fileName\n    status\n    progress {\n      done\n      total\n    }\n  }\n": types.ImportProgress_ImportFragmentDoc,
    "\n  fragment ImportReport_import on Import {\n    id\n    fileName\n    status\n    message\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n": types.ImportReport_ImportFragmentDoc,
    "\n  fragment ImportRow_import on Import {\n    id\n    fileName\n    kind\n    status\n    message\n    createdAt\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n": types.ImportRow_ImportFragmentDoc,
    "\n  query ImportScreen($importId: ID!) {\n    import(id: $importId) {\n      id\n      fileName\n      kind\n      status\n      createdAt\n      ...ImportReport_import\n    }\n  }\n": types.ImportScreenDocument,
    "\n  query ImportsScreen($after: String) {\n    school {\n      id\n      imports(first: 20, after: $after) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportRow_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.ImportsScreenDocument,
    "\n  fragment NameToDecide_match on NameMatch {\n    id\n    lastName\n    firstName\n    className\n    schoolYear {\n      id\n      name\n    }\n    lineCount\n    decision\n    student {\n      id\n      lastName\n      firstName\n    }\n    candidates {\n      confidence\n      student {\n        id\n        lastName\n        firstName\n        schoolClass {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.NameToDecide_MatchFragmentDoc,
    "\n  query PendingNames($after: String) {\n    school {\n      id\n      pendingNames(first: 20, after: $after) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.PendingNamesDocument,
    "\n  query RunningImports {\n    school {\n      id\n      imports(first: 10) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportProgress_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n      pendingNames(first: 1) {\n        totalCount\n      }\n    }\n  }\n": types.RunningImportsDocument,
    "\n  mutation ConfirmImport($importId: ID!) {\n    confirmImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n": types.ConfirmImportDocument,
    "\n  mutation DismissName($matchId: ID!) {\n    dismissName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": types.DismissNameDocument,
    "\n  mutation LinkName($matchId: ID!, $studentId: ID!) {\n    linkName(matchId: $matchId, studentId: $studentId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": types.LinkNameDocument,
    "\n  mutation ReopenName($matchId: ID!) {\n    reopenName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n": types.ReopenNameDocument,
    "\n  mutation UndoImport($importId: ID!) {\n    undoImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n": types.UndoImportDocument,
    "\n  fragment ClassCard_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    board {\n      pendingNameCount\n      summary {\n        certifiableCount\n        certifiabilityUnknownCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n": types.ClassCard_SchoolClassFragmentDoc,
    "\n  fragment ClassRow_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    homeroomTeachers {\n      id\n      firstName\n      lastName\n    }\n    board {\n      summary {\n        certifiableCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n": types.ClassRow_SchoolClassFragmentDoc,
    "\n  query ClassesScreen {\n    viewer {\n      id\n      classes {\n        id\n        gradeLevel\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n": types.ClassesScreenDocument,
    "\n  query HomeScreen {\n    viewer {\n      id\n      homeroomOf {\n        id\n      }\n      classes {\n        id\n        gradeLevel\n        board {\n          summary {\n            needsSupportCount\n          }\n        }\n        ...ClassCard_schoolClass\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n": types.HomeScreenDocument,
    "\n  query SupportAcrossClasses {\n    viewer {\n      id\n      classes {\n        id\n        name\n        board {\n          rows {\n            student {\n              id\n              lastName\n              firstName\n            }\n            supportNeeds {\n              reason\n              campaign {\n                id\n                name\n              }\n              since\n              missing\n            }\n            yearProgress {\n              competencesGained\n              objective\n              expectedByNow\n            }\n            lastActivityAt\n          }\n        }\n      }\n    }\n  }\n": types.SupportAcrossClassesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      id\n      firstName\n      lastName\n      role\n      school {\n        id\n        name\n        years {\n          id\n          name\n          isCurrent\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    viewer {\n      id\n      firstName\n      lastName\n      role\n      school {\n        id\n        name\n        years {\n          id\n          name\n          isCurrent\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      viewer {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      signedOut\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportNames($importId: ID!, $decision: MatchDecision, $after: String) {\n    import(id: $importId) {\n      id\n      matches(first: 20, after: $after, decision: $decision) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportNames($importId: ID!, $decision: MatchDecision, $after: String) {\n    import(id: $importId) {\n      id\n      matches(first: 20, after: $after, decision: $decision) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportProblems($importId: ID!, $after: String) {\n    import(id: $importId) {\n      id\n      problems(first: 50, after: $after) {\n        nodes {\n          line\n          code\n          message\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportProblems($importId: ID!, $after: String) {\n    import(id: $importId) {\n      id\n      problems(first: 50, after: $after) {\n        nodes {\n          line\n          code\n          message\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportProgress_import on Import {\n    id\n    fileName\n    status\n    progress {\n      done\n      total\n    }\n  }\n"): (typeof documents)["\n  fragment ImportProgress_import on Import {\n    id\n    fileName\n    status\n    progress {\n      done\n      total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportReport_import on Import {\n    id\n    fileName\n    status\n    message\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n"): (typeof documents)["\n  fragment ImportReport_import on Import {\n    id\n    fileName\n    status\n    message\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportRow_import on Import {\n    id\n    fileName\n    kind\n    status\n    message\n    createdAt\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n"): (typeof documents)["\n  fragment ImportRow_import on Import {\n    id\n    fileName\n    kind\n    status\n    message\n    createdAt\n    report {\n      read\n      created\n      updated\n      unchanged\n      rejected\n      toMatch\n    }\n    ...ImportProgress_import\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportScreen($importId: ID!) {\n    import(id: $importId) {\n      id\n      fileName\n      kind\n      status\n      createdAt\n      ...ImportReport_import\n    }\n  }\n"): (typeof documents)["\n  query ImportScreen($importId: ID!) {\n    import(id: $importId) {\n      id\n      fileName\n      kind\n      status\n      createdAt\n      ...ImportReport_import\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportsScreen($after: String) {\n    school {\n      id\n      imports(first: 20, after: $after) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportRow_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportsScreen($after: String) {\n    school {\n      id\n      imports(first: 20, after: $after) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportRow_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NameToDecide_match on NameMatch {\n    id\n    lastName\n    firstName\n    className\n    schoolYear {\n      id\n      name\n    }\n    lineCount\n    decision\n    student {\n      id\n      lastName\n      firstName\n    }\n    candidates {\n      confidence\n      student {\n        id\n        lastName\n        firstName\n        schoolClass {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment NameToDecide_match on NameMatch {\n    id\n    lastName\n    firstName\n    className\n    schoolYear {\n      id\n      name\n    }\n    lineCount\n    decision\n    student {\n      id\n      lastName\n      firstName\n    }\n    candidates {\n      confidence\n      student {\n        id\n        lastName\n        firstName\n        schoolClass {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingNames($after: String) {\n    school {\n      id\n      pendingNames(first: 20, after: $after) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query PendingNames($after: String) {\n    school {\n      id\n      pendingNames(first: 20, after: $after) {\n        nodes {\n          id\n          decision\n          ...NameToDecide_match\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunningImports {\n    school {\n      id\n      imports(first: 10) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportProgress_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n      pendingNames(first: 1) {\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query RunningImports {\n    school {\n      id\n      imports(first: 10) {\n        nodes {\n          id\n          fileName\n          status\n          ...ImportProgress_import\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n      pendingNames(first: 1) {\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmImport($importId: ID!) {\n    confirmImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmImport($importId: ID!) {\n    confirmImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissName($matchId: ID!) {\n    dismissName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DismissName($matchId: ID!) {\n    dismissName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LinkName($matchId: ID!, $studentId: ID!) {\n    linkName(matchId: $matchId, studentId: $studentId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LinkName($matchId: ID!, $studentId: ID!) {\n    linkName(matchId: $matchId, studentId: $studentId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenName($matchId: ID!) {\n    reopenName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenName($matchId: ID!) {\n    reopenName(matchId: $matchId) {\n      match {\n        ...NameToDecide_match\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoImport($importId: ID!) {\n    undoImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoImport($importId: ID!) {\n    undoImport(importId: $importId) {\n      import {\n        ...ImportRow_import\n        ...ImportReport_import\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClassCard_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    board {\n      pendingNameCount\n      summary {\n        certifiableCount\n        certifiabilityUnknownCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClassCard_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    board {\n      pendingNameCount\n      summary {\n        certifiableCount\n        certifiabilityUnknownCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClassRow_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    homeroomTeachers {\n      id\n      firstName\n      lastName\n    }\n    board {\n      summary {\n        certifiableCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClassRow_schoolClass on SchoolClass {\n    id\n    name\n    studentCount\n    homeroomTeachers {\n      id\n      firstName\n      lastName\n    }\n    board {\n      summary {\n        certifiableCount\n        objectiveReachedCount\n        needsSupportCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClassesScreen {\n    viewer {\n      id\n      classes {\n        id\n        gradeLevel\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClassesScreen {\n    viewer {\n      id\n      classes {\n        id\n        gradeLevel\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeScreen {\n    viewer {\n      id\n      homeroomOf {\n        id\n      }\n      classes {\n        id\n        gradeLevel\n        board {\n          summary {\n            needsSupportCount\n          }\n        }\n        ...ClassCard_schoolClass\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomeScreen {\n    viewer {\n      id\n      homeroomOf {\n        id\n      }\n      classes {\n        id\n        gradeLevel\n        board {\n          summary {\n            needsSupportCount\n          }\n        }\n        ...ClassCard_schoolClass\n        ...ClassRow_schoolClass\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SupportAcrossClasses {\n    viewer {\n      id\n      classes {\n        id\n        name\n        board {\n          rows {\n            student {\n              id\n              lastName\n              firstName\n            }\n            supportNeeds {\n              reason\n              campaign {\n                id\n                name\n              }\n              since\n              missing\n            }\n            yearProgress {\n              competencesGained\n              objective\n              expectedByNow\n            }\n            lastActivityAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SupportAcrossClasses {\n    viewer {\n      id\n      classes {\n        id\n        name\n        board {\n          rows {\n            student {\n              id\n              lastName\n              firstName\n            }\n            supportNeeds {\n              reason\n              campaign {\n                id\n                name\n              }\n              since\n              missing\n            }\n            yearProgress {\n              competencesGained\n              objective\n              expectedByNow\n            }\n            lastActivityAt\n          }\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;