-- « Parcours » of Pix's files of assessments: what leaves in their form says it again.
alter table imports add column campaign_target_profile text;
alter table campaigns add column target_profile text;
