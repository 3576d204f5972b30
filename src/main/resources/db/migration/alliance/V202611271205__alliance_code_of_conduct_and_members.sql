-- Who belongs to the alliance, and which operator has accepted which Code of Conduct, until when.

create table wop.conduct_version (
    version       varchar(20)  not null,
    source        varchar(200) not null,
    in_force_from date,
    valid_months  integer      not null,
    clauses       integer      not null,
    constraint conduct_version_pk primary key (version),
    constraint conduct_version_ck check (version ~ '^[a-z0-9-]+$' and source ~ '\S'),
    constraint conduct_version_valid_months_ck check (valid_months between 1 and 120),
    constraint conduct_version_clauses_ck check (clauses between 1 and 30)
);

comment on table wop.conduct_version is 'The Code of Conduct as it changes; its text is in the message bundle alliance';
comment on column wop.conduct_version.in_force_from is 'Null for the one that is older than the records here';
comment on column wop.conduct_version.valid_months is 'How long one acceptance holds: as long as the longest partnership';

insert into wop.conduct_version (version, source, in_force_from, valid_months, clauses)
values ('first', 'Code of Conduct for partnerships, before the Charter of 2022', null, 60, 6),
       ('2022', 'Charter of 9 May 2022, Annex 6', '2022-05-09', 60, 6);

create table wop.conduct_acceptance (
    id          bigint generated always as identity,
    operator    varchar(8)   not null,
    version     varchar(20)  not null,
    signatory   varchar(200) not null,
    job_title   varchar(200) not null,
    accepted_on date         not null,
    valid_until date         not null,
    user_id     varchar(64)  not null,
    recorded_at timestamptz  not null,
    constraint conduct_acceptance_pk primary key (id),
    constraint conduct_acceptance_operator_fk foreign key (operator) references wop.operator (code),
    constraint conduct_acceptance_version_fk foreign key (version) references wop.conduct_version (version),
    constraint conduct_acceptance_words_ck check (signatory ~ '\S' and job_title ~ '\S' and user_id ~ '\S'),
    constraint conduct_acceptance_period_ck check (valid_until > accepted_on)
);

create index conduct_acceptance_operator_ix on wop.conduct_acceptance (operator, valid_until desc);

comment on table wop.conduct_acceptance is 'Append-only: an operator has accepted as long as one of its rows is valid';
comment on column wop.conduct_acceptance.user_id is 'Whose login entered it; "system" for what came with the registry';

create table wop.alliance_member (
    reference   varchar(20)   not null,
    name        varchar(200)  not null,
    kind        varchar(40)   not null,
    country     varchar(2)    not null,
    operator    varchar(8),
    joined_on   date          not null,
    left_on     date,
    reason      varchar(1000),
    recorded_by varchar(64)   not null,
    recorded_at timestamptz   not null,
    constraint alliance_member_pk primary key (reference),
    constraint alliance_member_operator_fk foreign key (operator) references wop.operator (code),
    constraint alliance_member_operator_uq unique (operator),
    constraint alliance_member_name_uq unique (country, name),
    constraint alliance_member_reference_ck check (reference ~ '^M-[0-9]{4,}$'),
    constraint alliance_member_name_ck check (name ~ '\S'),
    constraint alliance_member_country_ck check (country ~ '^[A-Z]{2}$'),
    constraint alliance_member_kind_ck check (kind in ('PUBLIC_OPERATOR', 'PRIVATE_OPERATOR', 'OPERATOR_ASSOCIATION',
        'CIVIL_SOCIETY', 'LABOUR_UNION', 'DEVELOPMENT_PARTNER', 'FINANCE_INSTITUTION', 'GOVERNMENT', 'RESEARCH',
        'REGULATOR', 'ASSET_HOLDER', 'MULTI_STAKEHOLDER')),
    constraint alliance_member_left_ck check (left_on >= joined_on and (left_on is null or reason ~ '\S'))
);

comment on table wop.alliance_member is 'Organisations that adhere to the Charter: operators and everybody else';

create sequence wop.alliance_member_number;

-- what the registry knew goes into the record of acceptances
insert into wop.conduct_acceptance
    (operator, version, signatory, job_title, accepted_on, valid_until, user_id, recorded_at)
select operator.code, conduct.version, operator.head_name, 'Head of the operator', operator.code_of_conduct_accepted_on,
       (operator.code_of_conduct_accepted_on + make_interval(months => conduct.valid_months))::date, 'system',
       operator.registered_at
from wop.operator operator
join lateral (select version, valid_months from wop.conduct_version
              where in_force_from is null or in_force_from <= operator.code_of_conduct_accepted_on
              order by in_force_from desc nulls last limit 1) conduct on true
where operator.code_of_conduct_accepted_on is not null;

alter table wop.operator drop column code_of_conduct_accepted_on;

create function wop.acceptances_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end;
$$;

create trigger conduct_acceptance_append_only
    before update or delete or truncate on wop.conduct_acceptance
    execute function wop.acceptances_are_append_only();
