-- Who named a participant and what they saw them do, kept only where they let it be told.
alter table participant
    add column named_by text not null default '',
    add column named_for text not null default '',
    add check (named_by <> '' or named_for = '');
