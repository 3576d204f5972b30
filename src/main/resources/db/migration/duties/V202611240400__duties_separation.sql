-- Who may not decide: its author, who comes from one of its operators, who declared a conflict of interest.

create table wop.authorship (
    partnership varchar(20) not null,
    matter      varchar(60) not null,
    user_id     varchar(64) not null,
    first_at    timestamptz not null,
    constraint authorship_pk primary key (partnership, matter, user_id),
    constraint authorship_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint authorship_words_ck check (matter ~ '^[a-z][a-z-]+$' and user_id ~ '\S')
);

comment on table wop.authorship is 'Who wrote a part of what is decided on: sent a form, or typed into a worksheet';
comment on column wop.authorship.matter is 'The process in which it is decided on';

create table wop.secondment (
    id          bigint generated always as identity,
    user_id     varchar(64)   not null,
    operator    varchar(8)    not null,
    starts_on   date          not null,
    ends_on     date,
    reason      varchar(1000) not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamptz   not null,
    constraint secondment_pk primary key (id),
    constraint secondment_operator_fk foreign key (operator) references wop.operator (code),
    constraint secondment_period_ck check (ends_on >= starts_on),
    constraint secondment_reason_ck check (reason ~ '\S'),
    constraint secondment_not_by_oneself_ck check (recorded_by <> user_id)
);

create index secondment_user_ix on wop.secondment (user_id, operator, starts_on, id);

comment on table wop.secondment is 'Append-only: the last row with the same person, operator and first day counts';

create table wop.interest_declaration (
    id          bigint generated always as identity,
    partnership varchar(20)   not null,
    user_id     varchar(64)   not null,
    declared    varchar(20)   not null,
    note        varchar(1000),
    reason      varchar(1000),
    task_id     varchar(64),
    declared_at timestamptz   not null,
    constraint interest_declaration_pk primary key (id),
    constraint interest_declaration_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint interest_declaration_declared_ck check (declared in ('NO_CONFLICT', 'CONFLICT')),
    constraint interest_declaration_note_ck check (declared <> 'CONFLICT' or note ~ '\S')
);

create index interest_declaration_ix on wop.interest_declaration (partnership, user_id, id desc);

comment on table wop.interest_declaration is 'Append-only: the last row of a person in a partnership counts';
comment on column wop.interest_declaration.reason is 'Why it was changed; null in the first row of a person';

create function wop.duties_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger secondment_rows before update or delete on wop.secondment
    for each row execute function wop.duties_are_append_only();
create trigger secondment_truncate before truncate on wop.secondment
    for each statement execute function wop.duties_are_append_only();
create trigger interest_declaration_rows before update or delete on wop.interest_declaration
    for each row execute function wop.duties_are_append_only();
create trigger interest_declaration_truncate before truncate on wop.interest_declaration
    for each statement execute function wop.duties_are_append_only();
create trigger authorship_rows before update or delete on wop.authorship
    for each row execute function wop.duties_are_append_only();
create trigger authorship_truncate before truncate on wop.authorship
    for each statement execute function wop.duties_are_append_only();

create function wop.interest_declaration_change_has_a_reason() returns trigger language plpgsql as $$
begin
    if new.reason is null and exists (
            select from wop.interest_declaration
            where partnership = new.partnership and user_id = new.user_id) then
        raise exception 'a declaration of interest is changed with a reason' using errcode = 'check_violation';
    end if;
    return new;
end;
$$;

create trigger interest_declaration_change before insert on wop.interest_declaration
    for each row execute function wop.interest_declaration_change_has_a_reason();

-- The operators a partnership is about: the applicant, who takes part now, and while a partner is sought all candidates.
create view wop.concerned_operator as
    select reference as partnership, applicant as operator from wop.partnership
    union
    select partnership, operator from wop.partnership_party where operator is not null and until is null
    union
    select candidate.partnership, candidate.operator
    from wop.match_candidate candidate join wop.partnership on reference = candidate.partnership
    where status = 'MATCHING';

