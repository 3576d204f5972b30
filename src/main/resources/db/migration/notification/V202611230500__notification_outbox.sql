-- Who was told what. The row is the record, written with the decision it tells of; mail only carries it, afterwards.
create table wop.notification (
    id              bigint generated always as identity,
    partnership     varchar(20)  not null,
    recipient_group varchar(64)  not null,
    kind            varchar(60)  not null,
    arguments       text[]       not null,
    task_id         varchar(64),
    created_at      timestamptz  not null,
    sent_at         timestamptz,
    attempts        integer      not null,
    next_attempt_at timestamptz  not null,
    failed_reason   varchar(500),
    constraint notification_pk primary key (id),
    constraint notification_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint notification_kind_ck check (kind ~ '^[a-z][a-z-]+$'),
    constraint notification_recipient_ck check (recipient_group ~ '\S'),
    constraint notification_attempts_ck check (attempts >= 0),
    constraint notification_sent_ck check (sent_at is null or failed_reason is null)
);

create index notification_partnership_ix on wop.notification (partnership, id);
create index notification_unsent_ix on wop.notification (next_attempt_at) where sent_at is null;
