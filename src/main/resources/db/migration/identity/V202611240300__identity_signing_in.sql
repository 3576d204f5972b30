-- Signing in. The engine knows logins, groups and the hash of a password; this is what it does not know.

-- What belongs to a login besides the password. A login without a row has nothing of it. Gone with the login.
create table account (
    user_id     varchar(64) primary key references public.act_id_user (id_) on delete cascade,
    disabled_at timestamptz,
    disabled_by varchar(64),
    -- the person at the organisation's own login; the pair is one person, whatever the name says
    issuer      text,
    subject     text,
    -- second factor: the secret is encrypted with a key from the configuration, the step is the last one that was used
    totp_secret bytea,
    totp_step   bigint      not null default 0,
    totp_since  timestamptz,
    constraint account_one_outside_person unique (issuer, subject),
    constraint account_outside_person_whole check ((issuer is null) = (subject is null)),
    constraint account_disabled_whole check ((disabled_at is null) = (disabled_by is null)),
    constraint account_totp_whole check ((totp_secret is null) = (totp_since is null))
);

-- Codes that take the place of the second factor, once each. Only a keyed hash is kept.
create table recovery_code (
    user_id   varchar(64) not null references account on delete cascade,
    code_hash char(64)    not null,
    primary key (user_id, code_hash)
);

-- One row for each session that is signed in, on whatever node. No row, no session.
create table sign_in (
    id         uuid primary key,
    user_id    varchar(64)  not null references public.act_id_user (id_) on delete cascade,
    began_at   timestamptz  not null,
    seen_at    timestamptz  not null,
    address    varchar(45)  not null,
    browser    varchar(200) not null,
    -- fingerprint of the stored password at the time; another password makes another fingerprint
    credential char(64)     not null
);

create index sign_in_user on sign_in (user_id);

-- Tries that were wrong, by person and by address. In the database so that a restart or a second node forgets nothing;
-- subjects are hashed, because people type passwords into the wrong field.
create table login_throttle (
    kind          varchar(10) not null check (kind in ('PERSON', 'ADDRESS', 'CODE')),
    subject       char(64)    not null,
    tries         int         not null,
    last_try      timestamptz not null,
    blocked_until timestamptz,
    primary key (kind, subject)
);
