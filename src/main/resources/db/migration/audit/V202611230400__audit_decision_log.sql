-- What was decided, by whom, when and why. Rows are added and never touched again, whoever tries.
create table wop.decision_log (
    id          bigint generated always as identity,
    recorded_at timestamptz   not null,
    partnership varchar(20)   not null,
    stage       varchar(20)   not null,
    verb        varchar(60)   not null,
    outcome     varchar(60)   not null,
    reason_code varchar(60),
    comment     text,
    user_id     varchar(64)   not null,
    role        varchar(64)   not null,
    task_id     varchar(64),
    constraint decision_log_pk primary key (id),
    constraint decision_log_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint decision_log_words_ck check (verb ~ '^[A-Z][A-Z_]+$' and outcome ~ '\S' and user_id ~ '\S')
);

create index decision_log_partnership_ix on wop.decision_log (partnership, id);

create function wop.decision_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'decision_log is append-only' using errcode = 'insufficient_privilege';
end;
$$;

create trigger decision_log_rows before update or delete on wop.decision_log
    for each row execute function wop.decision_log_is_append_only();
create trigger decision_log_truncate before truncate on wop.decision_log
    for each statement execute function wop.decision_log_is_append_only();

comment on table wop.decision_log is 'Append-only record of every decision, kept by triggers';
