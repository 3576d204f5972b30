-- A link for somebody who forgot the password: good once, for half an hour, and only while the password is the one of
-- when it was asked for. The key itself stands in the mail alone.
create table password_reset (
    user_id    varchar(64) primary key references public.act_id_user (id_) on delete cascade,
    key_hash   char(64)    not null unique,
    expires_at timestamptz not null,
    -- fingerprint of the stored password, as in sign_in
    credential char(64)    not null
);

-- How often a link is asked for, for one login and from one address.
alter table login_throttle drop constraint login_throttle_kind_check;
alter table login_throttle add constraint login_throttle_kind_check
    check (kind in ('PERSON', 'ADDRESS', 'CODE', 'LINK', 'LINK_FROM'));
