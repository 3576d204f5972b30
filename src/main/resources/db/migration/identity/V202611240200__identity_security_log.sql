-- Who changed logins and groups, and when. Rows are added and never touched again, whoever tries.
create table wop.security_log (
    id          bigint generated always as identity,
    recorded_at timestamptz not null,
    user_id     varchar(64) not null,
    verb        varchar(60) not null,
    subject     varchar(64) not null,
    group_id    varchar(64),
    constraint security_log_pk primary key (id),
    constraint security_log_words_ck check (verb ~ '^[A-Z][A-Z_]+$' and user_id ~ '\S' and subject ~ '\S')
);

create function wop.security_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'security_log is append-only' using errcode = 'insufficient_privilege';
end;
$$;

create trigger security_log_rows before update or delete on wop.security_log
    for each row execute function wop.security_log_is_append_only();
create trigger security_log_truncate before truncate on wop.security_log
    for each statement execute function wop.security_log_is_append_only();

comment on table wop.security_log is 'Append-only record of changes to logins and groups, kept by triggers';
