-- Who looked at a page of a partnership, once a day. Written by the application only; rows are never changed, and go when names
-- of persons go.
create table wop.viewing (
    partnership varchar(20) not null,
    user_id varchar(64) not null,
    page varchar(80) not null,
    viewed_on date not null,
    viewed_at timestamptz not null,
    constraint viewing_pk primary key (partnership, user_id, page, viewed_on),
    constraint viewing_partnership_fk foreign key (partnership) references wop.partnership (reference)
);
