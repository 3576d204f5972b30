-- How a terminated partnership was settled: once, and never changed.
create table wop.exit_settlement (
    partnership    varchar(20)    not null,
    kind           varchar(20)    not null,
    reason         varchar(30)    not null,
    ended_on       date           not null,
    achieved       varchar(3000)  not null,
    kept           varchar(3000)  not null,
    lessons        varchar(3000)  not null,
    obligations    varchar(3000)  not null,
    spent          numeric(19, 2) not null,
    unspent        numeric(19, 2) not null,
    currency       varchar(3)     not null,
    treatment      varchar(30)    not null,
    treatment_note varchar(1000),
    settled_by     varchar(64)    not null,
    settled_at     timestamptz    not null,
    constraint exit_settlement_pk primary key (partnership),
    constraint exit_settlement_partnership_fk foreign key (partnership) references wop.partnership (reference),
    constraint exit_settlement_kind_ck check (kind in ('MUTUAL_CONSENT', 'NOTICE_BY_PARTY', 'BREACH',
        'FORCE_MAJEURE')),
    constraint exit_settlement_reason_ck check (reason in ('MUTUAL', 'BREACH', 'LOSS_OF_COMMITMENT', 'FORCE_MAJEURE',
        'PARTNER_DISSOLVED', 'FUNDING_WITHDRAWN', 'INTEGRITY')),
    constraint exit_settlement_money_ck check (spent >= 0 and unspent >= 0),
    constraint exit_settlement_currency_ck check (currency ~ '^[A-Z]{3}$'),
    -- money that is left goes somewhere, and it is written where
    constraint exit_settlement_treatment_ck check (
        treatment in ('NOTHING_LEFT', 'RETURNED_TO_FUNDER', 'REINVESTED', 'CARRIED_TO_NEXT_PHASE')
        and (unspent = 0) = (treatment = 'NOTHING_LEFT') and (unspent = 0 or treatment_note is not null))
);

create table wop.exit_asset (
    partnership varchar(20)  not null,
    position    integer      not null,
    item        varchar(200) not null,
    value       numeric(19, 2),
    owner       varchar(200) not null,
    constraint exit_asset_pk primary key (partnership, position),
    constraint exit_asset_settlement_fk foreign key (partnership) references wop.exit_settlement (partnership),
    constraint exit_asset_value_ck check (value >= 0)
);
