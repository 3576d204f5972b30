-- Browsers in which somebody was signed in before. Such a browser is not kept waiting by what others guess elsewhere.
-- The token itself stands in the browser alone. Gone with the login.
create table known_device (
    device_hash char(64)    primary key,
    user_id     varchar(64) not null references public.act_id_user (id_) on delete cascade,
    last_used   timestamptz not null,
    -- fingerprint of the stored password, as in sign_in
    credential  char(64)    not null
);

create index known_device_user on known_device (user_id);

-- Wrong passwords from one such browser, and wrong ones of somebody who is signed in already.
alter table login_throttle drop constraint login_throttle_kind_check;
alter table login_throttle add constraint login_throttle_kind_check
    check (kind in ('PERSON', 'ADDRESS', 'DEVICE', 'OWN', 'CODE', 'LINK', 'LINK_FROM'));
