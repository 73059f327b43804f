/** What people ask of the server here. */
export const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id version } } }`;
export const DUPLICATE = `mutation ($id: ID!, $requestId: String) {
  duplicateCampaign(campaignId: $id, requestId: $requestId) { campaign { id } } }`;
export const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { version } } }`;
export const EXPORT = `mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { id } } }`;
export const HOLIDAY = `mutation ($input: SaveHolidayInput!) { saveHoliday(input: $input) { school { id } } }`;
export const OBJECTIVE = `mutation ($input: SetObjectiveInput!) { setObjective(input: $input) { school { id } } }`;
export const THRESHOLDS = `mutation ($input: SetThresholdsInput!) { setThresholds(input: $input) { school { id } } }`;
export const TEMPLATE = `mutation ($input: SaveReminderTemplateInput!) {
  saveReminderTemplate(input: $input) { template { version } } }`;
export const STAFF = `mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { account { id } } }`;
export const INVITE = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { account { id } } }`;
export const LINK = `mutation ($matchId: ID!, $studentId: ID!) {
  linkName(matchId: $matchId, studentId: $studentId) { match { id } } }`;
export const MARK = `mutation ($studentId: ID!, $kind: FollowUpMarkKind!) {
  markFollowUp(studentId: $studentId, kind: $kind) { student { id } } }`;
export const REMIND = `mutation ($input: RemindStudentsInput!) { remindStudents(input: $input) { reminders { id } } }`;
export const SCHOOL = `{ school { name settingsVersion staff { id version } reminderTemplates { form version } } }`;

export const campaign = (name: string, requestId?: string): object => ({
  input: { name, kind: "ASSESSMENT", classIds: [], ...(requestId === undefined ? {} : { requestId }) },
});
