-- Rounds: who would help whom in a call, or among those that wait without one. A proposal with its proof; nothing is decided.
create table wop.call_round (
    number          bigint generated always as identity,
    call            bigint,
    status       varchar(20) not null,
    weights_version integer     not null,
    wish            jsonb       not null,
    requests        integer     not null,
    offers          integer     not null,
    pairs           integer     not null,
    plan            jsonb,
    started_by      varchar(64) not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    constraint call_round_pk primary key (number),
    constraint call_round_call_fk foreign key (call) references wop.programme_call (number),
    constraint call_round_weights_fk foreign key (weights_version) references wop.matching_weights (version),
    constraint call_round_status_ck check (status in ('CALCULATING', 'CALCULATED', 'ENDED_EARLY', 'BROKEN_OFF')),
    constraint call_round_numbers_ck check (requests >= 0 and offers >= 0 and pairs >= 0),
    constraint call_round_ended_ck check ((status = 'CALCULATING') = (ended_at is null)
        and (status in ('CALCULATED', 'ENDED_EARLY')) = (plan is not null))
);

create index call_round_call_ix on wop.call_round (call);

comment on table wop.call_round is 'A calculated proposal who helps whom, with what went into it; kept as it came out';
comment on column wop.call_round.wish is 'Minima of regions, co-mentors and the rulings of the officer, with their reasons';

create function wop.call_round_ends_once() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'Rounds are kept' using errcode = 'insufficient_privilege';
    end if;
    if old.status <> 'CALCULATING' or (new.number, new.call, new.weights_version, new.wish, new.started_by, new.started_at)
            is distinct from (old.number, old.call, old.weights_version, old.wish, old.started_by, old.started_at) then
        raise exception 'Round % has ended and stays as it is', old.number using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create trigger call_round_ends_once before update or delete on wop.call_round
    for each row execute function wop.call_round_ends_once();
create trigger call_round_stays before truncate on wop.call_round
    for each statement execute function wop.call_round_ends_once();

create table wop.call_round_proposal (
    round       bigint      not null,
    mentee      varchar(8)  not null,
    mentor      varchar(8)  not null,
    partnership varchar(20) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    constraint call_round_proposal_pk primary key (round, mentee),
    constraint call_round_proposal_round_fk foreign key (round) references wop.call_round (number),
    constraint call_round_proposal_partnership_fk foreign key (partnership) references wop.partnership (reference)
);

comment on table wop.call_round_proposal is 'Append-only: pairs of a round that an officer handed to the matching of a partnership';

create trigger call_round_proposal_rows before update or delete on wop.call_round_proposal
    for each row execute function wop.call_log_is_append_only();
create trigger call_round_proposal_truncate before truncate on wop.call_round_proposal
    for each statement execute function wop.call_log_is_append_only();
