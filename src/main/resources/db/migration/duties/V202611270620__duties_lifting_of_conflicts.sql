-- Whoever declared a conflict of interest does not take it back alone: somebody else lifts it, or lets it stand.

create table wop.lifting_request (
    id           bigint generated always as identity,
    declaration  bigint        not null,
    reason       varchar(1000) not null,
    requested_at timestamptz   not null,
    constraint lifting_request_pk primary key (id),
    constraint lifting_request_declaration_fk foreign key (declaration) references wop.interest_declaration (id),
    constraint lifting_request_reason_ck check (reason ~ '\S')
);

create index lifting_request_declaration_ix on wop.lifting_request (declaration, id);

comment on table wop.lifting_request is 'Append-only: somebody asks that the conflict they declared is lifted';

create table wop.lifting_ruling (
    request  bigint        not null,
    ruling   varchar(10)   not null,
    reason   varchar(1000) not null,
    ruled_by varchar(64)   not null,
    ruled_at timestamptz   not null,
    constraint lifting_ruling_pk primary key (request),
    constraint lifting_ruling_request_fk foreign key (request) references wop.lifting_request (id),
    constraint lifting_ruling_ruling_ck check (ruling in ('LIFTED', 'UPHELD')),
    constraint lifting_ruling_reason_ck check (reason ~ '\S')
);

comment on table wop.lifting_ruling is 'Append-only: what somebody else said to a request';

create trigger lifting_request_rows before update or delete on wop.lifting_request
    for each row execute function wop.duties_are_append_only();
create trigger lifting_request_truncate before truncate on wop.lifting_request
    for each statement execute function wop.duties_are_append_only();
create trigger lifting_ruling_rows before update or delete on wop.lifting_ruling
    for each row execute function wop.duties_are_append_only();
create trigger lifting_ruling_truncate before truncate on wop.lifting_ruling
    for each statement execute function wop.duties_are_append_only();

-- What counts for somebody now: what was declared last, unless that was a conflict which somebody else has lifted.
create function wop.interest_now(in_partnership varchar, person varchar) returns varchar language sql stable as $$
    select case
        when last.declared = 'CONFLICT' and exists (
            select from wop.lifting_request asked join wop.lifting_ruling ruled on ruled.request = asked.id
            where asked.declaration = last.id and ruled.ruling = 'LIFTED')
        then 'NO_CONFLICT' else last.declared end
    from wop.interest_declaration last
    where last.partnership = in_partnership and last.user_id = person
    order by last.id desc limit 1
$$;

create or replace function wop.standing(in_partnership varchar, on_matter varchar, person varchar, on_day date)
    returns table (author boolean, ties varchar[], declared varchar) language sql stable as $$
    select
        exists (select from wop.authorship a
                where a.partnership = in_partnership and a.matter = on_matter and a.user_id = person),
        array(select c.operator from wop.concerned_operator c
              where c.partnership = in_partnership
                and c.operator in (select b.operator from wop.operators_behind(person, on_day) b)
              order by 1),
        wop.interest_now(in_partnership, person)
$$;

create or replace function wop.interest_declaration_change_has_a_reason() returns trigger language plpgsql as $$
begin
    if new.reason is null and exists (
            select from wop.interest_declaration
            where partnership = new.partnership and user_id = new.user_id) then
        raise exception 'a declaration of interest is changed with a reason' using errcode = 'check_violation';
    end if;
    if new.declared = 'NO_CONFLICT' and wop.interest_now(new.partnership, new.user_id) = 'CONFLICT' then
        raise exception 'a conflict of interest is lifted by somebody else' using errcode = 'check_violation';
    end if;
    return new;
end;
$$;

create function wop.lifting_is_ruled_by_somebody_else() returns trigger language plpgsql as $$
declare
    asked record;
    standing record;
begin
    select declaration.* into asked
    from wop.lifting_request request join wop.interest_declaration declaration on declaration.id = request.declaration
    where request.id = new.request;
    select * into standing
    from wop.standing(asked.partnership, '', new.ruled_by, (new.ruled_at at time zone 'UTC')::date);
    if new.ruled_by = asked.user_id
            or standing.declared is distinct from 'NO_CONFLICT'
            or cardinality(standing.ties) > 0 then
        raise exception '% may not rule on the conflict of % in %', new.ruled_by, asked.user_id, asked.partnership
            using errcode = 'check_violation';
    end if;
    return new;
end;
$$;

create trigger lifting_ruling_second before insert on wop.lifting_ruling
    for each row execute function wop.lifting_is_ruled_by_somebody_else();
