-- Some notices are about an operator in the registry and no partnership.
alter table wop.notification
    alter column partnership drop not null,
    add column operator varchar(8),
    add constraint notification_operator_fk foreign key (operator) references wop.operator (code),
    add constraint notification_one_subject_ck check (num_nonnulls(partnership, operator) = 1);

create index notification_operator_ix on wop.notification (operator, id) where operator is not null;

comment on column wop.notification.operator is 'The operator it is about, where it is about no partnership; else null';
