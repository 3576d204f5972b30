-- How a terminated partnership was settled: once, and never changed.
create table wop.exit_settlement (
    partnership    varchar(20) primary key references wop.partnership (reference),
    kind           varchar(20) not null
        check (kind in ('MUTUAL_CONSENT', 'NOTICE_BY_PARTY', 'BREACH', 'FORCE_MAJEURE')),
    reason         varchar(30) not null
        check (reason in ('MUTUAL', 'BREACH', 'LOSS_OF_COMMITMENT', 'FORCE_MAJEURE', 'PARTNER_DISSOLVED',
                          'FUNDING_WITHDRAWN', 'INTEGRITY')),
    ended_on       date not null,
    achieved       text not null,
    kept           text not null,
    lessons        text not null,
    obligations    text not null,
    spent          numeric(19, 2) not null check (spent >= 0),
    unspent        numeric(19, 2) not null check (unspent >= 0),
    currency       varchar(3) not null check (currency ~ '^[A-Z]{3}$'),
    treatment      varchar(30) not null
        check (treatment in ('NOTHING_LEFT', 'RETURNED_TO_FUNDER', 'REINVESTED', 'CARRIED_TO_NEXT_PHASE')),
    treatment_note text,
    assets         jsonb not null,
    settled_by     varchar(64) not null,
    settled_at     timestamptz not null,
    check ((unspent = 0) = (treatment = 'NOTHING_LEFT')),
    check (unspent = 0 or treatment_note is not null)
);
