-- Some notices are for one person, not for all of a group.
alter table wop.notification
    alter column recipient_group drop not null,
    add column recipient_user varchar(64),
    add constraint notification_one_recipient_ck check (num_nonnulls(recipient_group, recipient_user) = 1),
    add constraint notification_recipient_user_ck check (recipient_user ~ '\S');

create index notification_recipient_group_ix on wop.notification (recipient_group, id desc);
create index notification_recipient_user_ix on wop.notification (recipient_user, id desc) where recipient_user is not null;

comment on column wop.notification.recipient_user is 'Login, where it is for one person; else null';
