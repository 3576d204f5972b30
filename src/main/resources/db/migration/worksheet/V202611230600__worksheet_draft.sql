-- Half-finished work of the editor pages. The contents are raw text as typed; only the submission reads and checks them.
create table wop.worksheet_draft (
    partnership varchar(20) not null,
    kind        varchar(40) not null,
    revision    integer     not null,
    begun       integer     not null,
    contents    jsonb,
    saved_by    varchar(64),
    saved_at    timestamptz,
    version     integer     not null,
    constraint worksheet_draft_pk primary key (partnership, kind),
    constraint worksheet_draft_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint worksheet_draft_kind_ck check (kind ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    constraint worksheet_draft_revision_ck check (begun >= 0 and revision >= begun),
    constraint worksheet_draft_contents_ck check (contents is null or jsonb_typeof(contents) = 'object'),
    constraint worksheet_draft_saved_ck check ((saved_by is null) = (saved_at is null))
);

comment on table wop.worksheet_draft is 'What is typed into an editor page until a task''s submission takes it over';
comment on column wop.worksheet_draft.revision is 'Goes up with every save, and never down';
comment on column wop.worksheet_draft.begun is 'Revision at which the draft was begun; pages opened before it belong to an earlier draft';
comment on column wop.worksheet_draft.contents is 'Null when nothing is typed since the last submission';
