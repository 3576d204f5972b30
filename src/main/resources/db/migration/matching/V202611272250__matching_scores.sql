-- What stood before the officer who decided on a round: the best of the ranking, and everybody on the list, each with its
-- score, the reasons as keys with facts, and the weights it was made with. Why somebody was not chosen can be told years
-- later, so no row is ever changed or deleted.
create table wop.match_score (
    id              bigint generated always as identity,
    partnership     varchar(20)   not null,
    round           integer       not null,
    operator        varchar(8)    not null,
    rank            integer,
    mentee          varchar(8)    not null,
    mentor          varchar(8)    not null,
    mentor_name     varchar(200)  not null,
    mentor_load     integer       not null,
    total           numeric(5, 2) not null,
    weights_version integer       not null,
    criteria        jsonb         not null,
    exclusions      jsonb         not null,
    flags           jsonb         not null,
    ties            jsonb         not null,
    generated_at    timestamptz   not null,
    constraint match_score_pk primary key (id),
    constraint match_score_once_uq unique (partnership, round, operator),
    constraint match_score_round_fk foreign key (partnership, round) references wop.matching_round (partnership, round),
    constraint match_score_operator_fk foreign key (operator) references wop.operator (code),
    constraint match_score_mentee_fk foreign key (mentee) references wop.operator (code),
    constraint match_score_mentor_fk foreign key (mentor) references wop.operator (code),
    constraint match_score_weights_fk foreign key (weights_version) references wop.matching_weights (version),
    constraint match_score_pair_ck check (operator in (mentee, mentor)),
    constraint match_score_rank_ck check (rank >= 1),
    constraint match_score_total_ck check (total between 0 and 100),
    constraint match_score_criteria_ck check (jsonb_array_length(criteria) = 9)
);

comment on table wop.match_score is 'Append-only: the scores an officer decided by';
comment on column wop.match_score.rank is 'Null for an operator that was ruled out';
comment on column wop.match_score.ties is 'Business of the two that was found; an officer reads it, an operator does not';

create index match_score_operator_ix on wop.match_score (operator);

create function wop.match_score_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'match_score is append-only' using errcode = 'insufficient_privilege';
end;
$$;

create trigger match_score_append_only
    before update or delete or truncate on wop.match_score
    execute function wop.match_score_is_append_only();

-- What the officer decided about a candidate, and why, stays; what the candidate answers is added to it.
create function wop.match_candidate_decision_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.partnership, old.round, old.operator, old.role, old.applicant, old.choice, old.reason,
            old.interpretation, old.commercial_tie)
        is distinct from (new.partnership, new.round, new.operator, new.role, new.applicant, new.choice, new.reason,
            new.interpretation, new.commercial_tie) then
        raise exception 'What was decided about a candidate stays' using errcode = 'insufficient_privilege';
    end if;
    return new;
end;
$$;

create trigger match_candidate_decision_stays
    before update or delete on wop.match_candidate
    for each row execute function wop.match_candidate_decision_stays();