-- The operators somebody comes from on a day: by a secondment, or as a member of the operator's group. A function, because
-- a view would hold on to the engine's table, which the next release of the engine may have to change.
create function wop.operators_behind(person varchar, on_day date) returns table (operator varchar) language sql stable as $$
    select seconded.operator
    from (select distinct on (s.operator, s.starts_on) s.operator, s.starts_on, s.ends_on
          from wop.secondment s where s.user_id = person
          order by s.operator, s.starts_on, s.id desc) seconded
    where seconded.starts_on <= on_day and (seconded.ends_on is null or seconded.ends_on >= on_day)
    union
    select substring(member.group_id_ from 'operator-(.+)')
    from public.act_id_membership member
    where member.user_id_ = person and member.group_id_ like 'operator-%'
$$;

-- All a rule of separation asks about one person, in one statement.
create function wop.standing(in_partnership varchar, on_matter varchar, person varchar, on_day date)
    returns table (author boolean, ties varchar[], declared varchar) language sql stable as $$
    select
        exists (select from wop.authorship a
                where a.partnership = in_partnership and a.matter = on_matter and a.user_id = person),
        array(select c.operator from wop.concerned_operator c
              where c.partnership = in_partnership
                and c.operator in (select b.operator from wop.operators_behind(person, on_day) b)
              order by 1),
        (select d.declared from wop.interest_declaration d
         where d.partnership = in_partnership and d.user_id = person order by d.id desc limit 1)
$$;

-- Who sent a form and what it was: text, advice or a decision. The database takes no decision from who may not decide.
alter table wop.shown_form
    add column submitted_by varchar(64),
    add column matter varchar(60),
    add column duty varchar(10),
    add constraint shown_form_duty_ck check (duty in ('WRITE', 'ADVISE', 'DECIDE')
        and num_nulls(submitted_by, matter, duty) in (0, 3));

create function wop.shown_form_keeps_duties_apart() returns trigger language plpgsql as $$
declare
    standing record;
begin
    if new.duty in ('ADVISE', 'DECIDE') then
        select * into standing from wop.standing(
            new.partnership, new.matter, new.submitted_by, (new.submitted_at at time zone 'UTC')::date);
        if standing.declared is distinct from 'NO_CONFLICT'
                or cardinality(standing.ties) > 0
                or new.duty = 'DECIDE' and standing.author then
            raise exception '% may not decide on % of %', new.submitted_by, new.matter, new.partnership
                using errcode = 'check_violation';
        end if;
    end if;
    return new;
end;
$$;

create trigger shown_form_duties before insert on wop.shown_form
    for each row execute function wop.shown_form_keeps_duties_apart();

-- What people did before this release counts, too.
insert into wop.authorship (partnership, matter, user_id, first_at)
select done.partnership, coalesce(task.proc_def_key_, 'interest-screening'), done.user_id, min(done.recorded_at)
from wop.decision_log done left join public.act_hi_taskinst task on task.id_ = done.task_id
where done.user_id <> 'system'
  and (done.verb = 'EXPRESSED' or task.task_def_key_ not in (
      'UserTask_ScreenInterest', 'UserTask_ApproveMatch', 'UserTask_ReviewAgreement', 'UserTask_ApproveWorkPlan',
      'UserTask_AcceptReport', 'UserTask_DecideOnReview', 'UserTask_AcceptClosure', 'UserTask_AcknowledgeFollowUp',
      'UserTask_SettleTermination'))
group by 1, 2, 3;

insert into wop.interest_declaration (partnership, user_id, declared, declared_at)
select partnership, decided_by, 'NO_CONFLICT', min(decided_at)
from wop.agreement_review where no_conflict_of_interest group by partnership, decided_by;

-- The declaration is asked once for all decisions now, and no longer with each approval of an agreement.
alter table wop.agreement_review
    drop constraint agreement_review_approved_ck,
    drop column no_conflict_of_interest,
    add constraint agreement_review_approved_ck check (outcome <> 'APPROVED' or principles_considered);
