-- What a person had on the screen when submitting a form. Written once, by the form seam.
create table wop.shown_form (
    task_id      varchar(64) primary key,
    partnership  varchar(20) not null,
    form         varchar(100) not null,
    shown        jsonb not null,
    submitted_at timestamptz not null default now()
);

create index shown_form_partnership on wop.shown_form (partnership);
