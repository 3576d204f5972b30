-- How much each criterion of the score counts. A version is drafted, takes the place of the one in force, and is retired
-- by the next; a score names the version it was made with, so none is ever changed or deleted afterwards.
create table wop.matching_weights (
    version      integer       not null,
    status       varchar(10)   not null,
    expertise    numeric(5, 2) not null,
    language     numeric(5, 2) not null,
    context      numeric(5, 2) not null,
    scale        numeric(5, 2) not null,
    proximity    numeric(5, 2) not null,
    availability numeric(5, 2) not null,
    resources    numeric(5, 2) not null,
    history      numeric(5, 2) not null,
    performance  numeric(5, 2) not null,
    reason       varchar(500)  not null,
    drafted_by   varchar(64)   not null,
    drafted_at   timestamptz   not null,
    activated_by varchar(64),
    activated_at timestamptz,
    retired_by   varchar(64),
    retired_at   timestamptz,
    constraint matching_weights_pk primary key (version),
    constraint matching_weights_version_ck check (version >= 1),
    constraint matching_weights_status_ck check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    constraint matching_weights_points_ck check (least(expertise, language, context, scale, proximity, availability, resources,
        history, performance) >= 0),
    constraint matching_weights_sum_ck check (expertise + language + context + scale + proximity + availability + resources
        + history + performance = 100),
    constraint matching_weights_words_ck check (reason ~ '\S' and drafted_by ~ '\S'),
    constraint matching_weights_activated_ck check ((activated_by is null) = (activated_at is null)
        and (status <> 'ACTIVE' or activated_at is not null) and (status <> 'DRAFT' or activated_at is null)),
    constraint matching_weights_retired_ck check ((retired_by is null) = (retired_at is null)
        and (status = 'RETIRED') = (retired_at is not null))
);

comment on table wop.matching_weights is 'Weights of the matching score by version, points of 100';
comment on column wop.matching_weights.activated_at is 'Null in a draft, and in one that was given up without ever being in force';

create unique index matching_weights_active_uq on wop.matching_weights (status) where status = 'ACTIVE';
create unique index matching_weights_draft_uq on wop.matching_weights (status) where status = 'DRAFT';

insert into wop.matching_weights (version, status, expertise, language, context, scale, proximity, availability, resources,
    history, performance, reason, drafted_by, drafted_at, activated_by, activated_at)
values (1, 'ACTIVE', 35, 20, 12, 8, 8, 8, 4, 3, 2, 'The weights of the field report to begin with', 'system', now(), 'system',
    now());

create function wop.matching_weights_only_move_on() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'Weights are kept: scores name them' using errcode = 'insufficient_privilege';
    end if;
    if old.status = 'RETIRED' or (old.status = 'ACTIVE' and new.status <> 'RETIRED') then
        raise exception 'Weights % are % and do not become %', old.version, old.status, new.status
            using errcode = 'insufficient_privilege';
    end if;
    if old.version <> new.version or old.drafted_by <> new.drafted_by or old.drafted_at <> new.drafted_at
        or (old.status <> 'DRAFT' or new.status <> 'DRAFT')
            and (old.expertise, old.language, old.context, old.scale, old.proximity, old.availability, old.resources,
                 old.history, old.performance, old.reason)
                is distinct from
                (new.expertise, new.language, new.context, new.scale, new.proximity, new.availability, new.resources,
                 new.history, new.performance, new.reason)
        or old.activated_at is not null
            and (old.activated_at, old.activated_by) is distinct from (new.activated_at, new.activated_by) then
        raise exception 'Only a draft of weights may be changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create trigger matching_weights_only_move_on
    before update or delete on wop.matching_weights
    for each row execute function wop.matching_weights_only_move_on();

create trigger matching_weights_stay
    before truncate on wop.matching_weights
    execute function wop.matching_weights_only_move_on();

create function wop.matching_weights_one_in_force() returns trigger language plpgsql as $$
begin
    if not exists (select from wop.matching_weights where status = 'ACTIVE') then
        raise exception 'One version of weights is in force at any time' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end;
$$;

create constraint trigger matching_weights_one_in_force
    after update on wop.matching_weights
    deferrable initially deferred
    for each row execute function wop.matching_weights_one_in_force();
