-- What the other lead says to a version before the secretariat sees it.
alter table wop.agreement drop constraint agreement_status_ck;
alter table wop.agreement add constraint agreement_status_ck check (status in ('DRAFTING', 'WITH_PARTNER', 'IN_REVIEW',
    'CHANGES_REQUESTED', 'SIGNING', 'RENEGOTIATING', 'SIGNED', 'REJECTED', 'DROPPED_OUT'));

create table wop.agreement_answer (
    id          bigint generated always as identity,
    partnership varchar(20) not null,
    version     integer     not null,
    operator    varchar(8)  not null,
    reply       varchar(20) not null,
    comment     varchar(3000),
    answered_by varchar(64) not null,
    answered_at timestamptz not null,
    constraint agreement_answer_pk primary key (id),
    constraint agreement_answer_version_fk foreign key (partnership, version)
        references wop.agreement_version (partnership, version),
    constraint agreement_answer_once_uq unique (partnership, version),
    constraint agreement_answer_reply_ck check (reply in ('AGREED', 'CHANGES_WANTED')),
    constraint agreement_answer_comment_ck check (reply <> 'CHANGES_WANTED' or comment is not null)
);
